import type {ComponentType} from "react";
import type {Attribute, EventNode, HasNode, IdsNode, SegmentNode, TopNode} from "../../src/segments/rule.ts";
import {Compare, firstOps, withOp} from "./compare.tsx";
import {Conditions} from "./conditions.tsx";
import {NumberBox, Select, useFaulty} from "./controls.tsx";
import {FieldSelect, relationOf} from "./fields.tsx";
import {SequenceEditor} from "./sequence.tsx";
import {useSetting} from "./setting.ts";
import type {Kind, Leaf} from "./tree.ts";
import {WindowBox} from "./window.tsx";

export interface EditorProps<N = Leaf> {
  node: N;
  /** Place of the node in the rule. */
  at: string;
  onChange(node: N): void;
}

const AttributeEditor = ({node, at, onChange}: EditorProps<Attribute>) => {
  const {catalogue} = useSetting();
  const field = catalogue.fields.find(({name}) => name === node.field);
  const choose = (name: string) => {
    const kind = catalogue.fields.find((one) => one.name === name)?.kind ?? "text";
    const {op: _op, value: _value, ...rest} = node;
    onChange({...rest, field: name, ...withOp(catalogue, kind, firstOps[kind])} as Attribute);
  };
  return (
    <div className="what">
      <FieldSelect fields={catalogue.fields} value={node.field} at={`${at}/field`} onChange={choose} />
      <Compare
        kind={field?.kind ?? "text"}
        op={node.op}
        value={node.value}
        at={at}
        field={field}
        onChange={(next) => onChange({...node, value: undefined, ...next} as Attribute)}
      />
    </div>
  );
};

const aggregates = {count: "count", days: "days_with", sum: "sum", first: "first", last: "last"} as const;
const kindOfAggregate = (agg: EventNode["agg"]) => (agg === "first" || agg === "last" ? "date" : "number");

const EventEditor = ({node, at, onChange}: EditorProps<EventNode>) => {
  const {catalogue, say, lang} = useSetting();
  const kind = kindOfAggregate(node.agg);
  const numbers = (relationOf(catalogue, node.event)?.fields ?? []).filter((field) => field.kind === "number");
  const total = (agg: EventNode["agg"]) => {
    const {of: _, ...rest} = node;
    const next = kindOfAggregate(agg);
    const compared = next === kind ? {} : {value: undefined, ...withOp(catalogue, next, next === "date" ? "in_last" : "gte")};
    onChange({...rest, agg, ...(agg === "sum" && {of: numbers[0]?.name ?? ""}), ...compared} as EventNode);
  };
  const choose = (event: string) => {
    const {where: _where, of: _of, ...rest} = node;
    onChange({...rest, event, ...(node.agg === "sum" && {agg: "count"})} as EventNode);
  };
  return (
    <>
      <div className="what">
        <Select
          label={say("event")}
          at={`${at}/event`}
          value={node.event}
          options={catalogue.events.map(({name, label}) => ({value: name, label: label[lang]}))}
          onChange={choose}
        />
        <Select
          label={say("aggregate")}
          at={`${at}/agg`}
          value={node.agg}
          options={Object.entries(aggregates).map(([value, name]) => ({value, label: say(name)}))}
          onChange={(agg) => total(agg as EventNode["agg"])}
        />
        {node.agg === "sum" && (
          <FieldSelect fields={numbers} value={node.of ?? ""} at={`${at}/of`} onChange={(of) => onChange({...node, of})} />
        )}
        <Compare
          kind={kind}
          op={node.op}
          value={node.value}
          at={at}
          onChange={(next) => onChange({...node, value: undefined, ...next} as EventNode)}
        />
        <WindowBox window={node.window} at={`${at}/window`} onChange={(window) => onChange({...node, window})} />
      </div>
      <Conditions
        of={node.event}
        where={node.where}
        at={`${at}/where`}
        legend={say("where")}
        onChange={(where) => onChange({...node, where})}
      />
    </>
  );
};

const HasEditor = ({node, at, onChange}: EditorProps<HasNode>) => {
  const {catalogue, say, lang} = useSetting();
  const label = relationOf(catalogue, node.thing)?.label[lang] ?? node.thing;
  return (
    <>
      <div className="what">
        <Select
          label={say("has")}
          at={`${at}/thing`}
          value={node.thing}
          options={catalogue.things.map((thing) => ({value: thing.name, label: thing.label[lang]}))}
          onChange={(thing) => onChange({...node, thing, where: undefined})}
        />
      </div>
      <Conditions
        of={node.thing}
        where={node.where}
        at={`${at}/where`}
        legend={say("same", label)}
        onChange={(where) => onChange({...node, where})}
      />
    </>
  );
};

