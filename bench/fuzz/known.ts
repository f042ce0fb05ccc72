import type {Role} from "../../src/state/principal.ts";

/** What a server holds, so that the fuzzer meets more than «not found». */
export type Known = Record<"PersonId" | "SegmentId" | "SnapshotId" | "JobId", string>;

interface Schemas {
  components: {schemas: Record<string, {example?: string; examples?: string[]}>};
}

/** The description with ids that are there as examples. */
export const withExamples = (document: object, known: Known): object => {
  const copy = structuredClone(document) as Schemas;
  for (const [name, id] of Object.entries(known))
    copy.components.schemas[name] = {...copy.components.schemas[name], examples: [id], example: id};
  return copy;
};

type Ask = (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Record<string, never>>;

const asker =
  (url: string, key: string): Ask =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {authorization: `Bearer ${key}`, "content-type": "application/json", ...headers},
      ...(body && {body: JSON.stringify(body)})
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, never>;
  };

/** Makes a segment, a version, a frozen list and its job, as a client does. */
export const seed = async (url: string, keys: Record<Role, string>, person: string): Promise<Known> => {
  const ask = asker(url, keys.marketer);
  const rule = {
    v: 1,
    purpose: "marketing",
    channel: "sms",
    root: {type: "group", op: "and", rules: [{type: "attr", field: "vehicles_owned", op: "gte", value: 1}]}
  };
  const {segment} = (await ask("POST", "/v1/segments", {name: "owners", rule})) as unknown as {segment: {id: string}};
  await ask("POST", `/v1/segments/${segment.id}/versions`, {note: ""}, {"if-match": "*"});
  const {id} = (await ask("POST", `/v1/segments/${segment.id}/versions/1/snapshots`, {})) as unknown as {id: string};
  for (;;) {
    const {state, result, reason} = (await ask("GET", `/v1/jobs/${id}`)) as unknown as {
      state: string;
      result: {id: string};
      reason: string;
    };
    if (state === "failed") throw new Error(reason);
    if (state === "done") return {PersonId: person, SegmentId: segment.id, SnapshotId: result.id, JobId: id};
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
