import type {Rule} from "../../src/segments/rule.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {whole} from "../number.ts";
import {Failure} from "./dialog.tsx";
import {type Drawn, useDrawn} from "./live.ts";
import type {Word} from "./said.ts";
import {nameOf, useSetting} from "./setting.ts";

const Heads = ({first, last}: {first: Word; last: Word}) => {
  const {say} = useSetting();
  return (
    <thead>
      <tr>
        <th scope="col">{say(first)}</th>
        {(["treatment", "held", last] as const).map((name) => (
          <th scope="col" className="num" key={name}>
            {say(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const Balance = ({balance}: Pick<Manifest, "balance">) => {
  const {say, lang, catalogue} = useSetting();
  const mean = (value: number | null) => (value === null ? "–" : whole(value, lang, 1));
  return (
    <table data-balance>
      <caption className="soft">{say("balance_hint")}</caption>
      <Heads first="balance" last="difference" />
      <tbody>
        {balance.map(({field, treatment_mean, holdout_mean, difference_sd}) => (
          <tr key={field}>
            <th scope="row">{catalogue.fields.find(({name}) => name === field)?.label[lang] ?? field}</th>
            <td className="num">{mean(treatment_mean)}</td>
            <td className="num">{mean(holdout_mean)}</td>
            <td className="num">{difference_sd === null ? "–" : whole(difference_sd, lang, 2).replace("-", "−")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Stratum = Manifest["strata"][number];
const sizeOf = ({treatment, holdout}: Stratum): number => treatment + holdout;
const most = 8;

/** The largest groups one by one, the others together: each has its share of the holdout, but for whole people. */
const Strata = ({strata}: Pick<Manifest, "strata">) => {
  const setting = useSetting();
  const {say, lang} = setting;
  const sorted = strata.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const rest = sorted.slice(most);
  const sum = (of: "treatment" | "holdout"): number => rest.reduce((total, one) => total + one[of], 0);
  const called = (text: string | null): string => (text === null ? say("unknown") : nameOf(text, setting));
  const rows = sorted.slice(0, most).map((one) => ({...one, name: [one.store_code, one.brand].map(called).join(" · ")}));
  const others = rest.length > 0 ? [{name: say("other_groups", rest.length), treatment: sum("treatment"), holdout: sum("holdout")}] : [];
  return (
    <table data-strata>
      <caption className="soft">{say("strata_hint")}</caption>
      <Heads first="strata" last="held_share" />
      <tbody>
        {[...rows, ...others].map(({name, treatment, holdout}) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">{whole(treatment, lang)}</td>
            <td className="num">{whole(holdout, lang)}</td>
            <td className="num">{whole((holdout / Math.max(1, treatment + holdout)) * 100, lang, 1)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Who is spoken to and who is held out, and how alike they are: of a list that is frozen, or of one that would be. */
export const Arms = ({drawn}: {drawn: Drawn}) => {
  const {say, lang} = useSetting();
  const {treatment, holdout, balance, strata} = drawn;
  return (
    <>
      <p className="num">
        {say("treatment")} <b data-arm="treatment">{whole(treatment, lang)}</b> · {say("held")}{" "}
        <b data-arm="holdout">{whole(holdout, lang)}</b>
      </p>
      {holdout === 0 ? (
        <p className="soft">{say("no_holdout")}</p>
      ) : (
        <>
          <Strata strata={strata} />
          <Balance balance={balance} />
        </>
      )}
    </>
  );
};

/** The same list that freezing would write, over the data of today. */
export const Preview = ({rule, segment}: {rule: Rule; segment: string | undefined}) => {
  const {say} = useSetting();
  const {answer, isStale, failure} = useDrawn(rule, segment);
  return (
    <div data-preview={answer && !isStale ? "" : undefined} aria-live="polite">
      {answer ? <Arms drawn={answer} /> : <p className="soft">{say("drawing")}</p>}
      <Failure error={failure} />
    </div>
  );
};
