import {createHash} from "node:crypto";
import {readFileSync, renameSync} from "node:fs";
import {resolve as pathOf} from "node:path";
import {AppError} from "../errors.ts";
import {writeAtomically} from "../files.ts";
import {openGeneration} from "../generation/open.ts";
import {findValues} from "../segments/find.ts";
import {listOf, writeList} from "../segments/list.ts";
import {type Format, formats, type Hash, hashes, type Preset} from "../segments/preset.ts";
import {resolve} from "../segments/resolve.ts";
import {membersOf, readSnapshot} from "../segments/snapshot.ts";
import {noteExport} from "../state/exports.ts";
import {openState} from "../state/open.ts";
import {command, type Input, workspaceOf, workspaceOption} from "./command.ts";
import {noted} from "./state.ts";
import {textTable} from "./table.ts";

const oneOf = <T extends string>(options: Input, name: string, known: readonly T[], fallback: T): T => {
  const value = options[name] ?? fallback;
  if (!known.includes(value as T)) throw new AppError("usage", `--${name}: none of ${known.join(", ")}: ${String(value)}`);
  return value as T;
};

const presetOf = async (name: string): Promise<Preset> => {
  const presets = await findValues<Preset>("presets");
  const found = presets.get(name);
  if (!found) throw new AppError("usage", `unknown preset: ${name}`, {fix: `one of ${[...presets.keys()].join(", ")}`});
  return found;
};

/** Identifiers in full need a reason, which is kept. */
const reasonOf = (preset: Preset, hash: Hash, options: Input): string => {
  const reason = typeof options.reason === "string" ? options.reason.trim() : "";
  if (preset.identifier && hash === "plain" && (options.plain !== true || reason === ""))
    throw new AppError("forbidden", "identifiers in full were not asked for", {
      fix: 'say --plain and --reason "…", or --hash sha256 | md5 | sm3'
    });
  return hash === "plain" ? reason : "";
};

export default command({
  name: "segment export",
  summary:
    "hand out the treatment of a frozen list: consent is checked again, merges and erasures since are resolved; without --yes it only says what would go",
  arguments: {"<snapshot>": "snap_…", "[file]": "where the list goes"},
  options: [
    workspaceOption,
    {
      flags: "--preset <name>",
      text: "what the port takes: hashed_phone, tmall, autohome, wechat, sms_house, call_centre, ids",
      default: "hashed_phone"
    },
    {flags: "--format <format>", text: `${formats.join(", ")} (default: the preset's)`},
    {flags: "--hash <hash>", text: `${hashes.join(", ")} (default: the preset's)`},
    {flags: "--plain", text: "identifiers in full; needs --reason"},
    {flags: "--reason <text>", text: "why identifiers go out in full; it is kept"},
    {flags: "--by <name>", text: "who hands it out", default: "operator"},
    {flags: "--yes", text: "write the file"}
  ],
  run: async ({args, options}, edge) => {
    const workspace = workspaceOf(options, edge);
    const snapshot = readSnapshot(workspace.paths.ledger, args[0] as string);
    const preset = await presetOf(String(options.preset));
    const format: Format = oneOf(options, "format", formats, preset.format);
    const hash: Hash = oneOf(options, "hash", hashes, preset.hash);
    const reason = reasonOf(preset, hash, options);
    const members = await membersOf(workspace.paths.ledger, snapshot.id);
    const generation = await openGeneration(workspace.root);
    try {
      const {people, fates} = await resolve(snapshot, members, preset.identifier, generation);
      const rows = textTable(Object.entries(fates).map(([fate, n]) => ({fate: fate.replaceAll("_", " "), people: n})));
      const said = {
        schema: "huaxiang.segment_export/1",
        snapshot: snapshot.id,
        preset: preset.name,
        format,
        hash,
        generation: generation.number,
        data_date: generation.manifest.data_date,
        fates
      };
      if (options.yes !== true || args[1] === undefined)
        return {json: {...said, written: null}, text: `${rows}\n\nnothing was written; name a file and say --yes to do so`};
      const file = pathOf(edge.cwd, args[1]);
      const text = await writeList(listOf(people, preset, hash), format, `${file}.tmp`);
      if (text === undefined) renameSync(`${file}.tmp`, file);
      else writeAtomically(file, text);
      const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
      const state = openState(workspace.paths.app);
      try {
        noteExport(state, {
          snapshot: snapshot.id,
          preset: preset.name,
          format,
          hash,
          reason,
          generation: generation.number,
          people: people.length,
          fates: JSON.stringify(fates),
          sha256,
          exported_by: String(options.by),
          exported_at: edge.now()
        });
        noted(state, edge, {
          action: "segment export",
          subject: snapshot.id,
          by: String(options.by),
          detail: {preset: preset.name, format, hash, reason, count: people.length, sha256}
        });
      } finally {
        state.close();
      }
      return {
        json: {...said, written: file, sha256},
        text: `${rows}\n\n${people.length.toLocaleString("en")} people in ${file}\nsha256 ${sha256}`
      };
    } finally {
      await generation.close();
    }
  }
});