const TopEditor = ({node, at, onChange}: EditorProps<TopNode>) => {
  const {catalogue, say, lang} = useSetting();
  const texts = catalogue.fields.filter(({kind}) => kind === "text").map(({name, label}) => ({value: name, label: label[lang]}));
  const isShare = node.n === undefined;
  const {n: _n, share_bp: _share, ...rest} = node;
  const measure = (next: "share" | "n") => onChange((next === "share" ? {...rest, share_bp: 1000} : {...rest, n: 100}) as TopNode);
  return (
    <div className="what">
      <span>{say("each")}</span>
      <Select
        label={say("each")}
        at={`${at}/within`}
        value={node.within ?? ""}
        options={[{value: "", label: say("nowhere")}, ...texts]}
        onChange={(within) => onChange({...node, within: within || undefined})}
      />
      <FieldSelect
        label={say("by")}
        fields={catalogue.fields.filter(({kind}) => kind === "number")}
        value={node.by}
        at={`${at}/by`}
        onChange={(by) => onChange({...node, by})}
      />
      <Select
        label={say("top")}
        value={node.from}
        options={[
          {value: "highest", label: say("highest")},
          {value: "lowest", label: say("lowest")}
        ]}
        onChange={(from) => onChange({...node, from: from as TopNode["from"]})}
      />
      {isShare ? (
        <NumberBox
          label={say("how_many")}
          at={`${at}/share_bp`}
          min={0}
          step="any"
          value={node.share_bp === undefined ? undefined : node.share_bp / 100}
          onChange={(share) => onChange({...node, share_bp: share === undefined ? undefined : Math.round(share * 100)})}
        />
      ) : (
        <NumberBox label={say("how_many")} at={`${at}/n`} min={1} value={node.n} onChange={(n) => onChange({...rest, n: n as number})} />
      )}
      <Select
        label={say("time_unit")}
        value={isShare ? "share" : "n"}
        options={[
          {value: "share", label: say("percent")},
          {value: "n", label: say("persons")}
        ]}
        onChange={(next) => measure(next as "share" | "n")}
      />
    </div>
  );
};

const SegmentEditor = ({node, at, onChange}: EditorProps<SegmentNode>) => {
  const {segments, say} = useSetting();
  const newest = segments.find(({id}) => id === node.id)?.version ?? node.version;
  const choose = (id: string) => onChange({...node, id, version: segments.find((one) => one.id === id)?.version ?? 1});
  if (segments.length === 0) return <p className="soft">{say("no_segments")}</p>;
  return (
    <div className="what">
      <Select
        label={say("segment")}
        at={`${at}/id`}
        value={node.id}
        options={segments.map(({id, name}) => ({value: id, label: name}))}
        onChange={choose}
      />
      <Select
        label={say("version")}
        at={`${at}/version`}
        value={String(node.version)}
        options={Array.from({length: newest}, (_one, i) => ({value: String(i + 1), label: say("at_version", i + 1)})).reverse()}
        onChange={(version) => onChange({...node, version: Number(version)})}
      />
    </div>
  );
};

const IdsEditor = ({node, at, onChange}: EditorProps<IdsNode>) => {
  const {say} = useSetting();
  const isFaulty = useFaulty(at);
  return (
    <label className="what tall">
      <span>{say("ids_label")}</span>
      <textarea
        rows={4}
        value={node.ids.join("\n")}
        aria-invalid={isFaulty || undefined}
        onChange={({target}) => onChange({...node, ids: target.value.split(/[\s,]+/)})}
      />
    </label>
  );
};

const editors = {
  attr: AttributeEditor,
  event: EventEditor,
  sequence: SequenceEditor,
  has: HasEditor,
  top: TopEditor,
  segment: SegmentEditor,
  ids: IdsEditor
} as unknown as Record<Kind, ComponentType<EditorProps>>;

/** The editor of a node, by its type. */
export const Editor = (props: EditorProps) => {
  const One = editors[props.node.type];
  return <One {...props} />;
};
