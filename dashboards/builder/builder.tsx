import {type KeyboardEvent, useCallback, useEffect, useMemo, useState} from "react";
import {QueryBuilder, type RuleGroupType} from "react-querybuilder";
import {canonical} from "../../src/segments/canonical.ts";
import {contradictions} from "../../src/segments/contradiction.ts";
import type {Count} from "../../src/segments/count.ts";
import type {Described} from "../../src/segments/described.ts";
import {shaped} from "../../src/segments/read.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {unfinished} from "../../src/segments/unfinished.ts";
import {whole} from "../number.ts";
import type {Lang} from "../words.ts";
import {encode, isShareable} from "./address.ts";
import {Answer, Breaks, OverlapBox, SampleBox, Stake} from "./answers.tsx";
import {dayAfter} from "./bounds.ts";
import {type Edited, type Kept, ruleOf, saveDraft} from "./document.ts";
import type {PresetName} from "./export.tsx";
import {useFocus} from "./focus.ts";
import {FreezeDialog} from "./freeze.tsx";
import {HeadBox, HoldoutBox} from "./head.tsx";
import {useHistory} from "./history.ts";
import {useCount} from "./live.ts";
import {GroupBox, LeafRow} from "./node.tsx";
import {type Say, sayer} from "./said.ts";
import {DiffDialog, VersionDialog} from "./save.tsx";
import {type Fault, type SavedSegment, type Setting, SettingProvider} from "./setting.ts";
import {isGroup} from "./tree.ts";

export interface Opened {
  lang: Lang;
  catalogue: Described;
  segments: SavedSegment[];
  presets: PresetName[];
  kept: Kept | undefined;
  /** The rule as it is kept. */
  saved: Rule | undefined;
  edited: Edited;
}

const controls = {ruleGroup: GroupBox, rule: LeafRow};

/** As the server would read it: what has no value yet is not there. */
const sent = (rule: Rule): unknown => JSON.parse(JSON.stringify(rule));

/** What the tree is made of, whatever its values are: a change of it is a step of its own. */
const shapeOf = ({tree}: Edited): string => {
  const ids = (group: RuleGroupType): string =>
    `${group.id}(${group.rules.map((rule) => (isGroup(rule) ? ids(rule) : `${rule.id}:${rule.field}`)).join()})`;
  return ids(tree);
};

const countsOf = (count: Count | undefined): Setting["counts"] =>
  new Map((count?.rules ?? []).map((one, i, all) => [one.pointer, {...one, before: all[i - 1]?.left ?? count?.people ?? 0}]));

const stateWords = (kept: Kept | undefined, isChanged: boolean, say: Say): string => {
  if (!kept) return say("new_one");
  const {version, has_draft} = kept.segment;
  const base = version === 0 ? say("draft_first") : has_draft ? say("draft_of", version) : say("at_version", version);
  return isChanged ? `${base} · ${say("unsaved")}` : base;
};

