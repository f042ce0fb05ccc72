import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {initWorkspace} from "../../src/commands/init.ts";
import explain from "../../src/commands/needs_explain.ts";
import list from "../../src/commands/needs_list.ts";
import {findNeeds} from "../../src/needs/catalogue.ts";
import {newWorkspace, people, publishFixture} from "../api/fixture.ts";
import {edge, run} from "./edge.ts";

/** Reasons, personas and next actions of the living person; the twin refused automated decisions: there is nothing of theirs. */
const more = `
create or replace table scores.needs as select * from (values
  (1, 'maintenance_due', 'LSVAB4BR1DN000001', 0.25, date '2026-11-20', true, 'maintenance_due_in_days=19;loan_due_in_days=3'),
  (1, 'accessories', '', 0.02, null, false, null)) t(person_no, need, vin, probability, due_on, is_due, reasons);
create table scores.next_actions as select 1 as person_no, 'maintenance_due' as need, 'invite_maintenance' as action, 'S02' as store_code,
  cast(155 as decimal(14, 2)) as expected_margin_yuan, '02 tyre_battery=capped;03 accessories=lower_margin' as alternatives;
create table scores.personas as select 1 as person_no, 1 as persona_no;
create or replace table marts.personas as select 1 as persona_no, '爱保养' as zh, 'loyal to the workshop' as en;
create or replace table marts.aliases as select '${people.merged}' as alias_id, '${people.living}' as person_id;`;

const {root, remove} = newWorkspace();
beforeAll(async () => {
  initWorkspace(root, new Uint8Array(32));
  await publishFixture(root, 7, more);
});
afterAll(remove);

describe("huaxiang needs list", () => {
  test("names every need of the catalogue, with what is known of its model and who is concerned", async () => {
    const {json, text} = await run(list, {workspace: root});
    const found = (json as unknown as {needs: {need: string}[]}).needs;
    expect(found.map(({need}) => need)).toEqual((await findNeeds()).map(({name}) => name));
    expect(found.find(({need}) => need === "accessories")).toMatchObject({
      concerned: 1,
      due: 0,
      method: "logistic",
      closings: 150,
      auc: 0.72
    });
    expect(found.find(({need}) => need === "maintenance_due")).toMatchObject({concerned: 1, due: 1, method: null, auc: null});
    expect(text).toContain("data to 2026-10-31, generation 7");
  });
});

describe("huaxiang needs explain", () => {
  test.each([people.living, people.merged])("says needs, reasons, persona and next action of %s, but not what is owed", async (id) => {
    const {json, text} = await run(explain, {workspace: root}, edge(), [id]);
    expect(json).toMatchObject({
      schema: "huaxiang.person_needs/1",
      person_id: people.living,
      persona: {en: "loyal to the workshop"},
      next_action: {
        need: "maintenance_due",
        store_code: "S02",
        alternatives: [{need: "tyre_battery", lost_by: "capped"}, {lost_by: "lower_margin"}]
      },
      needs: [
        {need: "maintenance_due", vin: "***********000001", is_due: true, probability: 0.25},
        {need: "accessories", vin: null}
      ]
    });
    expect(text).toContain("保养");
    expect(text).toContain("not tyre_battery: enough messages already");
    expect(text).not.toMatch(/贷|loan/);
  });

  test("has nothing of who refused automated decisions", async () => {
    const {json, text} = await run(explain, {workspace: root}, edge(), [people.twin]);
    expect(json).toMatchObject({needs: [], persona: null, next_action: null});
    expect(text).toContain("refused automated decisions");
  });

  test("says that it knows no such person", async () => {
    await expect(run(explain, {workspace: root}, edge(), ["p_unknown"])).rejects.toMatchObject({code: "not_found"});
  });
});
