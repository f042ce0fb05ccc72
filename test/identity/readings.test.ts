import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {rules} from "../../bench/normalise/rules.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {readColumn} from "../../src/identity/normalise/column.ts";
import {mutants} from "./mutants.ts";

/** Text as given → kind and value, or null. */
const given: Record<Exclude<keyof typeof rules, "vehicle" | "oaid">, [text: string, kind: string | null, value?: string][]> = {
  telephone: [
    ["+86 139 1234 5679", "mobile", "13912345679"],
    ["１３９１２３４５６７９", "mobile", "13912345679"],
    ["0591-87654321", "landline", "0591-87654321"],
    ["（0591）87654321", "landline", "0591-87654321"],
    ["059187654321转8001", "landline", "0591-87654321-8001"],
    ["010-12345678", "landline", "010-12345678"],
    ["+86 591 87654321", "landline", "0591-87654321"],
    ["13912345679-1234", "relay", "13912345679-1234"],
    ["13912345679转1234", "relay", "13912345679-1234"],
    ["13912345679,1234", "relay", "13912345679-1234"],
    ["138****1234", "masked", "138****1234"],
    ["138*****234", "masked", "138*****234"],
    ["１３９＊＊＊＊５６７９", "masked", "139****5679"],
    ["87654321", null],
    ["4008001234", null],
    ["1380013800", null],
    ["无", null]
  ],
  plate: [
    ["苏A·12345", "car", "苏A12345"],
    ["苏 a-d12345", "nev", "苏AD12345"],
    ["粤B12345D", "nev", "粤B12345D"],
    ["京A1234挂", "trailer", "京A1234挂"],
    ["京A1234学", "learner", "京A1234学"],
    ["京A1234警", "police", "京A1234警"],
    ["粤Z1234港", "hong_kong", "粤Z1234港"],
    ["粤Z1234澳", "macao", "粤Z1234澳"],
    ["沪A1234领", "consulate", "沪A1234领"],
    ["使014578", "embassy", "使014578"],
    ["京AI2345", null],
    ["京AO2345", null],
    ["京O12345", "car", "京O12345"],
    ["京A临1234", null],
    ["粤BL12345", null],
    ["新车", null],
    ["无牌", null],
    ["暂无", null]
  ],
  email: [
    ["Wang.Li@QQ.com", "email", "wang.li@qq.com"],
    [" wangli＠163．com ", "email", "wangli@163.com"],
    ["mailto:a@b.cn", "email", "a@b.cn"],
    ["<a_b+c@mail.example.com>;", "email", "a_b+c@mail.example.com"],
    [`${"a".repeat(65)}@b.cn`, null],
    ["a@b", null],
    ["zh***@163.com", null],
    ["a..b@c.com", null],
    ["张三@qq.com", null]
  ],
  name: [
    ["王小明", "full", "王小明"],
    ["王 小 明", "full", "王小明"],
    ["王小明先生", "full", "王小明"],
    ["（王小明）", "full", "王小明"],
    ["王小明(车主)", "full", "王小明"],
    ["葉小明😀", "full", "叶小明"],
    ["歐陽娜娜", "full", "欧阳娜娜"],
    ["阿卜杜拉•买买提先生", "full", "阿卜杜拉·买买提"],
    ["王小总", "full", "王小总"],
    ["王女士", "surname", "王"],
    ["王总", "surname", "王"],
    ["张总经理", "surname", "张"],
    ["欧阳女士", "surname", "欧阳"],
    ["欧阳", "surname", "欧阳"],
    ["王*明", "masked", "王*明"],
    ["王＊明", "masked", "王*明"],
    ["陈XX", "masked", "陈**"],
    ["*明", "masked", "*明"],
    ["wang  xiaoming", "roman", "WANG XIAOMING"],
    ["宁波天泽电子商务有限公司", "organisation", "宁波天泽电子商务有限公司"],
    ["客户", null],
    ["测试用户", null],
    ["test", null],
    ["王", null],
    ["先生", null],
    ["王小明1", null],
    ["13912345679", null]
  ],
  region: [
    ["内蒙古自治区", "province", "内蒙古自治区"],
    ["内蒙古自治区呼和浩特市新城区", "district", "内蒙古自治区 呼和浩特市 新城区"],
    ["江苏省南京市江宁区秣陵街道", "district", "江苏省 南京市 江宁区"],
    ["江苏南京江宁区", "district", "江苏省 南京市 江宁区"],
    ["上海市 市辖区 浦东新区", "district", "上海市 上海市 浦东新区"],
    ["北京朝阳区", "district", "北京市 北京市 朝阳区"],
    ["海南州共和县", "district", "青海省 海南藏族自治州 共和县"],
    ["内蒙古呼和浩特新城区", "district", "内蒙古自治区 呼和浩特市 新城区"],
    ["南京市", "city", "江苏省 南京市"],
    ["苏州", "city", "江苏省 苏州市"],
    ["苏州河路3号", null],
    ["江苏", "province", "江苏省"],
    ["中山路12号", null],
    ["朝阳区建国路", null],
    ["和平街130号", null]
  ]
};

describe("what a text means", () => {
  for (const [rule, rows] of Object.entries(given))
    test.each(rows)(`${rule} %j is %s %s`, (text, kind, value) => {
      const found = rules[rule as keyof typeof given].read(text);
      expect(found && {kind: found.kind, value: found.value}).toEqual(kind === null ? null : {kind, value});
    });

  test.each([
    ["王小明", "王", undefined],
    ["欧阳娜娜", "欧阳", undefined],
    ["欧**", "欧", undefined],
    ["司马先生", "司马", "male"],
    ["李女士", "李", "female"],
    ["李经理", "李", undefined],
    ["*明", undefined, undefined],
    ["阿卜杜拉·买买提", undefined, undefined]
  ])("surname and gender of %s", (text, surname, gender) => {
    const found = rules.name.read(text);
    expect([found?.surname, found?.gender]).toEqual([surname, gender]);
  });
});

describe("a column in SQL, the same", () => {
  let engine: DuckdbEngine;
  beforeAll(async () => {
    engine = await openDuckdb({file: ":memory:", threads: 1});
    await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
  });
  afterAll(() => engine.close());

  test.each(Object.keys(given))("%s, over two thousand texts with slips", async (rule) => {
    const normaliser = rules[rule as keyof typeof given];
    const texts = mutants(
      given[rule as keyof typeof given].map(([text]) => text),
      2000
    );
    await engine.drop(`test.${rule}`);
    await engine.append(`test.${rule}`, [{name: "text", type: "varchar"}], [{rows: texts.length, columns: [texts]}]);
    await readColumn(engine, `test.${rule}_read`, `select text from test.${rule}`, normaliser);
    const rows = await engine.rows(`select text, kind, value from test.${rule}_read`);
    const found = new Map(rows.map(({text, kind, value}) => [text, `${kind} ${value}`]));
    const expected = texts.flatMap((text) => {
      const read = normaliser.read(text);
      return read === null ? [] : [[text, `${read.kind} ${read.value}`] as const];
    });
    expect(found).toEqual(new Map(expected));
    expect(rows).toHaveLength(expected.length);
    expect(expected.length).toBeGreaterThan(100);
  });
});
