import type {Described, FieldInfo} from "../../src/segments/described.ts";
import type {Kind} from "../../src/segments/field.ts";
import type {Shape, Taken} from "../../src/segments/takes.ts";
import {Select} from "./controls.tsx";
import {useSetting} from "./setting.ts";
import {startOf, type Typed, ValueBox} from "./value.tsx";

export interface Comparison {
  op: string;
  value?: Typed;
}

const takenOf = ({operators}: Described, op: string, kind: Kind): Taken | undefined => operators.find(({name}) => name === op)?.takes[kind];

/** The value goes along to an operator that takes the same; else it starts anew. */
const moved = (value: Typed, from: Shape | undefined, to: Shape): Typed => (from === to ? value : startOf[to]);

export const withOp = (catalogue: Described, kind: Kind, op: string, was?: Comparison & {kind: Kind}): Comparison => {
  const shape = takenOf(catalogue, op, kind)?.shape ?? "nothing";
  const value = was ? moved(was.value, takenOf(catalogue, was.op, was.kind)?.shape, shape) : startOf[shape];
  return value === undefined ? {op} : {op, value};
};

/** «at least / on or after»: of numbers, of dates. */
const named = (label: string, kind: Kind): string => {
  const [ofNumber = label, ofDate = ofNumber] = label.split(" / ");
  return kind === "date" ? ofDate : ofNumber;
};

/** What people ask first of each kind. */
export const firstOps: Record<Kind, string> = {text: "in", number: "gte", date: "in_next", flag: "is_true"};

/** Operator and value. @param at place of the node that holds them */
export const Compare = ({
  kind,
  op,
  value,
  at,
  field,
  of,
  onChange
}: Comparison & {kind: Kind; at: string; field?: FieldInfo | undefined; of?: string | undefined; onChange(next: Comparison): void}) => {
  const {catalogue, lang, say} = useSetting();
  const taken = takenOf(catalogue, op, kind);
  const options = catalogue.operators
    .filter(({takes}) => takes[kind])
    .map((one) => ({value: one.name, label: named(one.label[lang], kind)}));
  return (
    <>
      <Select
        label={say("operator")}
        at={`${at}/op`}
        value={op}
        options={options}
        onChange={(next) => onChange(withOp(catalogue, kind, next, {op, value, kind}))}
      />
      {taken && (
        <ValueBox
          taken={taken}
          op={op}
          value={value}
          at={`${at}/value`}
          field={field}
          of={of}
          onChange={(next) => onChange(next === undefined ? {op} : {op, value: next})}
        />
      )}
    </>
  );
};
