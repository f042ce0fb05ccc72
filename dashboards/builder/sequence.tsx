import type {SequenceNode} from "../../src/segments/rule.ts";
import {Conditions} from "./conditions.tsx";
import {NumberBox, Select, Sign} from "./controls.tsx";
import type {EditorProps} from "./editors.tsx";
import {focusSoon} from "./focus.ts";
import {useSetting} from "./setting.ts";
import {WindowBox} from "./window.tsx";

type Later = SequenceNode["later"][number];
type Without = NonNullable<SequenceNode["without"]>;

const EventSelect = ({value, at, onChange}: {value: string; at: string; onChange(event: string): void}) => {
  const {catalogue, say, lang} = useSetting();
  return (
    <Select
      label={say("event")}
      at={`${at}/event`}
      value={value}
      options={catalogue.events.map(({name, label}) => ({value: name, label: label[lang]}))}
      onChange={onChange}
    />
  );
};

const LaterStep = ({
  step,
  i,
  at,
  onChange,
  onRemove
}: {
  step: Later;
  i: number;
  at: string;
  onChange(step: Later): void;
  onRemove(): void;
}) => {
  const {say} = useSetting();
  return (
    <fieldset className="step" data-at={at}>
      <legend>{say("step", i + 2)}</legend>
      <div className="what">
        <NumberBox
          isSeen
          label={say("then_within")}
          at={`${at}/within_days`}
          min={0}
          value={step.within_days}
          onChange={(days) => onChange({...step, within_days: days as number})}
        />
        <EventSelect value={step.event} at={at} onChange={(event) => onChange({event, within_days: step.within_days})} />
        <Sign sign="✕" label={`${say("remove")} ${say("step", i + 2)}`} onClick={onRemove} />
      </div>
      <Conditions
        of={step.event}
        where={step.where}
        at={`${at}/where`}
        legend={say("where")}
        onChange={(where) => onChange({...step, where})}
      />
    </fieldset>
  );
};

const withoutOf = (when: string, was: Without | undefined): Without | undefined => {
  const event = was?.event ?? "purchase";
  if (when === "between") return {when, event};
  return when === "after" ? {when, event, within_days: 60} : undefined;
};

const WithoutStep = ({node, at, onChange}: EditorProps<SequenceNode>) => {
  const {say} = useSetting();
  const {without} = node;
  const put = (next: Without | undefined) => onChange({...node, without: next});
  return (
    <fieldset className="step">
      <legend>{say("without")}</legend>
      <div className="what">
        <Select
          label={say("without")}
          value={without?.when ?? "none"}
          options={(["none", "between", "after"] as const).map((when) => ({value: when, label: say(`without_${when}`)}))}
          onChange={(when) => put(withoutOf(when, without))}
        />
        {without?.when === "after" && (
          <NumberBox
            label={say("days")}
            at={`${at}/without/within_days`}
            min={0}
            value={without.within_days}
            onChange={(days) => put({...without, within_days: days as number})}
          />
        )}
        {without && (
          <EventSelect value={without.event} at={`${at}/without`} onChange={(event) => put({...without, event, where: undefined})} />
        )}
      </div>
      {without && (
        <Conditions
          of={without.event}
          where={without.where}
          at={`${at}/without/where`}
          legend={say("where")}
          onChange={(where) => put({...without, where})}
        />
      )}
    </fieldset>
  );
};

/** «First this, then that within so many days, without something.» */
export const SequenceEditor = ({node, at, onChange}: EditorProps<SequenceNode>) => {
  const {say} = useSetting();
  const {first, later} = node;
  const add = () => {
    onChange({...node, later: [...later, {event: "purchase", within_days: 60}]});
    focusSoon(`[data-at="${at}/later/${later.length}"] input`);
  };
  const remove = (i: number) => {
    onChange({...node, later: later.filter((_one, other) => other !== i)});
    focusSoon(`[data-at="${at}"] [data-act=step]`);
  };
  return (
    <div data-at={at}>
      <fieldset className="step">
        <legend>{say("step", 1)}</legend>
        <div className="what">
          <EventSelect
            value={first.event}
            at={`${at}/first`}
            onChange={(event) => onChange({...node, first: {event, ...(first.window && {window: first.window})}})}
          />
          <WindowBox
            window={first.window}
            at={`${at}/first/window`}
            onChange={(window) => onChange({...node, first: {...first, window}})}
          />
        </div>
        <Conditions
          of={first.event}
          where={first.where}
          at={`${at}/first/where`}
          legend={say("where")}
          onChange={(where) => onChange({...node, first: {...first, where}})}
        />
      </fieldset>
      {later.map((step, i) => (
        <LaterStep
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are their order
          key={i}
          step={step}
          i={i}
          at={`${at}/later/${i}`}
          onChange={(next) => onChange({...node, later: later.map((was, other) => (other === i ? next : was))})}
          onRemove={() => remove(i)}
        />
      ))}
      {later.length < 3 && (
        <button type="button" className="ghost" data-act="step" onClick={add}>
          ＋ {say("add_step")}
        </button>
      )}
      <WithoutStep node={node} at={at} onChange={onChange} />
    </div>
  );
};
