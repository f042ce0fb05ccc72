import {openGeneration} from "../generation/open.ts";
import {type Event, historyOf, type OnDay, onDay} from "../identity/explain/history.ts";
import {grammar, subjectOf} from "../identity/explain/subject.ts";
import {command, dayOption, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const said = ({event, person_id, other_id, record}: Event): string => {
  if (event === "assign") return `${record} is ${person_id}`;
  if (event === "merge") return `${person_id} ended in ${other_id}`;
  if (event === "split") return `${person_id} was cut from ${other_id}`;
  if (event === "link") return `${record} was said to be ${other_id}, too`;
  if (event === "unlink") return `${record} was said not to be ${other_id}`;
  if (event === "block") return `a value of ${person_id} was blocked`;
  if (event === "unblock") return `a value of ${person_id} was let in again`;
  return [event, person_id, other_id, record].filter((one) => one !== null).join(" ");
};

const eventsText = (events: Event[], limit: number): string => {
  const rows = events.slice(0, limit).map((event) => ({
    run: event.generation,
    data: event.decided_on,
    rules: event.rule_version ?? "",
    what: said(event),
    by: [event.evidence, event.actor].filter((one) => one !== null).join(", ")
  }));
  const more = events.length - rows.length;
  return `${textTable(rows)}${more > 0 ? `\n… ${more.toLocaleString("en")} more; say --limit` : ""}`;
};

const dayText = ({person_id, merged, records}: OnDay, day: string, who: string): string => {
  if (person_id === null) return `${who} was not known with data to ${day}`;
  return [
    `${who} was ${person_id} with data to ${day}`,
    ...(merged.length ? [`ids that had ended in it: ${merged.join(", ")}`] : []),
    `records: ${records.length === 0 ? "none" : ""}`,
    ...records.map((record) => `  ${record}`)
  ].join("\n");
};

export default command({
  name: "identity log",
  summary: "what happened to a record or an id: assignments, merges, splits, decisions; who it was on a day",
  arguments: {"<who>": "a record or a person"},
  options: [
    workspaceOption,
    {flags: "--on <day>", text: "who it was when the data reached to that day"},
    {flags: "--limit <n>", text: "at most so many lines (all with --json)", default: "100"}
  ],
  help: [
    `Write ${grammar} (any id ever issued). Quote a key with a bar or a space.`,
    "«run» is the generation that decided it, «data» the last day of its data, «rules» the version of the rules, «by» the kinds of identifiers, or the steward.",
    "All rows: huaxiang sql \"select * from identity.log where event = 'merge' order by generation desc\"",
    "Exit codes: 0 answered · 2 neither a record nor a person, or not a day · 4 the log does not know it."
  ].join("\n"),
  run: async ({args, options}, edge) => {
    const [who] = args as [string];
    const subject = subjectOf(who);
    const [on, limit] = [dayOption(options, "on"), wholeOption(options, "limit", 100)];
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const events = await historyOf(generation, subject);
      const then = on === undefined ? undefined : await onDay(generation, subject, on);
      return {
        json: {
          schema: "huaxiang.identity_log/1",
          generation: generation.number,
          data_date: generation.manifest.data_date,
          ...(then ? {on, was: then} : {}),
          events
        },
        text: then && on ? dayText(then, on, who) : eventsText(events, limit)
      };
    } finally {
      await generation.close();
    }
  }
});
