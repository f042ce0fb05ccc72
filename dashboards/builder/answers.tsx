import {type ReactNode, useState} from "react";
import type {Count} from "../../src/segments/count.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {said, whole} from "../number.ts";
import {ask} from "./api.ts";
import {Select} from "./controls.tsx";
import {type Live, useBreakdown, useOverlap, useSample} from "./live.ts";
import {nameOf, type Setting, useSetting} from "./setting.ts";

const Part = ({title, hint, children, isStale}: {title: string; hint?: string; children: ReactNode; isStale?: boolean}) => (
  <section className={`fig${isStale ? " stale" : ""}`} aria-label={title}>
    <header>
      <h2>{title}</h2>
      {hint && <span className="soft">{hint}</span>}
    </header>
    {children}
  </section>
);

interface Bar {
  key: string;
  label: ReactNode;
  value: number;
  /** Longest that it could be. */
  of: number;
  isNone?: boolean;
}

const Bars = ({bars}: {bars: Bar[]}) => {
  const {lang} = useSetting();
  return (
    <ol className="fall num">
      {bars.map(({key, label, value, of, isNone}) => (
        <li key={key} className={isNone ? "none" : undefined}>
          <span>{label}</span>
          <i aria-hidden="true">
            <i style={{width: `${of > 0 ? Math.max(value > 0 ? 1 : 0, (value / of) * 100) : 0}%`}} />
          </i>
          <b>{whole(value, lang)}</b>
        </li>
      ))}
    </ol>
  );
};

const units = {person: "people_unit", household: "household_unit", vehicle: "vehicle_unit"} as const;

/** Each step down, from everybody to those who may be spoken to; a bar is the share of the step before that is kept. */
const fallOf = ({people, rules, permitted, uncapped}: Count, {say, lang, op}: Setting): Bar[] => {
  const isUnion = op === "or";
  const steps = [
    {key: "all", label: say("everyone"), value: people},
    ...rules.map(({pointer, words, left}) => ({key: pointer, label: words[lang], value: left})),
    {key: "permitted", label: say("consented"), value: permitted},
    ...(uncapped === null ? [] : [{key: "uncapped", label: say("uncapped"), value: uncapped}])
  ];
  return steps.map((step, i) => {
    const before = isUnion && i <= rules.length ? people : (steps[i - 1]?.value ?? people);
    return {...step, of: before, isNone: step.value === 0 && before > 0};
  });
};

/** The number, said aloud when it changes, and how it came about. */
export const Answer = ({live, isEmpty, faults, onAgain}: {live: Live<Count>; isEmpty: boolean; faults: number; onAgain(): void}) => {
  const setting = useSetting();
  const {say, lang} = setting;
  const {answer, isStale, failure} = live;
  const lost = answer ? (answer.rules.at(-1)?.left ?? answer.people) - answer.permitted : 0;
  const note = () => {
    if (isEmpty) return "";
    if (faults > 0) return say("broken", faults);
    if (failure) return say("failed", failure.message);
    if (!answer) return say("first_count");
    return isStale ? say("refreshing") : [say("exact"), ...(lost > 0 ? [say("without_consent", whole(lost, lang))] : [])].join(" · ");
  };
  return (
    <section className="fig" aria-label={say("matching")}>
      <p className="soft flat">{isEmpty ? say("empty_title") : say("matching")}</p>
      <div aria-live="polite" aria-atomic="true">
        <p className={`big num${isStale ? " stale" : ""}`} data-count={isStale ? undefined : answer?.count}>
          {isEmpty || !answer ? "–" : whole(answer.count, lang)} <small>{say(units[answer?.unit ?? "person"])}</small>
        </p>
        <p className={faults > 0 || failure ? "note bad" : "note"}>{note()}</p>
      </div>
      {failure && (
        <button type="button" onClick={onAgain}>
          {say("again")}
        </button>
      )}
      {answer && !isEmpty && (
        <div className={isStale ? "stale" : undefined}>
          <Bars bars={fallOf(answer, setting)} />
        </div>
      )}
    </section>
  );
};

const money = ["value.margin_12_yuan", "revenue_yuan", "service_yuan"];

interface Followed {
  /** The last that was counted. */
  rule: Rule | undefined;
  /** A count is awaited. */
  isHeld: boolean;
}

