import {useEffect, useId, useState} from "react";
import {canonical} from "../../src/segments/canonical.ts";
import {type Change, compare} from "../../src/segments/diff.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {Dialog, Failure} from "./dialog.tsx";
import {type Kept, saveVersion, versionRule} from "./document.ts";
import {useSetting} from "./setting.ts";

const json = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const Changes = ({changes}: {changes: Change[]}) => {
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
const useDiff = (kept: Kept | undefined, rule: Rule): Change[] | undefined => {
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

export interface Editing {
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
