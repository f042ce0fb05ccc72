import {createHash} from "node:crypto";
import {AppError} from "../errors.ts";
import type {ExportNote} from "../state/exports.ts";
import {encoded} from "./encode.ts";
import {findValues} from "./find.ts";
import {batchesOf, type List, listOf, parquetOf} from "./list.ts";
import type {Format, Hash, Preset} from "./preset.ts";
import type {Source} from "./question.ts";
import {type Fates, resolve} from "./resolve.ts";
import {membersOf, readSnapshot} from "./snapshot.ts";

/** What a port is to get. */
export interface Wanted {
  snapshot: string;
  preset: string;
  /** In place of the preset's own. */
  hash?: Hash | undefined;
  format?: Format | undefined;
  /** Identifiers in full: asked for, and why. */
  plain?: boolean | undefined;
  reason?: string | undefined;
}

/** A list that is ready to go, and what it is not: frozen so many, handed out so many. */
export interface Ready extends Pick<ExportNote, "snapshot" | "preset" | "reason" | "generation"> {
  format: Format;
  hash: Hash;
  data_date: string;
  frozen_on: string;
  fates: Fates;
  list: List;
}

const presetOf = async (name: string): Promise<Preset> => {
  const presets = await findValues<Preset>("presets");
  const found = presets.get(name);
  if (!found) throw new AppError("usage", `unknown preset: ${name}`, {fix: `one of ${[...presets.keys()].join(", ")}`});
  return found;
};

/** Identifiers in full need a reason, which is kept. */
const reasonOf = (preset: Preset, hash: Hash, {plain, reason}: Wanted): string => {
  const why = reason?.trim() ?? "";
  if (preset.identifier && hash === "plain" && (plain !== true || why === ""))
    throw new AppError("forbidden", "identifiers in full were not asked for", {
      fix: "say plain and a reason, or a hash: sha256, md5, sm3"
    });
  return hash === "plain" ? why : "";
};

/** The treatment of a frozen list as it may be handed out today: consent is checked again, merges and erasures since are resolved. */
export const ready = async (wanted: Wanted, ledger: string, source: Source): Promise<Ready> => {
  const snapshot = readSnapshot(ledger, wanted.snapshot);
  const preset = await presetOf(wanted.preset);
  const hash = wanted.hash ?? preset.hash;
  const reason = reasonOf(preset, hash, wanted);
  const members = await membersOf(ledger, snapshot.id);
  const {people, fates} = await resolve(snapshot, members, preset.identifier, source);
  return {
    snapshot: snapshot.id,
    preset: preset.name,
    format: wanted.format ?? preset.format,
    hash,
    reason,
    generation: source.number,
    data_date: source.manifest.data_date,
    frozen_on: snapshot.data_date,
    fates,
    list: listOf(people, preset, hash)
  };
};

/** The list in its form, part by part; the same each time. */
export const partsOf = ({list, format}: Ready): AsyncIterable<string | Uint8Array> =>
  format === "parquet" ? parquetOf(list) : encoded(format, list.columns, batchesOf(list));

/** sha256 of all parts. */
export const sha256Of = async (one: Ready): Promise<string> => {
  const hash = createHash("sha256");
  for await (const part of partsOf(one)) hash.update(part);
  return hash.digest("hex");
};

/** The row that says it was handed out. */
export const noteOf = (
  {snapshot, preset, format, hash, reason, generation, fates}: Ready,
  {sha256, by, now}: {sha256: string; by: string; now: string}
): ExportNote => ({
  snapshot,
  preset,
  format,
  hash,
  reason,
  generation,
  people: fates.exported,
  fates: JSON.stringify(fates),
  sha256,
  exported_by: by,
  exported_at: now
});
