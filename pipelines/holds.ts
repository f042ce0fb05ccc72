import {join} from "node:path";
import type {Catalog} from "../src/channels/catalog.ts";
import type {Session} from "../src/channels/session.ts";
import type {Staged} from "../src/channels/stage.ts";
import {literal} from "../src/sql.ts";
import {filesBelow} from "../src/workspace.ts";
import type {Delivery} from "./ledger.ts";
import {type LoadOf, readSidecar} from "./loads.ts";

/** A load that takes no part until somebody acts, with the reason. */
export interface Held {
  channel: string;
  feed: string;
  load: string;
  file: string;
  records: number;
  reason: string;
  message: string;
}

const held = ({sidecar, file}: LoadOf, reason: string, message: string): Held => ({
  channel: sidecar.channel,
  feed: sidecar.feed,
  load: sidecar.load,
  file,
  records: sidecar.counts.records,
  reason,
  message
});

export const stoppedLoad = (load: LoadOf, {problem, missing}: Staged): Held =>
  held(load, missing.length ? "missing_column" : "mapping", `${load.file}: ${problem}`);

/** Loads of a feed that no mapping has any more: their records would vanish without a word. */
export const unmapped = (lake: string, catalog: Catalog, deliveries: Delivery[]): Held[] => {
  const known = new Set(catalog.feeds.map(({mapping, name}) => `${mapping.name}.${name}`));
  const loads = new Map(deliveries.filter(({source}) => !known.has(source)).map((one) => [one.load, one]));
  return [...loads.values()].map(({load, source, file}) => {
    const {channel, feed, counts} = readSidecar(lake, source, load);
    const message = `${file}: no mapping has the feed ${source} any more; put its channel back, or its records stay out`;
    return {channel, feed, load, file, records: counts.records, reason: "no_mapping", message};
  });
};

interface Loss {
  lost: number;
  before: number;
}

const lossBetween = async (session: Session, staged: string, from: string, to: string): Promise<Loss> => {
  const rows = (table: string, load: string) => `read_parquet(${literal(join(staged, table, `load=${load}`, "*.parquet"))})`;
  const accepted = (load: string) => `select source_key from ${rows("records", load)} where not is_deleted`;
  // A rejected record may still say its key: the key is there, only its content cannot be read.
  const rejected = filesBelow(join(staged, "rejects", `load=${to}`)).length
    ? `union select source_key from ${rows("rejects", to)} where disposition = 'rejected' and source_key is not null`
    : "";
  const [row] = await session.rows(
    `select cast(count(*) as integer) as before, cast(count(*) filter (where b.source_key is null) as integer) as lost from (select distinct source_key from (${accepted(from)})) as a left join (select distinct source_key from (${accepted(to)} ${rejected})) as b using (source_key)`
  );
  return row as unknown as Loss;
};

/** Snapshots that lose more of their keys than the workspace allows are held until they are released. */
export const heldSnapshots = async (
  session: Session,
  staged: string,
  loads: LoadOf[],
  ratio: number,
  released: Set<string>
): Promise<Held[]> => {
  const last = new Map<string, string>();
  const result: Held[] = [];
  for (const load of loads) {
    if (load.feed.feed.later !== "snapshot") continue;
    const id = load.sidecar.load;
    const previous = last.get(load.source);
    const isEmpty = load.sidecar.counts.records === 0;
    const {lost, before} =
      previous === undefined ? {lost: 0, before: 0} : isEmpty ? {lost: 1, before: 1} : await lossBetween(session, staged, previous, id);
    if (before > 0 && lost / before > ratio && !released.has(id))
      result.push(
        held(
          load,
          "snapshot_loss",
          `${load.file}: ${lost} of ${before} keys of the snapshot before are missing; if that is right: huaxiang release ${id}`
        )
      );
    else if (!isEmpty) last.set(load.source, id);
  }
  return result;
};

/** Deletions that a pull found are held like a snapshot that lost as many keys: a table that was emptied by mistake is no deletion of its rows. */
export const heldDeletions = (loads: LoadOf[], ratio: number, released: Set<string>): Held[] =>
  loads.flatMap((load) => {
    const {load: id, counts, pull} = load.sidecar;
    if (!pull?.known || counts.records / pull.known <= ratio || released.has(id)) return [];
    const message = `${load.file}: ${counts.records} of ${pull.known} rows are gone from the database; if that is right: huaxiang release ${id}`;
    return [held(load, "mass_deletion", message)];
  });
