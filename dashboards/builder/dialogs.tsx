import {type ReactNode, useEffect, useId, useRef, useState} from "react";
import {canonical} from "../../src/segments/canonical.ts";
import {channelWords, purposeWords} from "../../src/segments/contact.ts";
import {type Change, compare} from "../../src/segments/diff.ts";
import type {Rule} from "../../src/segments/rule.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {whole} from "../number.ts";
import {ask, download, Refusal} from "./api.ts";
import {Select, TextBox} from "./controls.tsx";
import {freeze, type Kept, saveVersion, versionRule} from "./document.ts";
import {useSetting, word} from "./setting.ts";

/** A dialog over the page: the browser keeps the focus in it and gives it back. */
export const Dialog = ({title, children, onClose}: {title: string; children: ReactNode; onClose(): void}) => {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const {say} = useSetting();
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" className="ic" aria-label={say("close")} onClick={() => box.current?.close()}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      {children}
    </dialog>
  );
};

const Failure = ({error}: {error: unknown}) => {
  const {say} = useSetting();
  if (!error) return null;
  const status = error instanceof Refusal ? error.status : 0;
  const text =
    status === 412
      ? say("stale")
      : status === 404 || status === 405
        ? say("not_offered", (error as Error).message)
        : (error as Error).message;
  return (
    <p className="note bad" role="alert">
      {text}
    </p>
  );
};

const json = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

export const Changes = ({changes}: {changes: Change[]}) => {
  const {say} = useSetting();
  if (changes.length === 0) return <p className="soft">{say("no_changes")}</p>;
  return (
    <ul className="changes">
      {changes.map(({pointer, kind, before, after}) => (
        <li key={`${kind}${pointer}`}>
          <code>{pointer}</code> {say(kind)}
          {before !== undefined && <del>{json(before)}</del>}
          {after !== undefined && <ins>{json(after)}</ins>}
        </li>
      ))}
    </ul>
  );
};

/** What differs between the rule on the page and a version. */
export const useDiff = (kept: Kept | undefined, rule: Rule): Change[] | undefined => {
  const [changes, say] = useState<Change[]>();
  const id = kept?.segment.id;
  const version = kept?.segment.version ?? 0;
  const text = canonical(rule);
  useEffect(() => {
    let isThere = true;
    if (id !== undefined && version > 0)
      versionRule(id, version).then(
        (before) => isThere && say(compare(JSON.parse(canonical(before)), JSON.parse(text))),
        () => isThere && say(undefined)
      );
    return () => {
      isThere = false;
    };
  }, [id, version, text]);
  return changes;
};

interface Editing {
  kept: Kept | undefined;
  name: string;
  rule: Rule;
}

export const VersionDialog = ({kept, name, rule, onSaved, onClose}: Editing & {onSaved(kept: Kept): void; onClose(): void}) => {
  const {say} = useSetting();
  const [note, write] = useState("");
  const [error, fail] = useState<unknown>();
  const changes = useDiff(kept, rule);
  const id = useId();
  const save = async () => {
    try {
      onSaved(await saveVersion(kept, name, rule, note));
      onClose();
    } catch (failed) {
      fail(failed);
    }
  };
  return (
    <Dialog title={say("save_version", (kept?.segment.version ?? 0) + 1)} onClose={onClose}>
      <label htmlFor={id}>{say("note")}</label>
      <textarea id={id} rows={2} value={note} maxLength={1000} onChange={({target}) => write(target.value)} />
      {changes && <Changes changes={changes} />}
      <Failure error={error} />
      <p className="acts">
        <button type="button" className="go" onClick={save}>
          {say("save")}
        </button>
        <button type="button" onClick={onClose}>
          {say("cancel")}
        </button>
      </p>
    </Dialog>
  );
};

export const DiffDialog = ({kept, rule, onClose}: {kept: Kept; rule: Rule; onClose(): void}) => {
  const {say} = useSetting();
  const changes = useDiff(kept, rule);
  return (
    <Dialog title={say("compare", kept.segment.version)} onClose={onClose}>
      {changes && <Changes changes={changes} />}
    </Dialog>
  );
};

const Balance = ({manifest}: {manifest: Manifest}) => {
  const {say, lang, catalogue} = useSetting();
  const {treatment, holdout, balance, id} = manifest;
  const mean = (value: number | null) => (value === null ? "–" : whole(value, lang, 1));
  return (
    <>
      <p className="num" data-snapshot={id}>
        <b>{say("frozen")}</b> <code>{id}</code> · {say("treatment")} <b>{whole(treatment, lang)}</b> · {say("held")}{" "}
        <b>{whole(holdout, lang)}</b>
      </p>
      <table>
        <caption className="soft">{say("balance_hint")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("balance")}</th>
            <th scope="col" className="num">
              {say("treatment")}
            </th>
            <th scope="col" className="num">
              {say("held")}
            </th>
            <th scope="col" className="num">
              {say("difference")}
            </th>
          </tr>
        </thead>
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
    </>
  );
};

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
const Export = ({manifest, presets}: {manifest: Manifest; presets: PresetName[]}) => {
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

interface FreezeProps extends Editing {
  isChanged: boolean;
  presets: PresetName[];
  onSaved(kept: Kept): void;
  onClose(): void;
}

/** Saves what is not saved, freezes it, shows the balance, and hands the list out. */
export const FreezeDialog = ({kept, name, rule, isChanged, presets, onSaved, onClose}: FreezeProps) => {
  const {say} = useSetting();
  const [manifest, show] = useState<Manifest>();
  const [isBusy, busy] = useState(false);
  const [error, fail] = useState<unknown>();
  const needsVersion = isChanged || !kept || kept.segment.version === 0 || kept.segment.has_draft;
  const version = (kept?.segment.version ?? 0) + (needsVersion ? 1 : 0);
  const start = async () => {
    busy(true);
    fail(undefined);
    try {
      const saved = needsVersion || !kept ? await saveVersion(kept, name, rule, "") : kept;
      onSaved(saved);
      show(await freeze(saved.segment.id, saved.segment.version));
      onSaved(await ask<Kept>(`/v1/segments/${saved.segment.id}`));
    } catch (failed) {
      fail(failed);
    }
    busy(false);
  };
  return (
    <Dialog title={say("freeze_title")} onClose={onClose}>
      {manifest ? (
        <>
          <Balance manifest={manifest} />
          <Export manifest={manifest} presets={presets} />
        </>
      ) : (
        <>
          <p>
            {say("freeze_what", version)} {needsVersion && say("freeze_saves", version)}
          </p>
          <p className="acts">
            <button type="button" className="go" disabled={isBusy} onClick={start}>
              {say(isBusy ? "freezing" : "freeze_now")}
            </button>
          </p>
        </>
      )}
      <Failure error={error} />
    </Dialog>
  );
};
