import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import type {RunRequest} from "../../pipelines/request.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import {openWorkspace, type Workspace} from "../../src/workspace.ts";

/** A made-up port: two upsert feeds, a snapshot and an append, so that every meaning of a later file is there. */
export const mapping = `
name: club
codes:
  sex: {M: male, F: female}
feeds:
  people:
    files: "club/people-*.csv"
    day: "people-(\\\\d{8})"
    later: upsert
    key: [ID]
    version: local(CHANGED)
    deletes: "GONE = 'Y'"
    ignore: {total: "ID = 'TOTAL'"}
    to:
      contacts:
        role: "'account'"
        name: NAME
        mobile: PHONE
        gender: sex(SEX)
        store_alias: "'S0'"
        seen_at: local(CHANGED)
  shops:
    files: "club/shops-*.csv"
    day: "shops-(\\\\d{8})"
    later: snapshot
    key: [code]
    to:
      stores: {store_code: code, name: name}
  orders:
    files: "club/orders-*.json"
    format: json
    records: $.list[*]
    day: "orders-(\\\\d{8})"
    later: append
    partial: true
    to:
      orders:
        order_no: no
        contact_source: "'club.people'"
        contact_key: buyer
        category: "'accessory'"
        status: "'completed'"
        ordered_at: epoch("at")
        paid_at: epoch("at")
        amount_yuan: fen(total)
      order_lines:
        each: $.lines[*] as line
        order_no: no
        line_no: line.n
        amount_yuan: fen(line.fee)
`;

export interface Fixture {
  workspace: Workspace;
  put(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
  map(text: string): void;
  run(more?: Partial<RunRequest>): Promise<RunReport>;
  close(): void;
}

/** What tests of landing, dispositions and identity ask for: a run of these makes a third of the steps. */
export const dispositions = ["staging.dispositions", "staging.replaced"];
export const identities = [
  "identity.members",
  "identity.people",
  "identity.log",
  "identity.conflicts",
  "identity.aliases",
  "identity.demoted",
  "identity.identifiers",
  "identity.carried",
  "identity.runs"
];

/** A workspace in a temporary folder with the club's mapping. @param tables what its runs publish, and what is behind it; all by default */
export const fixture = (text: string = mapping, tables?: readonly string[]): Fixture => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-test-"));
  initWorkspace(root, new Uint8Array(32).fill(7), "");
  writeFileSync(join(root, "huaxiang.yaml"), "channels: []\nsettle_seconds: 0\nmemory: 1GB\nthreads: 1\n");
  const workspace = openWorkspace(root);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  };
  const map = (yaml: string) => write(join(root, "channels/club/channel.yaml"), yaml);
  map(text);
  return {
    workspace,
    map,
    put: (file, content) => write(join(root, "inbox", file), content),
    remove: (file) => rmSync(join(root, "inbox", file)),
    run: (more = {}) => run({workspace, now: "2026-02-01T02:00:00Z", command: "test", pid: process.pid, tables, ...more}),
    close: () => rmSync(root, {recursive: true, force: true})
  };
};

export const people = (...lines: string[]): string => ["ID,NAME,PHONE,SEX,CHANGED,GONE", ...lines, ""].join("\n");
export const feedOf = (report: RunReport, feed: string) => {
  const found = report.feeds.find((one) => one.feed === feed);
  if (!found) throw new Error(`no feed ${feed}`);
  const {channel, feed: name, ...counts} = found;
  return counts;
};
