import {AppError} from "../errors.ts";
import {readManifest} from "../generation/open.ts";
import {freezeVersion} from "../segments/frozen.ts";
import {command} from "./command.ts";
import {segmentOptions, withSegments} from "./segment.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment freeze",
  summary: "freeze a version: the list of its members, split into treatment and holdout, with a manifest, into ledger/",
  arguments: {"<version>": "seg_…@3"},
  options: [
    ...segmentOptions.filter(({flags}) => !flags.includes("--file")),
    {flags: "--by <name>", text: "who freezes", default: "operator"}
  ],
  run: ({args, options}, edge) =>
    withSegments(options, edge, async ({state, asking, workspace}) => {
      const [, segment, version] = /^(seg_[0-9a-z]{6,32})@(\d+)$/.exec(args[0] ?? "") ?? [];
      if (segment === undefined) throw new AppError("usage", `not a version: ${args[0]}`, {fix: "freeze a saved version: seg_…@3"});
      const {content_hash} = readManifest(workspace.root, asking.source.number);
      const manifest = await freezeVersion(
        {segment, version: Number(version), by: String(options.by), now: edge.now(), ledger: workspace.paths.ledger, state, content_hash},
        asking
      );
      return {
        json: {...manifest, schema: "huaxiang.segment_freeze/1"},
        text: [
          `${manifest.id}: ${manifest.count.toLocaleString("en")} people of ${args[0]}, ${manifest.treatment.toLocaleString("en")} treated, ${manifest.holdout.toLocaleString("en")} held out (data ${manifest.data_date}, generation ${manifest.generation})`,
          `sha256 ${manifest.sha256}`,
          textTable(manifest.balance)
        ].join("\n"),
        deed: {subject: manifest.id, detail: {version: args[0], count: manifest.count}}
      };
    })
});
