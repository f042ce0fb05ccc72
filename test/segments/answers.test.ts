import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {breakdown} from "../../src/segments/breakdown.ts";
import {readCatalogue} from "../../src/segments/catalogue.ts";
import {count} from "../../src/segments/count.ts";
import {overlap} from "../../src/segments/overlap.ts";
import {type Asking, asking} from "../../src/segments/question.ts";
import {readRule} from "../../src/segments/read.ts";
import type {Rule} from "../../src/segments/rule.ts";
import {sample} from "../../src/segments/sample.ts";
import {sentence} from "../../src/segments/sentence.ts";
import {values} from "../../src/segments/values.ts";
import {Naive, type Plain} from "./naive.ts";
import {type SmallWorld, smallWorld} from "./world.ts";

let world: SmallWorld;
let ask: Asking;
beforeAll(async () => {
  world = await smallWorld(60, 3);
  ask = await asking(world.generation);
});
afterAll(() => world.close());

const rule = (...rules: object[]): Rule => readRule({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules}});
const owners = {type: "attr", field: "vehicles_owned", op: "gte", value: 1};
const serviced = {type: "event", event: "service_visit", agg: "count", op: "gte", value: 1, window: {kind: "last", n: 12, unit: "month"}};

describe("needs", () => {
  const mine = (test: (row: Plain) => boolean): number =>
    world.plain.profiles.filter(
      ({person_no, kind, is_identified}) =>
        kind === "person" &&
        is_identified &&
        (world.plain.tables.get("marts.needs") ?? []).some((row) => row.person_no === person_no && test(row))
    ).length;
  const has = (...where: object[]) => ({type: "has", thing: "need", where});
  const renewal = {field: "need", op: "eq", value: "insurance_renewal"};

  test.each<[what: string, node: object, test: (row: Plain) => boolean]>([
    [
      "likely enough",
      has(renewal, {field: "probability", op: "gte", value: 0.3}),
      ({need, probability}) => need === "insurance_renewal" && Number(probability) >= 0.3
    ],
    [
      "due soon",
      has(renewal, {field: "due_on", op: "in_next", value: {n: 45, unit: "day"}}),
      ({need, due_on}) => need === "insurance_renewal" && String(due_on) >= "2024-03-31" && String(due_on) < "2024-05-15"
    ],
    ["of any kind, due now", has({field: "is_due", op: "is_true"}), ({is_due}) => is_due === true]
  ])("are a thing of people: %s", async (_, node, holds) => {
    const [rules] = (await count(rule(node), ask)).rules;
    expect(rules?.alone).toBe(mine(holds));
    expect(rules?.alone).toBeGreaterThan(0);
  });

  test("are those of the catalogue, with words for their fields, and no VIN", () => {
    const fields = ask.setting.catalogue.things.get("need")?.fields;
    expect(fields?.get("need")?.options).toEqual(expect.arrayContaining(["insurance_renewal", "winback_service"]));
    expect([...(fields?.keys() ?? [])]).toEqual(["need", "probability", "due_on", "is_due"]);
    expect(sentence(rule(has(renewal)), ask.setting).zh).toContain("需求");
  });
});

describe("the catalogue", () => {
  test("has the profile's fields with meaning, unit and kind, and not its numbers and masks", () => {
    const {fields} = ask.setting.catalogue;
    expect(fields.get("revenue_yuan")).toMatchObject({kind: "number", unit: "yuan", label: {zh: "消费金额"}, table: "marts.profiles"});
    expect(["person_no", "person_id", "household_no", "mobile_masked"].filter((name) => fields.has(name))).toEqual([]);
  });

  test("has events' fields from contracts and headers, with the values that a contract lists", () => {
    const {events} = ask.setting.catalogue;
    expect(events.get("service_visit")?.fields.get("job_type")).toMatchObject({
      label: {zh: "维修类型"},
      options: expect.arrayContaining(["recall"])
    });
    expect(events.get("purchase")?.fields.get("revenue_yuan")).toMatchObject({label: {zh: "计入金额"}});
    expect(events.get("booking")?.fields.get("completed_on")).toMatchObject({kind: "date", label: {zh: "完成时间"}});
  });

  test("takes up a column that a model begins to describe, and a table of one row per person and moment", async () => {
    const rows = [
      ...[...Object.entries({person_no: "BIGINT", clv_yuan: "DECIMAL(14,2)"})].map(([column_name, data_type]) => ({
        schema_name: "marts",
        table_name: "profiles",
        column_name,
        data_type
      })),
      ...[...Object.entries({person_no: "BIGINT", as_of_at: "TIMESTAMP", p_alive: "DOUBLE", secret: "VARCHAR"})].map(
        ([column_name, data_type]) => ({schema_name: "scores", table_name: "value", column_name, data_type})
      )
    ];
    const column = (name: string) => ({name, zh: name, en: name});
    const found = await readCatalogue(
      {rows: async () => rows},
      new Map([
        ["marts.profiles", {name: "marts.profiles", grain: ["person_no"], columns: [column("clv_yuan")]}],
        ["scores.value", {name: "scores.value", grain: ["person_no", "as_of_at"], columns: [column("p_alive")]}]
      ])
    );
    expect([...found.fields.keys()]).toEqual(["clv_yuan", "value.p_alive"]);
    expect(found.fields.get("value.p_alive")).toMatchObject({isDated: true, sql: "double"});
  });

  test("shows the commonest values of a field", async () => {
    const cities = await values("city", ask);
    const {profiles} = world.plain;
    const identified = profiles.filter(({kind, is_identified}) => kind === "person" && is_identified === true);
    expect(cities.values.length).toBeGreaterThan(1);
    for (const {value, people} of cities.values) expect(people).toBe(identified.filter(({city}) => city === value).length);
  });
});

