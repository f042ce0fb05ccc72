import {units} from "../../src/segments/calendar.ts";
import type {FieldInfo} from "../../src/segments/described.ts";
import type {Taken} from "../../src/segments/takes.ts";
import {unitWords} from "../../src/segments/words.ts";
import {boundsOf} from "./bounds.ts";
import {NumberBox, Select, TextBox} from "./controls.tsx";
import {PickMany, PickOne} from "./pick.tsx";
import {useSetting} from "./setting.ts";

/** Anything while it is being typed; the server says what is wrong with it. */
export type Typed = unknown;

export interface ValueProps {
  taken: Taken;
  op: string;
  value: Typed;
  /** Place of the value in the rule. */
  at: string;
  onChange(value: Typed): void;
  /** For suggestions; absent for totals. */
  field?: FieldInfo | undefined;
  of?: string | undefined;
}

type Part = Record<string, unknown>;
const part = (value: Typed): Part => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : {});
const list = (value: Typed): unknown[] => (Array.isArray(value) ? value : []);

export const UnitSelect = ({value, at, onChange}: {value: unknown; at: string; onChange(value: string): void}) => {
  const {say, lang} = useSetting();
  return (
    <Select
      label={say("time_unit")}
      at={at}
      value={String(value ?? "day")}
      options={units.map((unit) => ({value: unit, label: lang === "en" ? `${unitWords[unit].en}s` : unitWords[unit].zh}))}
      onChange={onChange}
    />
  );
};

/** «45 days» as `{n, unit}`, beside whatever else the value holds. */
export const LengthBox = ({value, at, onChange}: {value: Typed; at: string; onChange(value: Part): void}) => {
  const {say} = useSetting();
  const {unit = "day", ...rest} = part(value);
  return (
    <>
      <NumberBox label={say("n")} at={`${at}/n`} min={1} value={rest.n} onChange={(n) => onChange({...rest, n, unit})} />
      <UnitSelect value={unit} at={`${at}/unit`} onChange={(next) => onChange({...rest, unit: next})} />
    </>
  );
};

export const AgoBox = ({value, at, onChange}: {value: Typed; at: string; onChange(value: Part): void}) => {
  const {say} = useSetting();
  const {unit = "month", from, to, ...rest} = part(value);
  return (
    <>
      <NumberBox
        label={say("from")}
        at={`${at}/from`}
        min={0}
        value={from}
        onChange={(next) => onChange({...rest, from: next, to, unit})}
      />
      <span>{say("to")}</span>
      <NumberBox label={say("to")} at={`${at}/to`} min={1} value={to} onChange={(next) => onChange({...rest, from, to: next, unit})} />
      <UnitSelect value={unit} at={`${at}/unit`} onChange={(next) => onChange({...rest, from, to, unit: next})} />
      <span>{say("ago")}</span>
    </>
  );
};

const Pair = ({value, at, onChange, isDay}: ValueProps & {isDay: boolean}) => {
  const {say} = useSetting();
  const [first, second] = list(value);
  const box = (label: string, one: unknown, put: (next: unknown) => void) =>
    isDay ? (
      <TextBox label={label} type="date" at={at} value={String(one ?? "")} onChange={put} />
    ) : (
      <NumberBox label={label} at={at} step="any" value={one} onChange={put} />
    );
  return (
    <>
      {box(say("from"), first, (next) => onChange([next, second]))}
      <span>{say("to")}</span>
      {box(say("to"), second, (next) => onChange([first, next]))}
    </>
  );
};

const numbersOf = (text: string): number[] =>
  text
    .split(/[,，、\s]+/)
    .filter((one) => one !== "")
    .map(Number)
    .filter((one) => !Number.isNaN(one));

const Box = (props: ValueProps) => {
  const {taken, value, at, onChange, field, of} = props;
  const {say, lang} = useSetting();
  switch (taken.shape) {
    case "nothing":
      return null;
    case "text":
      return field ? (
        <PickOne field={field} of={of} at={at} value={String(value ?? "")} onChange={onChange} />
      ) : (
        <TextBox label={say("value")} at={at} value={String(value ?? "")} onChange={onChange} />
      );
    case "texts":
      return field && <PickMany field={field} of={of} at={at} value={list(value).map(String)} onChange={onChange} />;
    case "numbers":
      return <TextBox label={say("value")} at={at} value={list(value).join(", ")} onChange={(text) => onChange(numbersOf(text))} />;
    case "number_pair":
    case "day_pair":
      return <Pair {...props} isDay={taken.shape === "day_pair"} />;
    case "length":
      return <LengthBox value={value} at={at} onChange={onChange} />;
    case "ago":
      return <AgoBox value={value} at={at} onChange={onChange} />;
    case "period":
      return (
        <Select
          label={say("value")}
          at={at}
          value={String(value ?? "")}
          options={(taken.choices ?? []).map((choice) => ({value: choice.value, label: choice.label[lang]}))}
          onChange={onChange}
        />
      );
    case "day":
      return <TextBox label={say("value")} type="date" at={at} value={String(value ?? "")} onChange={onChange} />;
    case "days":
      return (
        <>
          <NumberBox label={say("n")} at={at} min={1} value={value} onChange={onChange} />
          <span>{say("days")}</span>
        </>
      );
    case "number":
      return <NumberBox label={say("value")} at={at} step="any" value={value} onChange={onChange} />;
  }
};

/** The value that an operator takes, and the days that it means. */
export const ValueBox = (props: ValueProps) => {
  const {days, say} = useSetting();
  const bounds = boundsOf(props.op, props.value, days, say);
  return (
    <>
      <Box {...props} />
      {bounds && <span className="bounds num">{bounds}</span>}
    </>
  );
};

/** What a value starts from. */
export const startOf: Record<Taken["shape"], Typed> = {
  nothing: undefined,
  texts: [],
  numbers: [],
  number_pair: [],
  day_pair: [],
  length: {n: 30, unit: "day"},
  ago: {from: 3, to: 6, unit: "month"},
  period: "this_month",
  day: undefined,
  text: undefined,
  days: 30,
  number: undefined
};
