import {useId} from "react";
import type {RuleGroupProps, RuleGroupType, RuleProps, RuleType} from "react-querybuilder";
import {whole} from "../number.ts";
import {Select, Sign} from "./controls.tsx";
import {Editor} from "./editors.tsx";
import {focusSoon} from "./focus.ts";
import {faultWords} from "./said.ts";
import {isAt, useSetting} from "./setting.ts";
import {startNames, starts} from "./starts.ts";
import {isGroup, type Leaf, pointerOf, ruleOf, treeOf} from "./tree.ts";

type Either = Pick<RuleProps, "id" | "path" | "actions" | "shiftUpDisabled" | "shiftDownDisabled">;

/** Moves and removal of a node; focus stays with it, or goes to what is nearest. */
const Moves = ({id = "", path, actions, shiftUpDisabled, shiftDownDisabled, name}: Either & {name: string}) => {
  const {say} = useSetting();
  const move = (way: "up" | "down") => {
    actions.moveRule([...path], way);
    const other = way === "up" ? "down" : "up";
    focusSoon(`[data-id="${id}"] > .acts [data-act=${way}]`, `[data-id="${id}"] > .acts [data-act=${other}]`);
  };
  const remove = () => {
    const parent = pointerOf(path.slice(0, -1));
    const [here, before] = [path.at(-1) ?? 0, Math.max(0, (path.at(-1) ?? 0) - 1)];
    actions.onRuleRemove([...path]);
    const removal = (i: number) => `[data-at="${parent}/rules/${i}"] > .acts [data-act=remove]`;
    focusSoon(removal(here), removal(before), `[data-at="${parent}"] > .adds button`);
  };
  return (
    <span className="acts">
      <Sign sign="↑" act="up" label={`${say("up")} ${name}`} isOff={shiftUpDisabled === true} onClick={() => move("up")} />
      <Sign sign="↓" act="down" label={`${say("down")} ${name}`} isOff={shiftDownDisabled === true} onClick={() => move("down")} />
      <Sign sign="✕" act="remove" label={`${say("remove")} ${name}`} onClick={remove} />
    </span>
  );
};

const Not = ({isOn, onChange}: {isOn: boolean; onChange(isOn: boolean): void}) => {
  const {say} = useSetting();
  return (
    <button type="button" className="not" aria-pressed={isOn} title={say("not_hint")} onClick={() => onChange(!isOn)}>
      {say("not")}
    </button>
  );
};

/** What a rule of the root leaves, and what it takes away. */
const Left = ({at}: {at: string}) => {
  const {counts, isStale, say, lang, op} = useSetting();
  const count = counts.get(at);
  if (!count) return null;
  const share = count.before > 0 ? ((count.before - count.left) / count.before) * 100 : 0;
  return (
    <span className={`n num${isStale ? " stale" : ""}`}>
      {say(op === "or" ? "gathered" : "left")} <b>{whole(count.left, lang)}</b>
      {op === "and" && <span className="drop">{share > 0 ? `−${whole(share, lang, 1)}%` : "–"}</span>}
    </span>
  );
};

