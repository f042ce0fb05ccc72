import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {usccCheck} from "../../src/identity/normalise/uscc.ts";
import {type Decided, type Given, type House, house} from "./house.ts";

/** Identifiers that no other case has; ids meet GB 11643, codes GB 32100. */
const valuesOf = (place: number) => {
  const id = (born: string): string => ((base: string) => base + nationalIdCheck(base))(`110105${born}${100 + place}`);
  const code = `91350100M0001${1000 + place}`;
  const phone = `1390571${6600 + place}`;
  return {
    an: id("19491231"),
    bo: id("19500101"),
    chen: id("19900307"),
    ding: id("19900308"),
    company: code + usccCheck(code),
    phone,
    wide: `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
    unionid: `oUnion${1000 + place}`,
    unionid2: `oUnion${2000 + place}`,
    openid: `oOpen${1000 + place}`,
    platform_account: "p1"
  };
};
type Values = ReturnType<typeof valuesOf>;

interface Records {
  contacts: Given[];
  memberships?: Given[];
  staff?: Given[];
  decisions?: Decided[];
}

interface Case {
  given: (values: Values) => Records;
  /** Keys of the contacts that are one person; or what holds of them. */
  people: string[][] | ((people: string[][]) => void);
  /** Refused unions of these people. */
  conflicts: [kind: string, rule: string][];
  /** Why the phone joins nobody. */
  demoted: string[];
}

const contact = (source_key: string, row: Given): Given => ({source_key, ...row});

/** All cases stand in one world, each with identifiers of its own and its place before its keys. */
const cases: Case[] = [];
const begins = (place: number): string => `${place}|`;

/** Records of a case as they stand in the world. */
const placed = ({given}: Case, place: number): Required<Records> => {
  const {contacts, memberships = [], staff = [], decisions = []} = given(valuesOf(place));
  const own = (row: Given, ...names: string[]): Given => ({
    ...row,
    ...Object.fromEntries(names.map((name) => [name, begins(place) + row[name]]))
  });
  return {
    contacts: contacts.map((row) => own(row, "source_key")),
    memberships: memberships.map((row) => own(row, "contact_key")),
    staff: staff.map((row) => own(row, "source_key")),
    decisions: decisions.map(([kind, key, other]) => [kind, begins(place) + key, begins(place) + other])
  };
};

const world = (): Required<Records> => {
  const all = cases.map(placed);
  return {
    contacts: all.flatMap(({contacts}) => contacts),
    memberships: all.flatMap(({memberships}) => memberships),
    staff: all.flatMap(({staff}) => staff),
    decisions: all.flatMap(({decisions}) => decisions)
  };
};

let home: House;
beforeAll(async () => {
  home = await house();
  await home.run(world());
}, 60_000);
afterAll(() => home.close());

const isOf = (place: number, column = "source_key"): string => `starts_with(${column}, '${begins(place)}')`;
const people = async (place: number): Promise<string[][]> => {
  const rows = await home.engine.rows(`select string_agg(source_key, ' ' order by source_key) as keys from identity.members
    where person_id in (select person_id from identity.members where ${isOf(place)}) group by person_id order by keys`);
  return rows.map(({keys}) =>
    String(keys)
      .split(" ")
      .map((key) => (key.startsWith(begins(place)) ? key.slice(begins(place).length) : key))
  );
};
const conflicts = (place: number) =>
  home.engine.rows(`select kind, rule from identity.conflicts
    where person_no in (select person_no from identity.members where ${isOf(place)}) order by kind, rule`);
const demoted = (place: number) => home.engine.rows(`select kind, reason from identity.demoted where value = '${valuesOf(place).phone}'`);
/** Columns of the people of a case beside a key of theirs. */
const told = (place: number, columns: string) =>
  home.engine.rows(`select split_part(m.source_key, '|', 2) as source_key, ${columns} from identity.members m
    inner join identity.people p on p.person_no = m.person_no where ${isOf(place)} order by m.source_key`);

interface Expected extends Partial<Pick<Case, "conflicts" | "demoted">> {
  /** What else holds. */
  and?: (place: number, values: Values) => Promise<void>;
}

/** A test of what becomes of some records among those of all other cases. */
const become = (
  name: string,
  given: (values: Values) => Given[] | Records,
  people_: Case["people"],
  {conflicts: refused = [], demoted: reasons = [], and = async () => undefined}: Expected = {}
): void => {
  const records = (values: Values): Records => ((made) => (Array.isArray(made) ? {contacts: made} : made))(given(values));
  const place = cases.push({given: records, people: people_, conflicts: refused, demoted: reasons}) - 1;
  test(name, async () => {
    if (Array.isArray(people_)) expect(await people(place)).toEqual(people_);
    else people_(await people(place));
    expect(await conflicts(place)).toEqual(refused.map(([kind, rule]) => ({kind, rule})));
    expect(await demoted(place)).toEqual(reasons.map((reason) => ({kind: "phone", reason})));
    await and(place, valuesOf(place));
  });
};

describe("records become people", () => {
  become("one phone in other clothes", ({phone, wide}) => [contact("a", {mobile: phone}), contact("b", {phone: wide})], [["a", "b"]]);
  become(
    "another version of the record",
    ({phone}) => [contact("a", {mobile: phone}), contact("a", {_load: "l2"}), contact("b", {mobile: phone})],
    [["a", "b"]]
  );
  become(
    "the old form of a national id",
    ({an}) => [contact("a", {national_id: an.slice(0, 6) + an.slice(8, 17)}), contact("b", {national_id: an})],
    [["a", "b"]]
  );
  become(
    "a chain of kinds",
    ({phone, unionid, openid, platform_account}) => [
      contact("a", {mobile: phone, unionid, platform_account}),
      contact("b", {unionid, platform_account, openid, appid: "wx1"}),
      contact("c", {openid, appid: "wx1"})
    ],
    [["a", "b", "c"]]
  );
  become("an openid of another app", ({openid}) => [contact("a", {openid, appid: "wx1"}), contact("b", {openid, appid: "wx2"})], [
    ["a"],
    ["b"]
  ]);
  become("a masked phone", () => [contact("a", {mobile: "139****5678"}), contact("b", {mobile: "139****5678"})], [["a"], ["b"]]);
  become("a relay number", ({phone}) => [contact("a", {mobile: `${phone}-1234`}), contact("b", {mobile: phone})], [["a"], ["b"]]);
  become("junk", () => [contact("a", {mobile: "13800138000"}), contact("b", {mobile: "13800138000"})], [["a"], ["b"]]);
  become(
    "two national ids behind one phone",
    ({an, bo, phone}) => [contact("a", {national_id: an, mobile: phone}), contact("b", {national_id: bo, mobile: phone})],
    [["a"], ["b"]]
  );
  become(
    "a person's phone on a company's record",
    ({phone}) => [contact("a", {kind: "organisation", name: "华夏汽车有限公司", mobile: phone}), contact("b", {mobile: phone})],
    [["a"], ["b"]]
  );
  become("a company by its code", ({company}) => [contact("a", {uscc: company}), contact("b", {uscc: company.toLowerCase()})], [
    ["a", "b"]
  ]);
  become(
    "a member number counts within its programme, also from memberships",
    () => ({
      contacts: [
        contact("a", {}),
        contact("b", {member_no: "m001", programme: "club"}),
        contact("c", {member_no: "M001", programme: "other"})
      ],
      memberships: [{contact_source: "dms.customers", contact_key: "a", programme: "club", member_no: "M-001"}]
    }),
    [["a", "b"], ["c"]]
  );
});

describe("values that are not one person's", () => {
  const names = ["王一", "李二", "张三", "刘四", "陈五", "杨六"];
  const named =
    (given: string[]) =>
    ({phone}: Values): Given[] =>
      given.map((name, n) => contact(`k${n}`, {name, mobile: phone}));

  become(
    "a phone with four national ids joins nobody",
    ({an, bo, chen, ding, phone}) => [an, bo, chen, ding].map((national_id, n) => contact(`k${n}`, {national_id, mobile: phone})),
    [["k0"], ["k1"], ["k2"], ["k3"]],
    {demoted: ["too_many_national_ids"]}
  );
  become(
    "a phone with six names joins nobody",
    named(names),
    names.map((_, n) => [`k${n}`]),
    {demoted: ["too_many_names"]}
  );
  become(
    "a phone with five names is each one's own",
    named(names.slice(0, 5)),
    names.slice(0, 5).map((_, n) => [`k${n}`])
  );
  become("masked names and titles are no names", named(["王*明", "王先生", "李女士", "张*", "刘经理", "客户"]), [
    names.map((_, n) => `k${n}`)
  ]);
  become(
    "a desk phone makes staff of those known by nothing else",
    ({phone, wide, an}) => ({
      contacts: [contact("a", {mobile: phone}), contact("b", {mobile: phone, national_id: an}), contact("c", {name: "王一"})],
      staff: [{source: "dms.staff", source_key: "s1", staff_no: "1", mobile: wide}]
    }),
    [["a"], ["b"], ["c"]],
    {
      demoted: ["staff"],
      and: async (place) =>
        expect(await told(place, "p.kind, p.is_identified")).toEqual([
          {source_key: "a", kind: "staff", is_identified: false},
          {source_key: "b", kind: "person", is_identified: true},
          {source_key: "c", kind: "anonymous", is_identified: false}
        ])
    }
  );
});

describe("a phone of several holders", () => {
  const of =
    (...given: [key: string, name: string | undefined, day: string][]) =>
    ({phone}: Values): Given[] =>
      given.map(([key, name, happened_on]) => contact(key, {mobile: phone, happened_on, ...(name === undefined ? {} : {name})}));

  become(
    "that a carrier gave away again: each has the records of his days, also those without a name",
    of(
      ["a1", "王小明", "2021-01-05"],
      ["a2", undefined, "2021-03-01"],
      ["a3", "王先生", "2021-05-01"],
      ["b1", "赵丽", "2023-02-01"],
      ["b2", undefined, "2023-06-01"],
      ["b3", "赵女士", "2023-01-15"]
    ),
    [
      ["a1", "a2", "a3"],
      ["b1", "b2", "b3"]
    ]
  );
  become(
    "that a family uses: by name; a contact that could be any of them is nobody's",
    of(
      ["a1", "王小明", "2021-01-05"],
      ["b1", "赵丽", "2021-02-01"],
      ["a2", "王小明", "2023-01-05"],
      ["a3", "王*", "2022-01-01"],
      ["b2", "赵丽", "2023-02-01"],
      ["c", undefined, "2022-01-01"]
    ),
    [["a1", "a2", "a3"], ["b1", "b2"], ["c"]]
  );
  become(
    "a slip of the pen is no other person",
    of(["a1", "王小明", "2021-01-05"], ["a2", "王晓明", "2021-02-05"], ["a3", "王明小", "2021-03-05"]),
    [["a1", "a2", "a3"]]
  );
});

describe("what a steward decides", () => {
  const decide = (name: string, decisions: Decided[], expected: string[][], conflicts: Case["conflicts"] = []): void =>
    become(
      name,
      ({phone, unionid, openid, platform_account, an}) => ({
        contacts: [
          contact("a", {mobile: phone, unionid, platform_account}),
          contact("b", {mobile: phone, openid, appid: "wx1"}),
          contact("c", {unionid, platform_account}),
          contact("d", {openid, appid: "wx1"}),
          contact("e", {}),
          contact("f", {national_id: an})
        ],
        decisions
      }),
      expected,
      {conflicts}
    );

  decide("nothing", [], [["a", "b", "c", "d"], ["e"], ["f"]]);
  decide(
    "two are one",
    [["link", "e", "f"]],
    [
      ["a", "b", "c", "d"],
      ["e", "f"]
    ]
  );
  const cut = [["a", "c"], ["b", "d"], ["e"], ["f"]];
  decide("two are not one: each keeps what only it has", [["unlink", "a", "b"]], cut, [["phone", "unlinked"]]);
  decide("no chain joins them again", [["unlink", "c", "d"]], cut, [["phone", "unlinked"]]);
  decide(
    "the newest about a pair counts",
    [
      ["unlink", "a", "b"],
      ["link", "b", "a"]
    ],
    [["a", "b", "c", "d"], ["e"], ["f"]]
  );
  decide(
    "a link against a cut",
    [
      ["unlink", "e", "f"],
      ["link", "a", "e"],
      ["link", "a", "f"]
    ],
    [["a", "b", "c", "d", "e"], ["f"]]
  );
  become(
    "two who are known by nothing stay anonymous when they are linked",
    () => ({contacts: [contact("a", {}), contact("b", {name: "王一"})], decisions: [["link", "a", "b"]]}),
    [["a", "b"]],
    {
      and: async (place) =>
        expect(await told(place, "p.kind, p.records")).toEqual(
          ["a", "b"].map((source_key) => ({source_key, kind: "anonymous", records: 2n}))
        )
    }
  );
});

describe("unions that are refused", () => {
  become(
    "a phone alone does not join two accounts of one platform: it is one's, and the other's conflict",
    ({phone: mobile, unionid, unionid2, platform_account}) => [
      contact("a", {unionid, platform_account, mobile}),
      contact("b", {unionid: unionid2, platform_account, mobile}),
      contact("c", {mobile})
    ],
    (parts) => {
      expect(parts.map((keys) => keys.length).toSorted()).toEqual([1, 2]);
      expect(parts.find((keys) => keys.includes("a"))).not.toContain("b");
    },
    {conflicts: [["phone", "weak_bridge"]]}
  );

  describe("are none with", () => {
    const two = (name: string, first: (values: Values) => Given, second: (values: Values) => Given): void =>
      become(
        name,
        (values) => [contact("a", {mobile: values.phone, ...first(values)}), contact("b", {mobile: values.phone, ...second(values)})],
        [["a", "b"]]
      );
    two(
      "an account of another platform",
      ({unionid}) => ({unionid, platform_account: "p1"}),
      ({unionid2}) => ({unionid: unionid2, platform_account: "p2"})
    );
    two(
      "an account of another kind",
      ({unionid}) => ({unionid, platform_account: "p1"}),
      ({openid}) => ({openid, appid: "wx1"})
    );
    two(
      "a national id that both have",
      ({unionid, an}) => ({unionid, platform_account: "p1", national_id: an}),
      ({unionid2, an}) => ({unionid: unionid2, platform_account: "p1", national_id: an})
    );
  });

  become(
    "are rows with both sides, the kind and the rule; the person keeps the account",
    ({an, bo, unionid, platform_account}) => [
      contact("a", {national_id: an, unionid, platform_account}),
      contact("b", {national_id: bo, unionid, platform_account})
    ],
    [["a"], ["b"]],
    {
      conflicts: [["unionid", "two_national_ids"]],
      and: async (place, {unionid}) => {
        const rows =
          await home.engine.rows(`select m.source_key, o.source_key as other_key, f.kind, f.rule, f.fingerprints from identity.conflicts f
          inner join identity.members m on m.person_no = f.person_no left join identity.members o on o.person_no = f.other_person_no
          where ${isOf(place, "m.source_key")}`);
        expect(rows).toEqual([
          {source_key: `${place}|b`, other_key: `${place}|a`, kind: "unionid", rule: "two_national_ids", fingerprints: 1n}
        ]);
        const found = await home.engine.rows(
          `select is_refused from identity.identifiers where kind = 'unionid' and value = '${unionid}' order by is_refused`
        );
        expect(found).toEqual([{is_refused: false}, {is_refused: true}]);
      }
    }
  );
  become(
    "a person and an organisation on one account",
    ({an, company, unionid, platform_account}) => [
      contact("a", {national_id: an, unionid, platform_account}),
      contact("b", {uscc: company, unionid, platform_account})
    ],
    [["a"], ["b"]],
    {
      conflicts: [["unionid", "person_and_organisation"]],
      and: async (place) => expect((await told(place, "p.kind")).map(({kind}) => kind).toSorted()).toEqual(["organisation", "person"])
    }
  );
});

become(
  "people: first seen, records",
  ({phone}) => [contact("a", {mobile: phone, happened_on: "2024-05-01"}), contact("b", {mobile: phone, _load: "l2"}), contact("c", {})],
  [["a", "b"], ["c"]],
  {
    and: async (place) => {
      const rows = await told(place, "p.records, p.first_seen_on");
      expect(rows.map(({records}) => records)).toEqual([2n, 2n, 1n]);
      expect(rows[0]).toMatchObject({source_key: "a", first_seen_on: "2024-05-01"});
    }
  }
);

become(
  "whose two of a number are that several use, nobody can tell",
  ({an, bo, phone: mobile, unionid, unionid2}) => [
    ...["a", "b", "c"].map((key) => contact(key, {national_id: an, mobile})),
    ...["d", "e"].map((key) => contact(key, {national_id: bo, mobile})),
    contact("f", {mobile, unionid}),
    contact("g", {mobile, unionid: unionid2})
  ],
  [["a", "b", "c"], ["d", "e"], ["f"], ["g"]]
);

describe("all of them", () => {
  test("have dense numbers in the order of their ids", async () => {
    const rows = await home.engine.rows("select person_no, person_id from identity.people order by person_id");
    expect(rows.length).toBeGreaterThan(cases.length);
    expect(rows.map(({person_no}) => person_no)).toEqual(rows.map((_, place) => BigInt(place + 1)));
    expect(rows.every(({person_id}) => /^p_[0-9a-f]{20}$/.test(String(person_id)))).toBe(true);
  });

  test("have no other conflicts", async () => {
    expect(await home.engine.scalar("select count(*) from identity.conflicts")).toBe(
      BigInt(cases.reduce((sum, {conflicts}) => sum + conflicts.length, 0))
    );
  });

  test("are the same in whatever order the records arrive", async () => {
    const all = () =>
      Promise.all([
        home.engine.rows("select source_key, person_id from identity.members order by source_key"),
        home.engine.rows("select * from identity.conflicts order by person_no, identifier_no")
      ]);
    const before = await all();
    const {contacts, ...rest} = world();
    const [shuffled] = fc.sample(fc.shuffledSubarray(contacts, {minLength: contacts.length}), {numRuns: 1, seed: 7});
    await home.run({...rest, contacts: shuffled!});
    expect(await all()).toEqual(before);
  });
});
