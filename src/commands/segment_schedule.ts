import {AppError} from "../errors.ts";
import {openState} from "../state/open.ts";
import {listSchedules, schedule, unschedule} from "../state/schedules.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "segment schedule",
  summary: "freeze a version at each new generation, once it is published; without a version: what is scheduled",
  arguments: {"[version]": "seg_…@3"},
  options: [workspaceOption, {flags: "--off", text: "no longer"}, {flags: "--by <name>", text: "who schedules", default: "operator"}],
  help: "A run publishes first; a list that cannot be frozen is said and keeps nothing back. Lists: `huaxiang segment snapshots`, `huaxiang segment history`.",
  run: async ({args, options}, edge) => {
    const [, segment = "", version] = /^(seg_[0-9a-z]{6,32})@(\d+)$/.exec(args[0] ?? "") ?? [];
    if (args[0] !== undefined && version === undefined)
      throw new AppError("usage", `not a version: ${args[0]}`, {fix: "schedule a saved version: seg_…@3"});
    const state = openState(workspaceOf(options, edge).paths.app);
    try {
      const [number, by, off] = [Number(version), String(options.by), options.off === true];
      if (version !== undefined) {
        if (off) unschedule(state, segment, number);
        else schedule(state, segment, number, {by, now: edge.now()});
      }
      const schedules = listSchedules(state);
      const rows = schedules.map(({segment: id, version: number, ...rest}) => ({version: `${id}@${number}`, ...rest}));
      return {
        json: {schema: "huaxiang.segment_schedule/1", schedules},
        text: rows.length > 0 ? textTable(rows) : "nothing is scheduled",
        ...(version !== undefined && {deed: {subject: `${segment}@${version}`, detail: {off}}})
      };
    } finally {
      state.close();
    }
  }
});
