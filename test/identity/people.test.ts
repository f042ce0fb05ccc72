import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {type Given, groups, type House, house, ids} from "./house.ts";

// Ids that meet GB 11643 and GB 32100.
const [an, bo, chen, ding] = ["11010519491231002X", "440524188001010014", "110105199003070076", "110105199003070092"];
const company = "91350100M000100Y43";

let home: House;
beforeAll(async () => {
  home = await house();
});
afterAll(() => home.close());

const contact = (source_key: string, row: Given): Given => ({source_key, ...row});

/** Identifiers that no other case has. */
const valuesOf = (place: number) => {
  const [an, bo] = ["19491231", "19500101"].map((born) =>
    ((base: string) => base + nationalIdCheck(base))(`110105${born}${100 + place}`)
  ) as [string, string];
  const phone = `139123456${70 + place}`;
  const wide = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  return {an, bo, phone, wide, unionid: `oUnion${100 + place}`, openid: `oOpen${100 + place}`, platform_account: "p1"};
};
type Values = ReturnType<typeof valuesOf>;

describe("records become people", () => {
  const cases: [string, (values: Values) => Given[], string[][]][] = [
    ["one phone in other clothes", ({phone, wide}) => [contact("a", {mobile: phone}), contact("b", {phone: wide})], [["a", "b"]]],
    [
      "another version of the record",
      ({phone}) => [contact("a", {mobile: phone}), contact("a", {_load: "l2"}), contact("b", {mobile: phone})],
      [["a", "b"]]
    ],
    [
      "the old form of a national id",
      ({an}) => [contact("a", {national_id: an.slice(0, 6) + an.slice(8, 17)}), contact("b", {national_id: an})],
      [["a", "b"]]
    ],
    [
      "a chain of kinds",
      ({phone, unionid, openid, platform_account}) => [
        contact("a", {mobile: phone, unionid, platform_account}),
        contact("b", {unionid, platform_account, openid, appid: "wx1"}),
        contact("c", {openid, appid: "wx1"})
      ],
      [["a", "b", "c"]]
    ],
    [
      "an openid of another app",
      ({openid}) => [contact("a", {openid, appid: "wx1"}), contact("b", {openid, appid: "wx2"})],
      [["a"], ["b"]]
    ],
    ["a masked phone", () => [contact("a", {mobile: "139****5678"}), contact("b", {mobile: "139****5678"})], [["a"], ["b"]]],
    ["a relay number", ({phone}) => [contact("a", {mobile: `${phone}-1234`}), contact("b", {mobile: phone})], [["a"], ["b"]]],
    ["junk", () => [contact("a", {mobile: "13800138000"}), contact("b", {mobile: "13800138000"})], [["a"], ["b"]]],
    [
      "two national ids behind one phone",
      ({an, bo, phone}) => [contact("a", {national_id: an, mobile: phone}), contact("b", {national_id: bo, mobile: phone})],
      [["a"], ["b"]]
    ],
    [
      "a person's phone on a company's record",
      ({phone}) => [contact("a", {kind: "organisation", name: "华夏汽车有限公司", mobile: phone}), contact("b", {mobile: phone})],
      [["a"], ["b"]]
    ],
    ["a company by its code", () => [contact("a", {uscc: company}), contact("b", {uscc: company.toLowerCase()})], [["a", "b"]]]
  ];

  let people: string[][];
  beforeAll(async () => {
    const named =
      (place: number) =>
      (row: Given): Given => ({...row, source_key: `${place}|${row.source_key}`});
    await home.run({contacts: cases.flatMap(([, given], place) => given(valuesOf(place)).map(named(place)))});
    people = await groups(home);
  });
  test.each(cases.map(([name, , expected], place) => ({name, expected, place})))("$name", ({expected, place}) => {
    const keys = expected.map((group) => group.map((key) => `${place}|${key}`));
    expect(people.filter((group) => group.some((key) => key.startsWith(`${place}|`))).toSorted()).toEqual(keys);
  });

  test("a member number counts within its programme, also from memberships", async () => {
    const member = {contact_source: "dms.customers", programme: "club", member_no: "M-001"};
    await home.run({
      contacts: [
        contact("a", {}),
        contact("b", {member_no: "m001", programme: "club"}),
        contact("c", {member_no: "M001", programme: "other"})
      ],
      memberships: [{...member, contact_key: "a"}]
    });
    expect((await groups(home)).toSorted()).toEqual([["a", "b"], ["c"]]);
  });
});

