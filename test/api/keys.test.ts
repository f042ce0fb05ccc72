import {join} from "node:path";
import {DatabaseSync} from "node:sqlite";
import {afterAll, describe, expect, it} from "vitest";
import {createKey, holderOfKey, listKeys, revokeKey} from "../../src/state/keys.ts";
import {openState} from "../../src/state/open.ts";
import {newWorkspace} from "./fixture.ts";

const {root, remove} = newWorkspace();
const file = join(root, "app.sqlite");
const state = openState(file);
afterAll(() => {
  state.close();
  remove();
});

describe("API keys", () => {
  const {key, prefix} = createKey(state, {name: "call centre", role: "service", now: "2026-11-22T08:00:00Z"});

  it("have 256 bits, and only their hash is kept", () => {
    expect(key).toMatch(/^hx_[\w-]{43}$/);
    const kept = JSON.stringify(state.prepare("select * from api_keys").all());
    expect(kept).toContain(prefix);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(prefix.length));
  });

  it.each([
    ["the key", (text: string) => text, "service"],
    ["another last letter", (text: string) => text.slice(0, -1) + (text.endsWith("A") ? "B" : "A"), undefined],
    ["its prefix", (text: string) => text.slice(0, 11), undefined],
    ["nothing", () => "", undefined],
    ["SQL", () => "hx_' or 1=1 --", undefined]
  ])("are known by %s or not", (_what, change, role) => {
    expect(holderOfKey(state, change(key), "2026-11-22T08:00:30.000Z")?.role).toBe(role);
  });

  it("note the minute of use, and write it once", () => {
    const changes = () => Number(state.prepare("select total_changes() as n").get()!.n);
    holderOfKey(state, key, "2026-11-23T10:00:01.000Z");
    const before = changes();
    holderOfKey(state, key, "2026-11-23T10:00:59.000Z");
    expect(changes()).toBe(before);
    expect(listKeys(state)).toMatchObject([
      {name: "call centre", role: "service", created_at: "2026-11-22T08:00:00Z", last_used_at: "2026-11-23T10:00:00.000Z"}
    ]);
  });

  it("end at once", () => {
    const other = createKey(state, {name: "shop", role: "engineer", now: "2026-11-22T09:00:00Z"});
    revokeKey(state, {prefix: other.prefix, now: "2026-11-22T10:00:00Z"});
    expect(holderOfKey(state, other.key, "2026-11-22T11:00:00Z")).toBeUndefined();
    expect(holderOfKey(state, key, "2026-11-22T11:00:00Z")?.role).toBe("service");
    expect(() => revokeKey(state, {prefix: other.prefix, now: "2026-11-22T11:00:00Z"})).toThrow(/no living key/);
  });

  it("have a role that exists", () => {
    expect(() => createKey(state, {name: "x", role: "root" as never, now: "2026-11-22T08:00:00Z"})).toThrow("unknown role: root");
  });
});

describe("app.sqlite", () => {
  it("opens again with what it held", () => {
    const again = openState(file);
    expect(listKeys(again)).toHaveLength(2);
    again.close();
  });

  it("of a newer version is refused", () => {
    const path = join(root, "newer.sqlite");
    const newer = new DatabaseSync(path);
    newer.exec("pragma user_version = 99");
    newer.close();
    expect(() => openState(path)).toThrow("newer version: 99");
  });
});
