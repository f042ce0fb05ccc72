import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {type Decided, type Given, groups, type House, house, ids} from "./house.ts";

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

  test("a phone with six names joins nobody, with five it is each one's own", async () => {
    const named = (count: number) =>
      ["王一", "李二", "张三", "刘四", "陈五", "杨六"].slice(0, count).map((name, n) => contact(`k${n}`, {name, mobile: "13912345679"}));
    await home.run({contacts: named(6)});
    expect(await reasons()).toEqual([{kind: "phone", value: "13912345679", reason: "too_many_names"}]);
    await home.run({contacts: named(5)});
    expect(await reasons()).toEqual([]);
    expect(await groups(home)).toHaveLength(5);
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

describe("a phone of several holders", () => {
  const mobile = "13912345679";
  const of = (source_key: string, name: string | undefined, happened_on: string): Given =>
    contact(source_key, {mobile, happened_on, ...(name === undefined ? {} : {name})});

  test("that a carrier gave away again: each has the records of his days, also those without a name", async () => {
    await home.run({
      contacts: [
        of("a1", "王小明", "2021-01-05"),
        of("a2", undefined, "2021-03-01"),
        of("a3", "王先生", "2021-05-01"),
        of("b1", "赵丽", "2023-02-01"),
        of("b2", undefined, "2023-06-01"),
        of("b3", "赵女士", "2023-01-15")
      ]
    });
    expect(await groups(home)).toEqual([
      ["a1", "a2", "a3"],
      ["b1", "b2", "b3"]
    ]);
  });

  test("that a family uses: by name; a contact that could be any of them is nobody's", async () => {
    await home.run({
      contacts: [
        of("a1", "王小明", "2021-01-05"),
        of("b1", "赵丽", "2021-02-01"),
        of("a2", "王小明", "2023-01-05"),
        of("a3", "王*", "2022-01-01"),
        of("b2", "赵丽", "2023-02-01"),
        of("c", undefined, "2022-01-01")
      ]
    });
    expect(await groups(home)).toEqual([["a1", "a2", "a3"], ["b1", "b2"], ["c"]]);
  });

  test("a slip of the pen is no other person", async () => {
    await home.run({contacts: [of("a1", "王小明", "2021-01-05"), of("a2", "王晓明", "2021-02-05"), of("a3", "王明小", "2021-03-05")]});
    expect(await groups(home)).toEqual([["a1", "a2", "a3"]]);
  });
});

describe("what a steward decides", () => {
  const mobile = "13912345679";
  const given = [
    contact("a", {mobile, unionid: "oUnion0001", platform_account: "p1"}),
    contact("b", {mobile, openid: "oOpen0001", appid: "wx1"}),
    contact("c", {unionid: "oUnion0001", platform_account: "p1"}),
    contact("d", {openid: "oOpen0001", appid: "wx1"}),
    contact("e", {}),
    contact("f", {national_id: an})
  ];
  const cases: [string, Decided[], string[][]][] = [
    ["nothing", [], [["a", "b", "c", "d"], ["e"], ["f"]]],
    [
      "two are one",
      [["link", "e", "f"]],
      [
        ["a", "b", "c", "d"],
        ["e", "f"]
      ]
    ],
    ["two are not one: each keeps what only it has", [["unlink", "a", "b"]], [["a", "c"], ["b", "d"], ["e"], ["f"]]],
    ["no chain joins them again", [["unlink", "c", "d"]], [["a", "c"], ["b", "d"], ["e"], ["f"]]],
    [
      "the newest about a pair counts",
      [
        ["unlink", "a", "b"],
        ["link", "b", "a"]
      ],
      [["a", "b", "c", "d"], ["e"], ["f"]]
    ],
    [
      "a link against a cut",
      [
        ["unlink", "e", "f"],
        ["link", "a", "e"],
        ["link", "a", "f"]
      ],
      [["a", "b", "c", "d", "e"], ["f"]]
    ]
  ];
  test.each(cases)("%s", async (_, decisions, expected) => {
    await home.run({contacts: given, decisions});
    expect(await groups(home)).toEqual(expected);
  });

  test("two who are known by nothing stay anonymous when they are linked", async () => {
    await home.run({contacts: [contact("a", {}), contact("b", {name: "王一"})], decisions: [["link", "a", "b"]]});
    expect(await home.engine.rows("select kind, records from identity.people")).toEqual([{kind: "anonymous", records: 2n}]);
  });
});

describe("unions that are refused", () => {
  const account = {unionid: "oUnion0001", platform_account: "p1"};
  const other = {unionid: "oUnion0002", platform_account: "p1"};
  const mobile = "13905716688";

  test("a phone alone does not join two accounts of one platform: it is one's, and the other's conflict", async () => {
    await home.run({contacts: [contact("a", {...account, mobile}), contact("b", {...other, mobile}), contact("c", {mobile})]});
    expect(await home.engine.rows("select kind, rule from identity.conflicts")).toEqual([{kind: "phone", rule: "weak_bridge"}]);
    const parts = await groups(home);
    expect(parts.map((keys) => keys.length).toSorted()).toEqual([1, 2]);
    expect(parts.find((keys) => keys.includes("a"))).not.toContain("b");
  });

  test.each<[string, Given[]]>([
    [
      "an account of another platform",
      [
        {...account, mobile},
        {...other, platform_account: "p2", mobile}
      ]
    ],
    [
      "an account of another kind",
      [
        {...account, mobile},
        {openid: "oOpen000001", appid: "wx1", mobile}
      ]
    ],
    [
      "a national id that both have",
      [
        {...account, mobile, national_id: an},
        {...other, mobile, national_id: an}
      ]
    ]
  ])("are none with %s", async (_, given) => {
    await home.run({contacts: given.map((one, place) => contact(String(place), one))});
    expect(await home.engine.rows("select kind, rule from identity.conflicts")).toEqual([]);
    expect(await groups(home)).toHaveLength(1);
  });

  test("are rows with both sides, the kind and the rule; the person keeps the account", async () => {
    await home.run({
      contacts: [contact("a", {national_id: an, ...account}), contact("b", {national_id: bo, ...account})]
    });
    const conflicts =
      await home.engine.rows(`select m.source_key, o.source_key as other_key, f.kind, f.rule, f.fingerprints from identity.conflicts f
      inner join identity.members m on m.person_no = f.person_no left join identity.members o on o.person_no = f.other_person_no`);
    expect(conflicts).toEqual([{source_key: "b", other_key: "a", kind: "unionid", rule: "two_national_ids", fingerprints: 1n}]);
    const found = await home.engine.rows("select is_refused from identity.identifiers where kind = 'unionid' order by is_refused");
    expect(found).toEqual([{is_refused: false}, {is_refused: true}]);
  });

  test("a person and an organisation on one account", async () => {
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
  // Whose f and g are, nobody can tell: two people use the number.
  expect(await groups(home)).toHaveLength(4);
});