describe("values that are not one person's", () => {
  const reasons = async () => home.engine.rows("select kind, value, reason from identity.demoted order by value");

  test("a phone with four national ids joins nobody", async () => {
    await home.run({contacts: [an, bo, chen, ding].map((national_id, n) => contact(`k${n}`, {national_id, mobile: "13912345679"}))});
    expect(await reasons()).toEqual([{kind: "phone", value: "13912345679", reason: "too_many_national_ids"}]);
    expect(await home.engine.rows("select * from identity.conflicts")).toEqual([]);
  });

  test("a phone with six names joins nobody, with five it does", async () => {
    const named = (count: number) =>
      ["王一", "李二", "张三", "刘四", "陈五", "杨六"].slice(0, count).map((name, n) => contact(`k${n}`, {name, mobile: "13912345679"}));
    await home.run({contacts: named(6)});
    expect(await reasons()).toEqual([{kind: "phone", value: "13912345679", reason: "too_many_names"}]);
    await home.run({contacts: named(5)});
    expect(await reasons()).toEqual([]);
    expect(await groups(home)).toHaveLength(1);
  });

  test("masked names and titles are no names", async () => {
    const named = ["王*明", "王先生", "李女士", "张*", "刘经理", "客户"].map((name, n) => contact(`k${n}`, {name, mobile: "13912345679"}));
    await home.run({contacts: named});
    expect(await groups(home)).toHaveLength(1);
  });

  test("a desk phone makes staff of those known by nothing else", async () => {
    await home.run({
      contacts: [
        contact("a", {mobile: "13912345679"}),
        contact("b", {mobile: "13912345679", national_id: an}),
        contact("c", {name: "王一"})
      ],
      staff: [{source: "dms.staff", source_key: "s1", staff_no: "1", mobile: "139 1234 5679"}]
    });
    const people = await home.engine.rows(`select m.source_key, p.kind, p.is_identified from identity.members m
      inner join identity.people p on p.person_no = m.person_no order by m.source_key`);
    expect(people).toEqual([
      {source_key: "a", kind: "staff", is_identified: false},
      {source_key: "b", kind: "person", is_identified: true},
      {source_key: "c", kind: "anonymous", is_identified: false}
    ]);
  });
});

describe("unions that are refused", () => {
  test("are rows with both sides, the kind and the rule; the person keeps the number", async () => {
    await home.run({
      contacts: [contact("a", {national_id: an, mobile: "13912345679"}), contact("b", {national_id: bo, mobile: "13912345679"})]
    });
    const conflicts =
      await home.engine.rows(`select m.source_key, o.source_key as other_key, f.kind, f.rule, f.fingerprints from identity.conflicts f
      inner join identity.members m on m.person_no = f.person_no left join identity.members o on o.person_no = f.other_person_no`);
    expect(conflicts).toEqual([{source_key: "b", other_key: "a", kind: "phone", rule: "two_national_ids", fingerprints: 1n}]);
    const found = await home.engine.rows("select is_refused from identity.identifiers where kind = 'phone' order by is_refused");
    expect(found).toEqual([{is_refused: false}, {is_refused: true}]);
  });

  test("a person and an organisation on one account", async () => {
    const account = {unionid: "oUnion0001", platform_account: "p1"};
    await home.run({contacts: [contact("a", {national_id: an, ...account}), contact("b", {uscc: company, ...account})]});
    expect(await home.engine.rows("select kind, rule from identity.conflicts")).toEqual([
      {kind: "unionid", rule: "person_and_organisation"}
    ]);
    const kinds = await home.engine.rows("select kind from identity.people order by kind");
    expect(kinds.map(({kind}) => kind)).toEqual(["organisation", "person"]);
  });
});

test("people: dense numbers in the order of ids, first seen, records", async () => {
  await home.run({
    contacts: [
      contact("a", {mobile: "13912345679", happened_on: "2024-05-01"}),
      contact("b", {mobile: "13912345679", _load: "l2"}),
      contact("c", {})
    ]
  });
  const people = await home.engine.rows("select * from identity.people order by person_id");
  expect(people.map(({person_no}) => person_no)).toEqual([1n, 2n]);
  expect(people.map(({records}) => records).toSorted()).toEqual([1n, 2n]);
  expect(people.find(({records}) => records === 2n)?.first_seen_on).toBe("2024-05-01");
  expect(people.every(({person_id}) => /^p_[0-9a-f]{20}$/.test(String(person_id)))).toBe(true);
});

test("the order in which records arrive changes nothing", async () => {
  const [an, bo] = [valuesOf(0).an, valuesOf(0).bo];
  const mobile = "13912345670";
  const given = [
    ...["a", "b", "c"].map((key) => contact(key, {national_id: an, mobile})),
    ...["d", "e"].map((key) => contact(key, {national_id: bo, mobile})),
    ...["f", "g"].map((key) => contact(key, {mobile, unionid: `oUnion-${key}`}))
  ];
  const conflicts = () => home.engine.rows("select * from identity.conflicts order by person_no, identifier_no");
  await home.run({contacts: given});
  const before = [await ids(home), await conflicts()];
  const [other] = fc.sample(fc.shuffledSubarray(given, {minLength: given.length}), {numRuns: 1, seed: 7});
  await home.run({contacts: other!});
  expect([await ids(home), await conflicts()]).toEqual(before);
  expect(await groups(home)).toHaveLength(2);
});
