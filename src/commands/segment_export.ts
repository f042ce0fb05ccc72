import {createHash} from "node:crypto";
import {resolve as pathOf} from "node:path";
import {buffer} from "node:stream/consumers";
import {AppError} from "../errors.ts";
import {writeAtomically} from "../files.ts";
import {openGeneration} from "../generation/open.ts";
import {noteOf, partsOf, ready} from "../segments/export.ts";
import {formats, hashes} from "../segments/preset.ts";
import {noteExport} from "../state/exports.ts";
import {openState} from "../state/open.ts";
import {command, type Input, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const oneOf = <T extends string>(options: Input, name: string, known: readonly T[]): T | undefined => {
  const value = options[name];
  if (value !== undefined && !known.includes(value as T))
    throw new AppError("usage", `--${name}: none of ${known.join(", ")}: ${String(value)}`);
  return value as T | undefined;
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
    const generation = await openGeneration(workspace.root);
    try {
      const wanted = {
        snapshot: args[0] as string,
        preset: String(options.preset),
        format: oneOf(options, "format", formats),
        hash: oneOf(options, "hash", hashes),
        plain: options.plain === true,
        reason: typeof options.reason === "string" ? options.reason : undefined
      };
      const one = await ready(wanted, workspace.paths.ledger, generation);
      const {snapshot, preset, format, hash, data_date, fates} = one;
      const rows = textTable(Object.entries(fates).map(([fate, n]) => ({fate: fate.replaceAll("_", " "), people: n})));
      const said = {schema: "huaxiang.segment_export/1", snapshot, preset, format, hash, generation: generation.number, data_date, fates};
      if (options.yes !== true || args[1] === undefined)
        return {json: {...said, written: null}, text: `${rows}\n\nnothing was written; name a file and say --yes to do so`};
      const file = pathOf(edge.cwd, args[1]);
      const list = await buffer(partsOf(one));
      writeAtomically(file, list);
      const sha256 = createHash("sha256").update(list).digest("hex");
      const state = openState(workspace.paths.app);
      try {
        noteExport(state, noteOf(one, {sha256, by: String(options.by), now: edge.now()}));
      } finally {
        state.close();
      }
      return {
        json: {...said, written: file, sha256},
        text: `${rows}\n\n${fates.exported.toLocaleString("en")} people in ${file}\nsha256 ${sha256}`,
        deed: {subject: snapshot, detail: {preset, format, hash, reason: one.reason, count: fates.exported, sha256}}
      };
    } finally {
      await generation.close();
    }
  }
});
