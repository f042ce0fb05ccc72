import type {Condition} from "../../src/segments/rule.ts";
import {Compare, firstOps, withOp} from "./compare.tsx";
import {Sign} from "./controls.tsx";
import {FieldSelect, relationOf} from "./fields.tsx";
import {focusSoon} from "./focus.ts";
import {useSetting} from "./setting.ts";

interface Props {
  /** Event or thing whose fields they ask. */
  of: string;
  where: Condition[] | undefined;
  at: string;
  legend: string;
  onChange(where: Condition[] | undefined): void;
}

/** Conditions that hold for one and the same event or thing. */
export const Conditions = ({of, where = [], at, legend, onChange}: Props) => {
  const {catalogue, say, lang} = useSetting();
  const fields = relationOf(catalogue, of)?.fields ?? [];
  const put = (next: Condition[]) => onChange(next.length === 0 ? undefined : next);
  const start = (name: string): Condition => {
    const field = fields.find((one) => one.name === name) ?? fields[0];
    return {field: field?.name ?? "", ...withOp(catalogue, field?.kind ?? "text", firstOps[field?.kind ?? "text"])} as Condition;
  };
  const add = () => {
    put([...where, start(fields[0]?.name ?? "")]);
    focusSoon(`[data-at="${at}/${where.length}"] select`);
  };
  const remove = (i: number) => {
    put(where.filter((_one, other) => other !== i));
    focusSoon(`[data-at="${at}"] [data-act=add]`);
  };
  return (
    <fieldset className={where.length === 0 ? "where none" : "where"} data-at={at}>
      <legend>{legend}</legend>
      {where.map((one, i) => {
        const field = fields.find(({name}) => name === one.field);
        const change = (next: Partial<Condition>) => put(where.map((was, other) => (other === i ? ({...was, ...next} as Condition) : was)));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own
          <div className="what" key={i} data-at={`${at}/${i}`}>
            <FieldSelect
              fields={fields}
              value={one.field}
              at={`${at}/${i}/field`}
              onChange={(name) => put(where.map((was, other) => (other === i ? start(name) : was)))}
            />
            <Compare
              kind={field?.kind ?? "text"}
              op={one.op}
              value={one.value}
              at={`${at}/${i}`}
              field={field}
              of={of}
              onChange={(next) => change({value: undefined, ...next} as Partial<Condition>)}
            />
            <Sign sign="✕" label={`${say("remove")} ${field?.label[lang] ?? ""}`} onClick={() => remove(i)} />
          </div>
        );
      })}
      <button type="button" className="ghost" data-act="add" onClick={add}>
        ＋ {say("add_where")}
      </button>
    </fieldset>
  );
};
