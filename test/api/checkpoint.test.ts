import {mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it, vi} from "vitest";
import {checkpoints} from "../../src/state/checkpoint.ts";
import {openState} from "../../src/state/open.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-checkpoint-"));
afterAll(() => rmSync(folder, {recursive: true}));

it("what is written stays in the log until a thread of its own brings it into the file", async () => {
  const path = join(folder, "app.sqlite");
  const state = openState(path);
  const before = statSync(path).size;
  const faults: unknown[] = [];
  const end = checkpoints(state, path, (error) => faults.push(error), 300);
  state.exec("create table noted (what)");
  for (let i = 0; i < 2000; i++) state.exec("insert into noted values (zeroblob(4000))");
  expect(statSync(path).size).toBe(before);
  await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(8_000_000), 10_000);
  await end();
  state.exec("insert into noted values (1)");
  expect(state.prepare("select count(*) as n from noted").get()?.n).toBe(2001);
  state.close();
  expect(faults).toEqual([]);
});

it("a file that cannot be opened is said, and writing goes on", async () => {
  const state = openState(join(folder, "other.sqlite"));
  const faults: unknown[] = [];
  const end = checkpoints(state, join(folder, "none", "app.sqlite"), (error) => faults.push(error), 20);
  await vi.waitFor(() => expect(String(faults[0])).toContain("unable to open database file"), 10_000);
  await end();
  state.close();
});