/** Faults of this node and of nothing inside it that shows its own. */
const Faults = ({at, id, own}: {at: string; id: string; own: boolean}) => {
  const {faults, lang, say} = useSetting();
  const here = faults.filter((fault) => (own ? fault.pointer === at || fault.pointer === `${at}/rules` : isAt(at, fault)));
  const texts = [...new Set(here.map((fault) => (fault.code === "contradiction" ? say("contradiction") : faultWords(fault, lang))))];
  return texts.length === 0 ? null : (
    <ul className="faults" id={id}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

/** One condition: its editor, what it leaves, its moves. */
export const LeafRow = ({rule, path, actions, ...rest}: RuleProps) => {
  const {say} = useSetting();
  const node = rule.value as Leaf;
  const at = pointerOf(path);
  const faultId = useId();
  const name = `${say(node.type)} ${path.map((i) => i + 1).join(".")}`;
  const put = (next: Leaf) => actions.onPropChange("value", next, [...path]);
  const {not, ...plain} = node;
  return (
    <fieldset className="rule" data-id={rule.id} data-at={at} aria-describedby={faultId}>
      <legend className="aside">{name}</legend>
      <div className="body">
        <Not isOn={not === true} onChange={(isOn) => put((isOn ? {...plain, not: true} : plain) as Leaf)} />
        <div className="editor">
          <Editor node={node} at={at} onChange={put} />
          <Faults at={at} id={faultId} own={false} />
        </div>
      </div>
      <Left at={at} />
      <Moves
        id={rule.id ?? ""}
        path={path}
        actions={actions}
        shiftUpDisabled={rest.shiftUpDisabled ?? false}
        shiftDownDisabled={rest.shiftDownDisabled ?? false}
        name={name}
      />
    </fieldset>
  );
};

const deepest = 8;

const Adds = ({path, actions, size}: Pick<RuleGroupProps, "path" | "actions"> & {size: number}) => {
  const {say, catalogue, segments} = useSetting();
  const add = (rule: ReturnType<typeof ruleOf>) => {
    actions.onRuleAdd(rule, [...path]);
    focusSoon(`[data-id="${rule.id}"] select, [data-id="${rule.id}"] textarea`);
  };
  const addGroup = () => {
    const group = treeOf({op: "or", rules: [starts.attr(catalogue)]});
    actions.onGroupAdd(group, [...path]);
    focusSoon(`[data-at="${pointerOf([...path, size])}"] select`);
  };
  return (
    <div className="adds">
      {startNames.map((name) => (
        <button
          type="button"
          className="ghost"
          key={name}
          disabled={name === "segment" && segments.length === 0}
          onClick={() => add(ruleOf(starts[name](catalogue, segments)))}
        >
          <span aria-hidden="true">＋ </span>
          <span className="aside">{say("add")} </span>
          {say(name)}
        </button>
      ))}
      {path.length < deepest - 1 && (
        <button type="button" className="ghost" onClick={addGroup}>
          <span aria-hidden="true">＋ </span>
          <span className="aside">{say("add")} </span>
          {say("group")}
        </button>
      )}
    </div>
  );
};

/** A group: how its conditions join, the conditions, and what can be added. */
export const GroupBox = (props: RuleGroupProps) => {
  const {ruleGroup, path, actions, schema} = props;
  const {say} = useSetting();
  const at = pointerOf(path);
  const faultId = useId();
  const isRoot = path.length === 0;
  const name = `${say("group")} ${path.map((i) => i + 1).join(".")}`;
  const combinator = "combinator" in ruleGroup ? String(ruleGroup.combinator) : "and";
  const rules = ruleGroup.rules as (RuleGroupType | RuleType)[];
  return (
    <fieldset className="group" data-id={ruleGroup.id} data-at={at} aria-describedby={faultId}>
      <legend>
        {say("holds")}{" "}
        <Select
          label={say("holds")}
          value={combinator}
          options={[
            {value: "and", label: say("and")},
            {value: "or", label: say("or")}
          ]}
          onChange={(next) => actions.onPropChange("combinator", next, [...path])}
        />{" "}
        {say("of_these")} <Not isOn={ruleGroup.not === true} onChange={(isOn) => actions.onPropChange("not", isOn, [...path])} />
      </legend>
      {!isRoot && (
        <>
          <Left at={at} />
          <Moves
            id={ruleGroup.id ?? ""}
            path={path}
            actions={actions}
            shiftUpDisabled={props.shiftUpDisabled ?? false}
            shiftDownDisabled={props.shiftDownDisabled ?? false}
            name={name}
          />
        </>
      )}
      {rules.map((rule, i) => {
        const place = [...path, i];
        const common = {
          path: place,
          actions,
          schema,
          translations: props.translations,
          context: props.context,
          shiftUpDisabled: isRoot && i === 0,
          shiftDownDisabled: isRoot && i === rules.length - 1,
          ...(rule.id !== undefined && {id: rule.id})
        };
        return isGroup(rule) ? (
          <GroupBox key={rule.id} {...common} ruleGroup={rule as RuleGroupProps["ruleGroup"]} />
        ) : (
          <LeafRow key={rule.id} {...(common as unknown as RuleProps)} rule={rule} />
        );
      })}
      <Faults at={at} id={faultId} own />
      <Adds path={path} actions={actions} size={rules.length} />
    </fieldset>
  );
};
