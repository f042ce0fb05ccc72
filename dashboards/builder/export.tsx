import {useState} from "react";
import {channelWords, purposeWords} from "../../src/segments/contact.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {whole} from "../number.ts";
import {ask, download} from "./api.ts";
import {Select, TextBox} from "./controls.tsx";
import {Failure} from "./dialog.tsx";
import {useSetting, word} from "./setting.ts";

export interface PresetName {
  name: string;
  /** How the port takes identifiers; null: it takes our own id alone. */
  hash: string | null;
  label: {zh: string; en: string};
}

const fateWords: Record<string, {zh: string; en: string}> = {
  treatment: {zh: "冻结时触达", en: "frozen to be treated"},
  exported: {zh: "将导出", en: "exported"},
  withdrawn: {zh: "已撤回同意或不再计数", en: "consent withdrawn, or no longer counted"},
  merged: {zh: "已合并", en: "merged into another"},
  held_out: {zh: "现属对照组", en: "now held out"},
  gone: {zh: "已删除", en: "gone"},
  without_identifier: {zh: "没有所需标识", en: "without the identifier"}
};

/** What would go to a port, and the list itself. */
export const Export = ({manifest, presets}: {manifest: Manifest; presets: PresetName[]}) => {
  const {say, lang} = useSetting();
  const [preset, choose] = useState(presets.some(({name}) => name === "sms_house") ? "sms_house" : (presets[0]?.name ?? ""));
  const [fates, show] = useState<Record<string, number>>();
  const [error, fail] = useState<unknown>();
  const [hash, cover] = useState("sha256");
  const [reason, write] = useState("");
  const path = `/v1/snapshots/${manifest.id}/exports`;
  const own = presets.find(({name}) => name === preset)?.hash;
  const isChosen = own === "plain";
  const body = {preset, ...(isChosen && (hash === "plain" ? {plain: true, reason} : {hash}))};
  const trying = (work: () => Promise<void>) => async () => {
    try {
      fail(undefined);
      await work();
    } catch (failed) {
      fail(failed);
    }
  };
  const look = trying(async () => show((await ask<{fates: Record<string, number>}>(path, {body})).fates));
  const take = trying(() => download(path, {body, accept: "text/csv"}));
  return (
    <section aria-label={say("export")}>
      <h3>{say("export")}</h3>
      <p className="soft">
        {say("export_consent", word(purposeWords[manifest.purpose], lang), word(channelWords[manifest.channel], lang))}
      </p>
      <div className="what">
        <Select
          isSeen
          label={say("preset")}
          value={preset}
          options={presets.map(({name, label}) => ({value: name, label: label[lang]}))}
          onChange={(next) => {
            choose(next);
            show(undefined);
          }}
        />
        {isChosen && (
          <Select
            isSeen
            label={say("identifiers")}
            value={hash}
            options={[
              ...["sha256", "md5", "sm3"].map((value) => ({value, label: value.toUpperCase()})),
              {value: "plain", label: say("plain")}
            ]}
            onChange={(next) => {
              cover(next);
              show(undefined);
            }}
          />
        )}
        {isChosen && hash === "plain" && <TextBox isSeen label={say("reason")} value={reason} onChange={write} />}
        <button type="button" onClick={look}>
          {say("export_look")}
        </button>
        <button type="button" className="go" disabled={!fates} onClick={take}>
          {say("export_now")}
        </button>
      </div>
      {fates && (
        <dl className="fates num" aria-live="polite">
          {Object.entries(fates).map(([fate, people]) => (
            <div key={fate} data-fate={fate}>
              <dt>{fateWords[fate]?.[lang] ?? fate}</dt>
              <dd>{whole(people, lang)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Failure error={error} />
    </section>
  );
};
