import {useId, useState} from "react";
import type {FieldInfo} from "../../src/segments/described.ts";
import {whole} from "../number.ts";
import {Select, useFaulty} from "./controls.tsx";
import {nameOf, useSetting} from "./setting.ts";
import {useValues} from "./values.ts";

interface Suggested {
  value: string;
  people?: number;
}

/** What a field can be: as the contract lists it, with the counts that there are, commonest first. */
const useSuggested = (field: FieldInfo, of: string | undefined): {list: Suggested[]; isCut: boolean} => {
  const answer = useValues(field.name, of, field.kind === "text");
  const counted = (answer?.values ?? []).map(({value, people}) => ({value: String(value), people}));
  const rest = (field.options ?? []).filter((option) => !counted.some(({value}) => value === option)).map((value) => ({value}));
  return {list: [...counted, ...rest], isCut: answer?.is_cut ?? false};
};

interface Props {
  field: FieldInfo;
  of: string | undefined;
  at: string;
}

/** Several values: a list to tick, with how many people have each, and a line for any other. */
export const PickMany = ({field, of, at, value, onChange}: Props & {value: string[]; onChange(value: string[]): void}) => {
  const setting = useSetting();
  const {say, lang} = setting;
  const {list, isCut} = useSuggested(field, of);
  const [typed, type] = useState("");
  const isFaulty = useFaulty(at);
  const own = value.filter((one) => !list.some((suggested) => suggested.value === one)).map((one): Suggested => ({value: one}));
  const toggle = (one: string) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  const add = () => {
    if (typed.trim() !== "" && !value.includes(typed.trim())) onChange([...value, typed.trim()]);
    type("");
  };
  const id = useId();
  return (
    <details
      className={`pick${isFaulty ? " wrong" : ""}`}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.removeAttribute("open")}
    >
      <summary>
        <span className="aside">{say("value")}: </span>
        {value.length === 0 ? say("choose") : value.map((one) => nameOf(one, setting)).join(lang === "zh" ? "、" : ", ")}
      </summary>
      <fieldset className="menu">
        <legend className="aside">{field.label[lang]}</legend>
        <div className="ticks">
          {[...own, ...list].map((one) => (
            <label key={one.value}>
              <input type="checkbox" checked={value.includes(one.value)} onChange={() => toggle(one.value)} />
              <span>{nameOf(one.value, setting)}</span>
              {one.people !== undefined && <span className="num soft">{whole(one.people, lang)}</span>}
            </label>
          ))}
        </div>
        {isCut && <p className="soft">{say("more_values")}</p>}
        <div className="ctl">
          <label htmlFor={id} className="aside">
            {say("other_value")}
          </label>
          <input
            id={id}
            value={typed}
            placeholder={say("other_value")}
            onChange={({target}) => type(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" onClick={add}>
            {say("add")}
          </button>
        </div>
      </fieldset>
    </details>
  );
};

interface PickedOne extends Props {
  value: string;
  onChange(value: string): void;
}

/** One of a fixed list, by its name. */
const PickListed = ({field, at, value, onChange}: PickedOne) => {
  const setting = useSetting();
  const options = (field.options ?? []).map((one) => ({value: one, label: nameOf(one, setting)}));
  return <Select label={setting.say("value")} at={at} value={value} options={options} onChange={onChange} />;
};

/** One value: chosen where all are known, else typed, with suggestions and how many people have each. */
export const PickOne = (props: PickedOne) => (props.field.options ? <PickListed {...props} /> : <PickTyped {...props} />);

const PickTyped = ({field, of, at, value, onChange}: PickedOne) => {
  const setting = useSetting();
  const {say, lang} = setting;
  const {list} = useSuggested(field, of);
  const isFaulty = useFaulty(at);
  const id = useId();
  return (
    <span className="ctl">
      <label className="aside" htmlFor={id}>
        {say("value")}
      </label>
      <input
        id={id}
        list={`${id}-list`}
        value={value}
        autoComplete="off"
        aria-invalid={isFaulty || undefined}
        onChange={({target}) => onChange(target.value)}
      />
      <datalist id={`${id}-list`}>
        {list.map((one) => (
          <option
            key={one.value}
            value={one.value}
            label={[nameOf(one.value, setting), one.people !== undefined && say("has_n", whole(one.people, lang))]
              .filter(Boolean)
              .join(" · ")}
          />
        ))}
      </datalist>
    </span>
  );
};