/** The address says what is on the page: the segment, and the rule while it differs from what is saved. */
const useAddress = (kept: Kept | undefined, rule: ReturnType<typeof ruleOf>, isChanged: boolean): void => {
  useEffect(() => {
    const path = kept ? `/segments/${kept.segment.id}` : "/segments/new";
    const hash = isChanged && isShareable(rule) ? encode(rule) : "";
    history.replaceState(null, "", `${path}${location.search}${hash}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".who a"))
      if (!link.pathname.startsWith("/sign")) {
        link.pathname = path;
        link.hash = hash;
      }
  }, [kept, rule, isChanged]);
};

/** What is at fault before anybody is asked: such a rule is held back. */
const ownFaults = (rule: Rule, lacking: ReturnType<typeof unfinished>): Fault[] => [
  ...lacking(sent(rule)),
  ...contradictions(rule.root).map(({pointer}) => ({pointer, code: "contradiction"}))
];

const textOf = (name: string, rule: Rule): string => JSON.stringify([name, canonical(rule)]);

type Open = "version" | "diff" | "freeze" | undefined;

const Uses = ({kept, say}: {kept: Kept; say: Say}) => (
  <section className="fig" aria-label={say("used_in")}>
    <h2>{say("history")}</h2>
    <ol className="plainlist">
      {kept.versions.toReversed().map(({version, note, created_by, created_at}) => (
        <li key={version}>
          <b>{say("at_version", version)}</b> {note} <span className="soft">{say("by_whom", created_by, created_at.slice(0, 10))}</span>
        </li>
      ))}
    </ol>
    <h2>{say("used_in")}</h2>
    {kept.uses.length === 0 && <p className="soft flat">{say("not_used")}</p>}
    <ul className="plainlist">
      {kept.uses.map(({used_by, version}) => (
        <li key={`${used_by}@${version}`}>
          {used_by.startsWith("seg_") ? <a href={`/segments/${used_by.split("@")[0]}`}>{used_by}</a> : <code>{used_by}</code>}{" "}
          <span className="soft">{say("at_version", version)}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** The segment page. */
export const Builder = ({lang, catalogue, segments, presets, kept: first, saved: savedRule, edited}: Opened) => {
  const say = useMemo(() => sayer(lang), [lang]);
  const {now, set, undo, redo, canUndo, canRedo} = useHistory(edited, shapeOf);
  const [kept, keep] = useState(first);
  const [saved, note] = useState(() => (first && savedRule ? textOf(first.segment.name, savedRule) : ""));
  const [open, show] = useState<Open>();
  const [message, tell] = useState("");
  const rule = useMemo(() => ruleOf(now), [now]);
  const isEmpty = rule.root.rules.length === 0;
  const lacking = useMemo(() => unfinished(catalogue), [catalogue]);
  const own = useMemo(() => (isEmpty ? [] : ownFaults(rule, lacking)), [rule, isEmpty, lacking]);
  const live = useCount(isEmpty ? undefined : rule, own.length > 0);
  const faults = own.length > 0 ? own : live.faults;
  const isSound = !isEmpty && faults.length === 0;
  const settled = isSound && live.answer && !live.isStale ? rule : undefined;
  const [shown, follow] = useState(settled);
  useEffect(() => {
    if (settled || isEmpty) follow(settled);
  }, [settled, isEmpty]);
  const isChanged = textOf(now.name, rule) !== saved && !(kept === undefined && isEmpty && now.name === "");
  const name = now.name.trim() || say("unnamed");
  useAddress(kept, rule, isChanged);
  useFocus();

  const onSaved = useCallback(
    (next: Kept) => {
      keep(next);
      note(textOf(next.segment.name, rule));
      if (now.name !== next.segment.name) set({...now, name: next.segment.name});
    },
    [rule, now, set]
  );
  const trying = async (work: () => Promise<string>) => {
    try {
      tell(await work());
    } catch (error) {
      tell((error as {status?: number}).status === 412 ? say("stale") : (error as Error).message);
    }
  };
  const save = () =>
    trying(async () => {
      onSaved(await saveDraft(kept, name, rule));
      return say("saved_draft");
    });
  const share = () =>
    trying(async () => {
      if (isChanged && !isShareable(rule)) return say("not_shareable");
      await navigator.clipboard.writeText(location.href);
      return say("shared");
    });
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    (event.shiftKey ? redo : undo)();
  };

  const setting: Setting = {
    lang,
    say,
    catalogue,
    segments: segments.filter(({id, version}) => version > 0 && id !== kept?.segment.id),
    days: {as_of_on: dayAfter(catalogue.data_date), zone: catalogue.zone},
    faults,
    counts: isSound || live.isStale ? countsOf(live.answer) : new Map(),
    isStale: live.isStale,
    op: rule.root.op
  };
  const {answer} = live;
  const inWords = () => {
    if (isEmpty) return say("empty_hint");
    if (answer) return answer.sentence[lang];
    return faults.length > 0 ? say("broken", faults.length) : say("first_count");
  };
  return (
    <SettingProvider value={setting}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what buttons do as well */}
      <div onKeyDown={keys}>
        <p className="status">
          <span>{stateWords(kept, isChanged, say)}</span>
          <span className="tools">
            <button type="button" disabled={!canUndo} onClick={undo}>
              {say("undo")}
            </button>
            <button type="button" disabled={!canRedo} onClick={redo}>
              {say("redo")}
            </button>
            <button type="button" onClick={share}>
              {say("share")}
            </button>
          </span>
        </p>
        <HeadBox name={now.name} head={now.head} onName={(next) => set({...now, name: next})} onHead={(head) => set({...now, head})} />
        <p className={`say${live.isStale ? " stale" : ""}`}>{inWords()}</p>
        <div className="split">
          <div>
            <QueryBuilder
              query={now.tree}
              onQueryChange={(tree) => set({...now, tree: tree as RuleGroupType})}
              controlElements={controls as never}
              enableMountQueryChange={false}
            />
            <HoldoutBox head={now.head} count={answer?.count} onHead={(head) => set({...now, head})} />
            <p className="acts">
              <button type="button" className="go" disabled={!isSound} onClick={() => show("freeze")}>
                {say("freeze")}
              </button>
              <button type="button" disabled={isEmpty || "issues" in shaped(sent(rule))} onClick={save}>
                {say("save_draft")}
              </button>
              <button type="button" disabled={!isSound} onClick={() => show("version")}>
                {say("save_version", (kept?.segment.version ?? 0) + 1)}
              </button>
              {kept && kept.segment.version > 0 && (
                <button type="button" onClick={() => show("diff")}>
                  {say("compare", kept.segment.version)}
                </button>
              )}
            </p>
            <p className="note" role="status">
              {message}
            </p>
          </div>
          <aside className="side">
            <Answer live={live} isEmpty={isEmpty} faults={faults.length} onAgain={live.again} />
            <Stake rule={shown} isHeld={live.isStale} />
            <Breaks rule={shown} isHeld={live.isStale} />
            <SampleBox rule={shown} isHeld={live.isStale} />
            <OverlapBox rule={shown} isHeld={live.isStale} self={kept?.segment.id} />
            {kept && <Uses kept={kept} say={say} />}
          </aside>
        </div>
        <div className="foot num">
          <span className={live.isStale ? "stale" : undefined} aria-hidden="true">
            <b>{isEmpty || !answer ? "–" : whole(answer.count, lang)}</b> {say("people_unit")}
          </span>
          <button type="button" className="go" disabled={!isSound} onClick={() => show("freeze")}>
            {say("freeze")}
          </button>
        </div>
        {open === "version" && (
          <VersionDialog
            kept={kept}
            name={name}
            rule={rule}
            onSaved={(next) => {
              onSaved(next);
              tell(say("saved_version", next.segment.version));
            }}
            onClose={() => show(undefined)}
          />
        )}
        {open === "diff" && kept && <DiffDialog kept={kept} rule={rule} onClose={() => show(undefined)} />}
        {open === "freeze" && (
          <FreezeDialog
            kept={kept}
            name={name}
            rule={rule}
            isChanged={isChanged}
            presets={presets}
            onSaved={onSaved}
            onClose={() => show(undefined)}
          />
        )}
      </div>
    </SettingProvider>
  );
};
