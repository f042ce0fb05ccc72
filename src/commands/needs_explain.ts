import type {Row} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import {findNeeds} from "../needs/catalogue.ts";
import {evidenceOf} from "../needs/evidence.ts";
import type {Need} from "../needs/need.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

const scoresQuery = `
  select p.person_id, s.need, s.vin, s.probability, s.due_on, s.is_due, s.reasons
  from identity.people as p
  left join marts.aliases as a on a.alias_id = cast($id as varchar)
  left join scores.needs as s on s.person_no = p.person_no
  where p.person_id = coalesce(a.person_id, cast($id as varchar))
  order by s.probability desc, s.need, s.vin`;

const actionQuery = `
  select n.need, n.action, n.store_code, n.expected_margin_yuan, n.alternatives
  from scores.next_actions as n
  inner join identity.people as p on p.person_no = n.person_no
  where p.person_id = cast($id as varchar)`;

const personaQuery = `
  select m.zh, m.en
  from scores.personas as s
  inner join identity.people as p on p.person_no = s.person_no
  inner join marts.personas as m on m.persona_no = s.persona_no
  where p.person_id = cast($id as varchar)`;

const why: Record<string, string> = {
  lower_margin: "earns less",
  no_consent: "not consented to",
  capped: "enough messages already",
  closed: "closed lately"
};

/** `02 accessories=closed;…` as a list. */
const alternativesOf = (text: Row[string] | undefined): {need: string; lost_by: string}[] =>
  String(text ?? "")
    .split(";")
    .filter(Boolean)
    .map((one) => {
      const [need = "", lost_by = ""] = one.slice(3).split("=");
      return {need, lost_by};
    });

const masked = (vin: string): string | null => (vin === "" ? null : `***********${vin.slice(11)}`);

const told = (row: Row, needs: ReadonlyMap<string, Need>) => {
  const need = needs.get(String(row.need));
  return {
    need: String(row.need),
    label: need?.label ?? null,
    horizon_days: need?.horizon_days ?? null,
    vin: masked(String(row.vin)),
    probability: Number(row.probability),
    due_on: row.due_on,
    is_due: row.is_due === true,
    action: need?.action ?? null,
    evidence: evidenceOf(row.reasons === null ? null : String(row.reasons))
  };
};

const text = ({label, need, horizon_days, vin, probability, due_on, is_due, action, evidence}: ReturnType<typeof told>): string =>
  [
    `${label?.zh ?? need} · ${label?.en ?? need}: ${(100 * probability).toFixed(1)} % within ${horizon_days} days${due_on === null ? "" : `, ${is_due ? "due" : "due on"} ${due_on}`}${vin === null ? "" : `, car ${vin}`}`,
    ...evidence.map(({zh, en}) => `  ${zh} · ${en}`),
    ...(is_due && action ? [`  → ${action.label.zh} · ${action.label.en}`] : [])
  ].join("\n");

const nextText = (
  next: {
    need: Row[string] | undefined;
    expected_margin_yuan: number;
    store_code: Row[string] | undefined;
    alternatives: {need: string; lost_by: string}[];
  } | null
): string =>
  next === null
    ? "next: nothing that is due and allowed"
    : [
        `next: ${next.need} by store ${next.store_code ?? "(none)"}, expected margin ¥${next.expected_margin_yuan.toFixed(0)}`,
        ...next.alternatives.map(({need, lost_by}) => `  not ${need}: ${why[lost_by] ?? lost_by}`)
      ].join("\n");

export default command({
  name: "needs explain",
  summary: "what a person may need next, when, and why",
  arguments: {"<person_id>": "an id of today, or one that was merged away"},
  options: [workspaceOption],
  help: "Who refused automated decisions has no needs here. What people owe is never said.",
  run: async ({args, options}, edge) => {
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const rows = await generation.rows(scoresQuery, {id: args[0] as string});
      const [first] = rows;
      if (first === undefined) throw new AppError("not_found", "no person has this id", {fix: "huaxiang profile phone:… finds one"});
      const needs = new Map((await findNeeds()).map((need) => [need.name, need]));
      const list = rows.filter(({need}) => need !== null).map((row) => told(row, needs));
      const [next] = await generation.rows(actionQuery, {id: String(first.person_id)});
      const [persona] = await generation.rows(personaQuery, {id: String(first.person_id)});
      const action = next
        ? {
            need: next.need,
            action: next.action,
            store_code: next.store_code,
            expected_margin_yuan: Number(next.expected_margin_yuan),
            alternatives: alternativesOf(next.alternatives)
          }
        : null;
      const {number, manifest} = generation;
      return {
        json: {
          schema: "huaxiang.person_needs/1",
          generation: number,
          data_date: manifest.data_date,
          person_id: first.person_id,
          needs: list,
          persona: persona ? {zh: persona.zh, en: persona.en} : null,
          next_action: action
        },
        text:
          list.length === 0
            ? "no need concerns this person, or they refused automated decisions"
            : [...(persona ? [`${persona.zh} · ${persona.en}`] : []), ...list.map(text), nextText(action)].join("\n")
      };
    } finally {
      await generation.close();
    }
  }
});
