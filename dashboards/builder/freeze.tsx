import {useState} from "react";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {ask} from "./api.ts";
import {Arms, Preview} from "./arms.tsx";
import {Dialog, Failure} from "./dialog.tsx";
import {freeze, type Kept, saveVersion} from "./document.ts";
import {Export, type PresetName} from "./export.tsx";
import type {Editing} from "./save.tsx";
import {useSetting} from "./setting.ts";

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
          <p data-snapshot={manifest.id}>
            <b>{say("frozen")}</b> <code>{manifest.id}</code>
          </p>
          <Arms drawn={manifest} />
          <Export manifest={manifest} presets={presets} />
        </>
      ) : (
        <>
          <p>
            {say("freeze_what", version)} {needsVersion && say("freeze_saves", version)}
          </p>
          <Preview rule={rule} segment={kept?.segment.id} />
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
