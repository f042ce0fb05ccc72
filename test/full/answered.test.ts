import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import count from "../../src/commands/segment_count.ts";
import exportCommand from "../../src/commands/segment_export.ts";
import freeze from "../../src/commands/segment_freeze.ts";
import save from "../../src/commands/segment_save.ts";
import {openWorkspace} from "../../src/workspace.ts";
import {edge, run} from "../commands/edge.ts";
import {type Fixture, fixture, mapping} from "../pipelines/fixture.ts";

/** The shop's accounts and consents, and the receipts and answers of its SMS house, in their own formats. */
const account = (n: number): string =>
  `60010${n},昵称${n},1990001010${n}\t,,启用,2,1990-05-12,杭州,PC,S001,,2023-06-18 20:11:05,2025-11-30 09:00:00`;
const accounts = (...members: number[]): string =>
  [
    "会员ID,昵称,手机号码,会员卡号,帐号状态,性别,生日,所在城市,来源,归属门店,微信unionid,注册时间,最后修改时间",
    ...members.map(account),
    ""
  ].join("\n");
const consents = (...members: number[]): string =>
  [
    "member_id\tmobile\tpurpose\tchannel\tdecision\tpolicy\tdecided_at\toperator",
    ...members.map((n) => `60010${n}\t1990001010${n}\tMARKETING\tALL\t同意\tV2023.1\t2025-06-18T20:11:05+08:00\tself`),
    ...members.map((n) => `60010${n}\t1990001010${n}\tMARKETING\tSMS\t同意\tV2023.1\t2025-06-18T20:11:05+08:00\tself`),
    ""
  ].join("\n");
const report = (phone: string, n: number) => ({
  phone_number: phone,
  success: n !== 2,
  biz_id: "2001^0",
  out_id: `SPRING;mall.accounts;60010${n}#account`,
  send_time: "2026-02-10 10:00:00",
  report_time: "2026-02-10 10:00:03",
  err_code: n === 2 ? "MOBILE_IN_BLACK" : "",
  err_msg: "",
  sms_size: "1",
  template_code: "SMS_01",
  sign_name: "华翔汽车"
});
const reply = (phone: string) => ({
  phone_number: phone,
  content: "TD",
  send_time: "2026-02-10 10:30:00",
  sign_name: "华翔汽车",
  dest_code: "0123",
  sequence_id: 900010
});
const queue = (...messages: object[]): string => JSON.stringify({queue: "Alicom-Queue", messages, total: messages.length});

const rule = {
  v: 1,
  purpose: "marketing",
  channel: "sms",
  root: {type: "group", op: "and", rules: [{type: "attr", field: "kind", op: "is_known"}]}
};

let shop: Fixture;
let at: ReturnType<typeof edge>;
const settings = (caps = ""): void =>
  writeFileSync(join(shop.workspace.root, "huaxiang.yaml"), `channels: [mall]\nsettle_seconds: 0\nmemory: 1GB\nthreads: 1\n${caps}`);
const made = () => shop.run({workspace: openWorkspace(shop.workspace.root)});
beforeAll(async () => {
  shop = fixture(mapping, ["identity.identifiers", "marts.aliases", "marts.profiles", "facts.interactions"]);
  settings();
  at = {...edge(), workspace: shop.workspace.root, cwd: shop.workspace.root, input: async () => JSON.stringify(rule)};
  shop.put("mall/accounts-20260131.csv", accounts(1, 2, 3));
  shop.put("mall/consents-20260131.tsv", consents(1, 2, 3));
  expect(await made()).toMatchObject({state: "published", refused: [], held: [], strays: []});
}, 60_000);
afterAll(() => shop.close());

const counted = async (): Promise<number> => ((await run(count, {}, at, ["-"])).json as unknown as {count: number}).count;

test("what a port answers about an exported list changes consent and caps, and so the next count and the next export", async () => {
  expect(await counted()).toBe(3);
  const {id} = (await run(save, {name: "all"}, at, ["-"])).json as unknown as {id: string};
  const snapshot = ((await run(freeze, {}, at, [`${id}@1`])).json as unknown as {id: string}).id;
  const hand = async () =>
    (await run(exportCommand, {preset: "sms_house", plain: true, reason: "spring", yes: true}, at, [snapshot, "list.csv"]))
      .json as unknown as {fates: Record<string, number>};
  expect((await hand()).fates).toMatchObject({treatment: 3, exported: 3});

  const phones = [...readFileSync(join(shop.workspace.root, "list.csv"), "utf8").matchAll(/1990001010(\d)/g)];
  shop.put("mall/sms_reports-20260228.json", queue(...phones.map(([phone, n]) => report(phone, Number(n)))));
  shop.put("mall/sms_replies-20260228.json", queue(reply("19900010103")));
  shop.put("mall/accounts-20260228.csv", accounts(4));
  shop.put("mall/consents-20260228.tsv", consents(4));
  expect(await made()).toMatchObject({state: "published", refused: [], held: []});

  // Of the three one answered TD; a fourth is new and was never written to.
  expect(await counted()).toBe(3);
  expect((await hand()).fates).toMatchObject({treatment: 3, exported: 2, withdrawn: 1});
  settings("caps: {sms: {messages: 1, days: 30}}\n");
  expect(await counted()).toBe(1);
});
