import {type ReactNode, useId} from "react";
import {isAt, useSetting} from "./setting.ts";

export interface Option {
  value: string;
  label: string;
}

interface Common {
  /** Said by readers; seen only when `isSeen`. */
  label: string;
  isSeen?: boolean;
  /** Place in the rule, so that a fault is shown where it is. */
  at?: string | undefined;
}

export const useFaulty = (at: string | undefined): boolean => {
  const {faults} = useSetting();
  return at !== undefined && faults.some((fault) => isAt(at, fault));
};

const Labelled = ({label, isSeen, id, children}: {label: string; isSeen?: boolean | undefined; id: string; children: ReactNode}) => (
  <span className="ctl">
    <label htmlFor={id} className={isSeen ? "lab" : "aside"}>
      {label}
    </label>
    {children}
  </span>
);

export const Select = ({
  label,
  isSeen,
  at,
  value,
  options,
  groups,
  onChange
}: Common & {value: string; options?: Option[]; groups?: {label: string; options: Option[]}[]; onChange(value: string): void}) => {
  const id = useId();
  const {say} = useSetting();
  const all = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)];
  const isThere = all.some((option) => option.value === value);
  const one = (option: Option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
  return (
    <Labelled label={label} isSeen={isSeen} id={id}>
      <select id={id} value={value} aria-invalid={useFaulty(at) || undefined} onChange={(event) => onChange(event.target.value)}>
        {!isThere && <option value={value}>{value === "" ? say("choose") : value}</option>}
        {options?.map(one)}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(one)}
          </optgroup>
        ))}
      </select>
    </Labelled>
  );
};

/** A number; while it is empty or unreadable the rule has none, and says so. */
export const NumberBox = ({
  label,
  isSeen,
  at,
  value,
  min,
  step = 1,
  onChange
}: Common & {value: unknown; min?: number; step?: number | "any"; onChange(value: number | undefined): void}) => {
  const id = useId();
  return (
    <Labelled label={label} isSeen={isSeen} id={id}>
      <input
        id={id}
        className="s num"
        type="number"
        inputMode="decimal"
        step={step}
        min={min}
        value={typeof value === "number" ? value : ""}
        aria-invalid={useFaulty(at) || undefined}
        onChange={({target}) => onChange(target.value === "" || Number.isNaN(target.valueAsNumber) ? undefined : target.valueAsNumber)}
      />
    </Labelled>
  );
};

export const TextBox = ({
  label,
  isSeen,
  at,
  value,
  type = "text",
  list,
  onChange
}: Common & {value: string; type?: "text" | "date"; list?: string | undefined; onChange(value: string): void}) => {
  const id = useId();
  return (
    <Labelled label={label} isSeen={isSeen} id={id}>
      <input
        id={id}
        type={type}
        value={value}
        list={list}
        autoComplete="off"
        aria-invalid={useFaulty(at) || undefined}
        onChange={({target}) => onChange(target.value)}
      />
    </Labelled>
  );
};

/** A small button with a sign that is seen and a name that is said. */
export const Sign = ({sign, label, act, isOff, onClick}: {sign: string; label: string; act?: string; isOff?: boolean; onClick(): void}) => (
  <button type="button" className="ic" aria-label={label} title={label} data-act={act} disabled={isOff} onClick={onClick}>
    <span aria-hidden="true">{sign}</span>
  </button>
);
