import {openGeneration} from "../generation/open.ts";
import {type Both, both} from "../identity/explain/both.ts";
import {type Shown, shownText} from "../identity/explain/identifiers.ts";
import {find, grammar, subjectOf} from "../identity/explain/subject.ts";
import {type Why, why} from "../identity/explain/why.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const section = (title: string, rows: object[], none: string): string[] => ["", title, rows.length ? textTable(rows) : `  ${none}`];

const times = (seen: number | null): string =>
  seen === 0 ? "in a membership or by a decision" : seen === 1 ? "on 1 version of its records" : `on ${seen} versions of its records`;

const headline = ({person, record}: Why): string[] => [
  ...(person.merged_from ? [`${person.merged_from} has become ${person.person_id}`] : []),
  ...(record
    ? [
        `${record.record} is ${person.person_id}, ${record.carries ? `by its ${shownText(record.carries)}` : "alone: it carries no identifier that counts"}`
      ]
    : []),
  `${person.person_id}: ${person.kind}, ${person.records} ${person.records === 1 ? "record" : "records"}, known since ${person.first_seen_on ?? "an unknown day"}`
];

const confidenceText = ({person, confidence}: Why): string => {
  const {weakest_tie: tie} = confidence;
  if (tie === null) return person.records > 1 ? "its records carry no identifier that counts" : "one record: nothing had to be joined";
  return `held together by identifiers as strong as ${tie} or stronger; without ${tie} it would fall apart`;
};

const whyText = (answer: Why): string =>
  [
    ...headline(answer),
    confidenceText(answer),
    ...section(
      "identifiers, and what ties each to the others:",
      answer.ties.map(({via, seen, records, first_seen_on, last_seen_on, ...shown}) => ({
        identifier: shownText(shown),
        "stands beside": via ? `${shownText(via)}, ${times(seen)}` : "",
        "records by it": records,
        first_seen_on,
        last_seen_on
      })),
      "none"
    ),
    ...section("records:", answer.sources, "none"),
    ...section(
      "refused: another person's too, so they did not join:",
      answer.refused.map(({rule, person_id, other_person_id, fingerprints: _, ...shown}) => ({
        identifier: shownText(shown),
        rule,
        "other person": (person_id === answer.person.person_id ? other_person_id : person_id) ?? "none by it alone"
      })),
      "nothing"
    ),
    ...section(
      "set aside: values that join nobody:",
      answer.set_aside.map(({reason, detail, ...shown}) => ({identifier: shownText(shown), reason, detail})),
      "nothing"
    )
  ].join("\n");

const named = ({records, people}: Both, place: number, asked: string): string => records[place] ?? people[place] ?? people[0] ?? asked;

const pathLines = (answer: Both, asked: string[]): string[] => {
  const [first, ...rest] = answer.path;
  if (!first) return ["no identifier that both reach: they were joined by a decision, or one carries none"];
  const last: Shown = rest.at(-1) ?? first;
  return [
    `  ${named(answer, 0, asked[0]!)} carries ${shownText(first)}`,
    ...rest.map(({seen, ...shown}) => `  which stands beside ${shownText(shown)} ${times(seen)}`),
    `  ${named(answer, 1, asked[1]!)} carries ${shownText(last)}`
  ];
};

const bothText = (answer: Both, asked: string[]): string =>
  answer.is_one
    ? [`one person: ${answer.people[0]}`, ...pathLines(answer, asked)].join("\n")
    : [
        `two people: ${answer.people.join(" and ")}`,
        ...section(
          "values that both carry, and why they do not join:",
          answer.shared.map(({reason, ...shown}) => ({identifier: shownText(shown), reason})),
          "none"
        )
      ].join("\n");

export default command({
  name: "identity why",
  summary: "why the records of a person are one, or why two are not",
  arguments: {"<who>": "a record or a person", "[other]": "another: why are these two one, or not?"},
  options: [workspaceOption],
  help: [
    `Write ${grammar} (an id of before is followed). Quote a key with a bar or a space.`,
    "Keys of records: huaxiang sql \"select source, source_key from identity.members where person_id = 'p_…'\"",
    "What holds a person together, strongest first: decision, national_id, uscc, unionid, member_no, openid, phone, open_uid.",
    "Values are masked: a phone shows seven digits, others their last four signs.",
    "Reasons: two_national_ids, two_usccs, person_and_organisation, weak_bridge (accounts of one scope, and only a phone or a Taobao account between",
    "them), unlinked (by a steward): the union was refused · blocked, junk, staff, too_many_names, too_many_national_ids (the",
    "value joins nobody) · several_holders (a phone that changed hands or is shared) · another_scope (of another app, programme or an organisation).",
    "Exit codes: 0 answered · 2 neither a record nor a person · 4 not in the published generation."
  ].join("\n"),
  run: async ({args, options}, edge) => {
    const subjects = args.map(subjectOf);
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const stated = {generation: generation.number, data_date: generation.manifest.data_date};
      const [one, other] = [await find(generation, subjects[0]!), subjects[1] && (await find(generation, subjects[1]))];
      if (!other) {
        const answer = await why(generation, one);
        return {json: {schema: "huaxiang.identity_why/1", ...stated, ...answer}, text: whyText(answer)};
      }
      const answer = await both(generation, one, other);
      return {json: {schema: "huaxiang.identity_why_both/1", ...stated, ...answer}, text: bothText(answer, args)};
    } finally {
      await generation.close();
    }
  }
});