/** What the members bring and have brought. */
export const Stake = ({rule, isHeld}: Followed) => {
  const {say, lang, catalogue} = useSetting();
  const {answer, isStale} = useBreakdown(rule, undefined, isHeld);
  const row = answer?.rows[0];
  const shown = money.flatMap((name) => {
    const field = catalogue.fields.find((one) => one.name === name);
    const sum = row?.sums?.[name];
    const people = row?.people ?? 0;
    return field && sum !== undefined ? [{name, label: field.label[lang], sum, each: people > 0 ? sum / people : 0}] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Part title={say("stake")} isStale={isStale}>
      <dl className="two">
        {shown.map(({name, label, sum, each}) => (
          <div className="kv" key={name}>
            <dt>{label}</dt>
            <dd className="num">
              <b>{said(sum, "yuan", lang)}</b>
              <span>
                {say("per_head")} {said(each, "yuan", lang)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
};

const most = 10;

const keyWords = (key: string | boolean | null, setting: Setting): string => {
  if (typeof key === "boolean") return setting.say(key ? "yes" : "no");
  return key === null ? setting.say("unknown") : nameOf(key, setting);
};

/** Where they belong: by store, or any other text. */
export const Breaks = ({rule, isHeld}: Followed) => {
  const setting = useSetting();
  const {say, lang, catalogue} = setting;
  const [by, choose] = useState("owner_store_code");
  const {answer, isStale} = useBreakdown(rule, by, isHeld);
  const options = catalogue.fields
    .filter(({kind}) => kind === "text" || kind === "flag")
    .map(({name, label}) => ({value: name, label: label[lang]}));
  if (!answer) return null;
  // Cells too small for some readers come without a number; those who open this page are told all of them.
  const rows = answer.rows.flatMap(({key, people}) => (people === null ? [] : [{key, people}])).slice(0, most);
  const largest = Math.max(1, ...rows.map(({people}) => people));
  return (
    <section className={`fig${isStale ? " stale" : ""}`} aria-label={say("stores")}>
      <header>
        <h2>{say("stores")}</h2>
        <Select isSeen label={say("by_field")} value={by} options={options} onChange={choose} />
      </header>
      <Bars
        bars={rows.map(({key, people}) => ({
          key: String(key),
          label: keyWords(key, setting),
          value: people,
          of: largest
        }))}
      />
    </section>
  );
};

const shownValue = (value: string | number | boolean | null, setting: Setting): string => {
  if (typeof value === "number") return whole(value, setting.lang);
  return value === null || typeof value === "boolean" ? "" : nameOf(value, setting);
};

/** Ten masked members, and why each is in. */
export const SampleBox = ({rule, isHeld}: Followed) => {
  const setting = useSetting();
  const {say, lang} = setting;
  const {answer, isStale} = useSample(rule, isHeld);
  if (!answer || answer.members.length === 0) return null;
  return (
    <Part title={say("sample")} hint={say("sample_hint")} isStale={isStale}>
      <ul className="sample">
        {answer.members.map((one) => (
          <li key={one.person_id}>
            <details>
              <summary>
                <span>{[one.name, one.mobile].filter(Boolean).join(" · ") || one.person_id}</span>
                <span className="soft">{[one.city, one.owner_store && nameOf(one.owner_store, setting)].filter(Boolean).join(" · ")}</span>
              </summary>
              <ul aria-label={say("why")}>
                {one.why.map(({pointer, words, holds, value}) => (
                  <li key={pointer}>
                    <span aria-hidden="true">{holds ? "✓" : "✕"}</span> {words[lang]}{" "}
                    {shownValue(value, setting) !== "" && <b className="num">{shownValue(value, setting)}</b>}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const compared = 3;

/** How many are also in saved segments: one bar for each set that is met. */
export const OverlapBox = ({rule, isHeld, self}: Followed & {self: string | undefined}) => {
  const {say, segments} = useSetting();
  const [others, put] = useState<{id: string; rule: Rule}[]>([]);
  const rules = rule && others.length > 0 && (rule.unit ?? "person") === "person" ? [rule, ...others.map((one) => one.rule)] : undefined;
  const {answer, isStale} = useOverlap(rules, isHeld);
  const choices = segments.filter(({id}) => id !== self);
  const names = [say("this_one"), ...others.map(({id}) => segments.find((one) => one.id === id)?.name ?? id)];
  const toggle = async (id: string, version: number) => {
    if (others.some((one) => one.id === id)) put(others.filter((one) => one.id !== id));
    else {
      const {rule: other} = await ask<{rule: Rule}>(`/v1/segments/${id}/versions/${version}`);
      put((was) => [...was, {id, rule: other}].slice(0, compared));
    }
  };
  if (choices.length === 0) return null;
  const sets = rules ? (answer?.sets ?? []) : [];
  const largest = Math.max(1, ...sets.map(({count}) => count));
  return (
    <section className={`fig${isStale ? " stale" : ""}`} aria-label={say("overlap")}>
      <header>
        <h2>{say("overlap")}</h2>
        <span className="soft">{say("overlap_hint")}</span>
      </header>
      <div className="ticks">
        {choices.slice(0, 12).map(({id, name, version}) => {
          const isOn = others.some((one) => one.id === id);
          return (
            <label key={id}>
              <input type="checkbox" checked={isOn} disabled={!isOn && others.length >= compared} onChange={() => toggle(id, version)} />
              <span>{name}</span>
            </label>
          );
        })}
      </div>
      <Bars
        bars={sets.map(({in: of, count}) => {
          const inside = names.filter((_name, i) => of[i]);
          return {
            key: of.join(),
            label: inside.length === 1 ? `${say("only")} ${inside[0]}` : inside.join(" ∩ "),
            value: count,
            of: largest
          };
        })}
      />
    </section>
  );
};
