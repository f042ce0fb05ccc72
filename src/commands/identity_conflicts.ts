import {openGeneration} from "../generation/open.ts";
import {countConflicts, listConflicts} from "../identity/explain/conflicts.ts";
import {shownText} from "../identity/explain/identifiers.ts";
import {command, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "identity conflicts",
  summary: "unions that were refused: who carries whose identifier, and the rule that keeps them two",
  options: [
    workspaceOption,
    {flags: "--kind <kind>", text: "identifiers of one kind: national_id, uscc, unionid, member_no, openid, phone, open_uid"},
    {flags: "--rule <rule>", text: "refused by one rule: two_national_ids, two_usccs, person_and_organisation, unlinked, weak_bridge"},
    {flags: "--limit <n>", text: "at most so many, those that most records say first", default: "20"}
  ],
  help: "Values are masked. `huaxiang identity why <person> <other>` says what the two share; `link` joins two records of theirs.\nweak_bridge: both have an account of one platform, programme or app, and only a phone or a Taobao account is between them.\nExit codes: 0 answered, also when there are none.",
  run: async ({options}, edge) => {
    const limit = wholeOption(options, "limit", 20);
    const filter = {
      ...(options.kind ? {kind: String(options.kind)} : {}),
      ...(options.rule ? {rule: String(options.rule)} : {})
    };
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const counts = await countConflicts(generation, filter);
      const conflicts = await listConflicts(generation, filter, limit);
      const total = counts.reduce((sum, one) => sum + one.conflicts, 0);
      const rows = conflicts.map(({rule, person_id, other_person_id, fingerprints: _, ...shown}) => ({
        person_id,
        carries: shownText(shown),
        rule,
        of: other_person_id ?? ""
      }));
      return {
        json: {
          schema: "huaxiang.identity_conflicts/1",
          generation: generation.number,
          data_date: generation.manifest.data_date,
          total,
          counts,
          conflicts
        },
        text:
          total === 0
            ? "no conflicts: no union was refused"
            : [
                textTable(counts),
                "",
                textTable(rows),
                ...(total > conflicts.length ? [`… ${total.toLocaleString("en")} in all; say --limit`] : [])
              ].join("\n")
      };
    } finally {
      await generation.close();
    }
  }
});
