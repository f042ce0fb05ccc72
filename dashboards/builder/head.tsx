import {channelWords, purposeWords} from "../../src/segments/contact.ts";
import type {Channel, Purpose, Rule} from "../../src/segments/rule.ts";
import {whole} from "../number.ts";
import type {Words} from "../words.ts";
import {NumberBox, Select, TextBox} from "./controls.tsx";
import {useSetting} from "./setting.ts";

const unitNames: Record<NonNullable<Rule["unit"]>, Words> = {
  person: {zh: "客户", en: "people"},
  household: {zh: "家庭", en: "households"},
  vehicle: {zh: "车辆", en: "cars"}
};

type Head = Omit<Rule, "root">;

/** Name, purpose, channel, and what is counted. */
export const HeadBox = ({name, head, onName, onHead}: {name: string; head: Head; onName(name: string): void; onHead(head: Head): void}) => {
  const {say, lang} = useSetting();
  const options = (names: Record<string, Words>) => Object.entries(names).map(([value, words]) => ({value, label: words[lang]}));
  return (
    <div className="headline">
      <TextBox isSeen label={say("name")} value={name} onChange={onName} />
      <Select
        isSeen
        label={say("purpose")}
        value={head.purpose}
        options={options(purposeWords)}
        onChange={(purpose) => onHead({...head, purpose: purpose as Purpose})}
      />
      <Select
        isSeen
        label={say("channel")}
        value={head.channel}
        options={options(channelWords)}
        onChange={(channel) => onHead({...head, channel: channel as Channel})}
      />
      <Select
        isSeen
        label={say("unit")}
        value={head.unit ?? "person"}
        options={options(unitNames)}
        onChange={(unit) => onHead({...head, unit: unit as NonNullable<Rule["unit"]>})}
      />
      <Select
        isSeen
        label={say("people")}
        value={head.people ?? "identified"}
        options={[
          {value: "identified", label: say("identified")},
          {value: "all", label: say("everybody")}
        ]}
        onChange={(people) => onHead({...head, people: people as "identified" | "all"})}
      />
    </div>
  );
};

const newSalt = (): string =>
  `s${Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(36).padStart(2, "0")).join("")}`;

/** Who is not spoken to, so that what the campaign did can be told. */
export const HoldoutBox = ({head, count, onHead}: {head: Head; count: number | undefined; onHead(head: Head): void}) => {
  const {say, lang} = useSetting();
  const {split, ...rest} = head;
  const bp = split?.holdout_bp ?? 0;
  const put = (percent: number | undefined) => {
    const next = Math.round((percent ?? 0) * 100);
    onHead(next === 0 ? rest : {...rest, split: {salt: split?.salt ?? newSalt(), holdout_bp: next}});
  };
  const held = count === undefined ? undefined : Math.round((count * bp) / 10_000);
  return (
    <fieldset className="holdout">
      <legend>{say("holdout")}</legend>
      <div className="what">
        <NumberBox isSeen label={say("holdout_out")} at="/split/holdout_bp" min={0} step="any" value={bp / 100} onChange={put} />
        <span>{say("holdout_rest")}</span>
        {held !== undefined && count !== undefined && bp > 0 && (
          <span className="n num">
            {say("treated_about", whole(count - held, lang))} · {say("held_about", whole(held, lang))}
          </span>
        )}
      </div>
    </fieldset>
  );
};