describe("answers", () => {
  test("a waterfall goes from all people to those who may be spoken to", async () => {
    const all = await count(rule(owners, serviced), ask);
    const [people, alone0, alone1, left0, left1, permitted, final] = new Naive({...world.plain, caps: {}}).count(rule(owners, serviced));
    expect(all).toMatchObject({people, permitted, count: final, uncapped: null, data_date: "2024-03-30", generation: 4});
    expect(all.rules.map(({alone, left}) => [alone, left])).toEqual([
      [alone0, left0],
      [alone1, left1]
    ]);
    expect(all.rules[1]?.words.zh).toBe("最近12个月内进厂维修保养的次数不小于1");
  });

  test("a cap on messages takes out whom it must", async () => {
    const caps = {sms: {messages: 1, days: 365}};
    const everyone = rule({type: "attr", field: "kind", op: "eq", value: "person"});
    const capped = await count(everyone, await asking(world.generation, {caps}));
    expect(capped.uncapped).toBe(new Naive({...world.plain, caps}).count(everyone).at(-1));
    expect(capped.uncapped).toBeLessThan(capped.permitted);
  });

  test("a sample is masked, the same each time, and says why", async () => {
    const first = await sample(rule(owners, {...serviced, not: true}), ask, {size: 5});
    expect(await sample(rule(owners, {...serviced, not: true}), ask, {size: 5})).toEqual(first);
    expect(first.members.length).toBeGreaterThan(0);
    for (const {person_id, mobile, why} of first.members) {
      const profile = world.plain.profiles.find((one) => one.person_id === person_id);
      expect(mobile === null || /^\d{3}\*{4}\d{4}$/.test(mobile)).toBe(true);
      expect(why.map(({pointer, holds}) => [pointer, holds])).toEqual([
        ["/root/rules/0", true],
        ["/root/rules/1", true]
      ]);
      expect(why.map(({value}) => value)).toEqual([profile?.vehicles_owned, 0]);
    }
  });

  test("overlaps add up to the counts of each rule", async () => {
    const rules = [rule(owners), rule(serviced), rule({type: "attr", field: "city", op: "is_known"})];
    const {sizes, sets} = await overlap(rules, ask);
    const counts = await Promise.all(rules.map((one) => count(one, ask)));
    expect(sizes).toEqual(counts.map((one) => one.count));
    expect(sets.every((set) => set.in.includes(true) && set.count > 0)).toBe(true);
  });

  test("a breakdown adds up, with the money at stake", async () => {
    const [all, byStore] = [await breakdown(rule(owners), undefined, ask), await breakdown(rule(owners), "owner_store_code", ask)];
    const total = (of: (row: (typeof byStore.rows)[number]) => number) => byStore.rows.reduce((sum, row) => sum + of(row), 0);
    expect(total(({people}) => people ?? -1)).toBe(all.rows[0]?.people);
    expect(all.rows[0]?.people).toBe((await count(rule(owners), ask)).count);
    expect(total(({sums}) => sums?.revenue_yuan ?? 0)).toBeCloseTo(all.rows[0]?.sums?.revenue_yuan ?? -1, 6);
    await expect(breakdown(rule(owners), "revenue_yuan", ask)).rejects.toThrow("no text or flag");
  });

  test("a breakdown for who may see no few people hides them, and what would give them away", async () => {
    const asked = {...ask, setting: {...ask.setting, role: "executive"}};
    const [plain, hidden] = [await breakdown(rule(owners), "city", ask), await breakdown(rule(owners), "city", asked)];
    const cells = hidden.rows.filter(({people}) => people === null);
    expect(plain.rows.some(({people}) => people !== null && people < 10)).toBe(true);
    expect(cells.length).toBeGreaterThan(1);
    expect(hidden.rows.every(({people, sums}) => (people === null ? sums === null : people >= 10))).toBe(true);
  });
});

