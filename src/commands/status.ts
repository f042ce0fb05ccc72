import {lastReport} from "../../pipelines/report.ts";
import {readManifest} from "../generation/open.ts";
import {current} from "../generation/publish.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {feedTable} from "./table.ts";

export default command({
  name: "status",
  summary: "loads, dispositions per feed, held loads, generation, data date, content hash",
  options: [workspaceOption],
  run: async ({options}, edge) => {
    const {root} = workspaceOf(options, edge);
    const number = current(root);
    const last = lastReport(root);
    const {held = [], refused = [], waiting = [], strays = [], pulls = [], held_back_by = null} = last ?? {};
    const failed = pulls
      .filter(({state}) => state === "failed")
      .map((one) => `${one.channel}.${one.feed}: not pulled: ${one.message}; ${one.fix}`);
    const rest = {
      held: held.map(({channel, feed, load, file, records, reason}) => ({channel, feed, load, file, records, reason})),
      refused,
      waiting,
      strays,
      pulls
    };
    if (number === undefined)
      return {
        json: {schema: "huaxiang.status/1", generation: null, data_date: null, content_hash: null, held_back_by: null, feeds: [], ...rest},
        text: `nothing is published yet\nnext: put files below ${root}/inbox/<channel>/, then: huaxiang run`
      };
    const {generation, data_date, content_hash, feeds, loads, tables} = readManifest(root, number);
    const unresolved = tables["marts.unresolved_aliases"]?.rows ?? 0;
    const notes = [...[...held, ...refused, ...waiting, ...strays].map(({message}) => message), ...failed].map((message) => `  ${message}`);
    return {
      json: {
        schema: "huaxiang.status/1",
        generation,
        data_date,
        content_hash,
        held_back_by,
        loads: loads.length,
        unresolved_aliases: unresolved,
        feeds,
        ...rest
      },
      text: [
        feedTable(feeds),
        "",
        `generation ${generation} · data of ${data_date}${held_back_by ? ` (held back by ${held_back_by})` : ""} · ${loads.length} loads · content ${content_hash}`,
        ...(unresolved
          ? [
              `${unresolved} store names that no alias explains: huaxiang sql "select * from marts.unresolved_aliases order by records desc"`
            ]
          : []),
        ...(notes.length ? ["", "not counted:", ...notes] : [])
      ].join("\n")
    };
  }
});