describe("who is bound to stores", () => {
  const bound = (...stores: string[]): Asking => ({...ask, setting: {...ask.setting, stores}});
  const all = (...rules: object[]) =>
    readRule({v: 1, people: "all", purpose: "marketing", channel: "sms", root: {type: "group", op: "or", rules}});
  const ids = (world: Asking) => sample(all(owners, {...owners, not: true}), world, {size: 100});

  test.each([
    ["attributes", [owners]],
    ["what does not hold", [{...owners, not: true}]],
    ["events, and none of them", [serviced, {...serviced, not: true}]],
    ["a car", [{type: "has", thing: "vehicle", where: [{field: "brand", op: "is_known"}]}]],
    ["a sequence", [{type: "sequence", first: {event: "booking"}, later: [{event: "service_visit", within_days: 365}]}, owners]]
  ])("counts by %s are those of their part of a breakdown", async (_what, rules) => {
    const {rows} = await breakdown(all(...rules), "owner_store_code", ask);
    const stores = rows.flatMap(({key}) => (typeof key === "string" ? [key] : []));
    expect(stores.length).toBeGreaterThan(1);
    for (const {key, people} of rows) if (typeof key === "string") expect((await count(all(...rules), bound(key))).count).toBe(people);
    const together = await count(all(...rules), bound(...stores));
    expect(together.count).toBe(rows.reduce((sum, {key, people}) => sum + (key === null ? 0 : (people ?? 0)), 0));
    expect(await count(all(...rules), bound())).toMatchObject({count: 0, people: 0, permitted: 0});
  });

  test("ranks, cars, households, lists of ids and values are of their own people", async () => {
    const [{members}, {rows}] = [await ids(ask), await breakdown(all(owners), "owner_store_code", ask)];
    const [store = "", other = ""] = rows.flatMap(({key}) => (typeof key === "string" ? [key] : []));
    const top = await count(all({type: "top", by: "revenue_yuan", from: "highest", n: 1}), bound(store));
    expect(top.rules[0]?.alone).toBe(1);
    const theirs = members.filter(({owner_store}) => owner_store === store).map(({person_id}) => person_id);
    const named = await sample(all({type: "ids", ids: members.map(({person_id}) => person_id)}), bound(store), {size: 100});
    expect(named.members.map(({person_id}) => person_id).sort()).toEqual(theirs.sort());
    for (const unit of ["vehicle", "household"] as const) {
      const of = async (world: Asking) => (await count({...all(owners), unit}, world)).people;
      expect(await of(bound(store, other))).toBeLessThan(await of(ask));
    }
    expect((await values("owner_store_code", bound(store))).values.map(({value}) => value)).toEqual([store]);
    expect((await overlap([all(owners), all(serviced)], bound())).sizes).toEqual([0, 0]);
  });
});

describe("sentences", () => {
  const said = (...rules: object[]) => sentence(rule(...rules), ask.setting);
  test("of a field, an event, a sequence, a car, a place and a list", () => {
    const {zh, en} = said(
      {type: "attr", field: "city", op: "in", value: ["上海", "苏州"], not: true},
      {...serviced, where: [{field: "job_type", op: "eq", value: "repair"}]},
      {type: "sequence", first: {event: "test_drive"}, later: [], without: {event: "purchase", when: "after", within_days: 30}},
      {type: "has", thing: "vehicle", where: [{field: "insurance_due_on", op: "in_next", value: {n: 30, unit: "day"}}]},
      {type: "top", by: "revenue_yuan", from: "highest", share_bp: 1000, within: "owner_store_code"},
      {type: "ids", ids: ["p_00000001"]}
    );
    expect(zh).toBe(
      "已识别客户：（并非：城市为上海、苏州之一，且最近12个月内进厂维修保养（维修类型为维修）的次数不小于1，且任何时候试驾，其后30天内没有购买，且有名下车辆（保险到期在未来30天内），且在每个归属门店中消费金额最高的10%，且在名单（1人）中）；且允许通过短信进行营销。"
    );
    expect(en).toMatch(
      /^Identified people: \(not: city is 上海 or 苏州; and number of times “workshop visit \(job type is repair\)” in the last 12 months is at least 1; and /
    );
    expect(en).toMatch(
      /test drive at any time, and no purchase within 30 days after; and has a car owned now \(.* is in the next 30 days\); and among the 10% with the highest .* in each /
    );
  });
});
