import type {Limits as ConfigLimits} from "../src/config.ts";
import {type Landed, landFile} from "../src/lake/land.ts";
import {defaultLimits, type Limits} from "../src/lake/limits.ts";
import type {Parser} from "../src/lake/parser.ts";
import type {Sidecar} from "../src/lake/sidecar.ts";
import {dayAt} from "./days.ts";
import type {Arrival} from "./inbox.ts";
import type {Delivery} from "./ledger.ts";
import {readSidecar} from "./loads.ts";
import type {Progress} from "./progress.ts";
import type {Seen} from "./seen.ts";

export interface RefusedFile {
  file: string;
  reason: string;
  message: string;
}

export interface LandingReport {
  landed: {channel: string; feed: string; load: string; file: string; records: number; malformed: number}[];
  refused: RefusedFile[];
  waiting: RefusedFile[];
  deliveries: Delivery[];
}

export interface LandingRequest {
  root: string;
  lake: string;
  timezone: string;
  arrivals: Arrival[];
  /** Deliveries that the ledger knows. */
  known: Delivery[];
  seen: Seen;
  now: string;
  limits: ConfigLimits;
  parser: Parser;
  progress: Progress;
  signal?: AbortSignal | undefined;
}

const MiB = 2 ** 20;
export const limitsOf = (limits: ConfigLimits): Limits => ({
  ...defaultLimits,
  file: limits.file_bytes,
  content: limits.file_bytes,
  ratio: limits.ratio,
  record: limits.record_bytes,
  resident: limits.memory_mib * MiB,
  seconds: limits.seconds
});

/** Lands what the lake does not have, one file after the other; a file that is refused or still grows does not stop the others. */
export const landAll = async (request: LandingRequest): Promise<LandingReport> => {
  const {arrivals, known, seen, now, timezone, progress} = request;
  const report: LandingReport = {landed: [], refused: [], waiting: [], deliveries: []};
  const delivered = new Set(known.map(({load, day}) => `${load} ${day}`));
  const fresh = arrivals.filter((arrival) => seen.load(arrival) === undefined);
  progress.stage("land", fresh.length);
  for (const arrival of arrivals) {
    const {mapping, name} = arrival.feed;
    const cached = seen.load(arrival);
    const outcome: Landed = cached === undefined ? await land(request, arrival) : {kind: "known", load: cached};
    if (outcome.kind === "refused") {
      const {reason, message} = outcome;
      const target = reason === "growing" ? report.waiting : report.refused;
      target.push({file: arrival.name, reason, message: `${arrival.name}: ${message}`});
      progress.done(`${arrival.name}: ${reason}`);
      continue;
    }
    const load = outcome.kind === "known" ? outcome.load : outcome.sidecar.load;
    seen.note(arrival, load);
    const day = arrival.day ?? firstDay(request, arrival, load) ?? dayAt(now, timezone);
    if (!delivered.has(`${load} ${day}`)) report.deliveries.push({load, source: `${mapping.name}.${name}`, file: arrival.name, day});
    delivered.add(`${load} ${day}`);
    if (outcome.kind === "known") continue;
    report.landed.push(landedOf(outcome.sidecar));
    progress.done(`${arrival.name}: ${outcome.sidecar.counts.records.toLocaleString("en")} records`);
  }
  return report;
};

export const landedOf = ({channel, feed, load, file, counts: {records, malformed}}: Sidecar): LandingReport["landed"][number] => ({
  channel,
  feed,
  load,
  file,
  records,
  malformed
});

/** A file without a day in its name keeps the day on which it was first seen, as long as it is the same file. */
const firstDay = ({known, lake}: LandingRequest, arrival: Arrival, load: string): string | undefined => {
  const source = `${arrival.feed.mapping.name}.${arrival.feed.name}`;
  const before = known.find((one) => one.load === load && one.file === arrival.name)?.day;
  if (before) return before;
  try {
    const sidecar = readSidecar(lake, source, load);
    return sidecar.file === arrival.name ? sidecar.day : undefined;
  } catch {
    return undefined;
  }
};

const land = (
  {root, now, timezone, limits, parser, signal}: LandingRequest,
  {name, file, feed, options, stat, day}: Arrival
): Promise<Landed> =>
  landFile(
    {
      root,
      file,
      name,
      channel: feed.mapping.name,
      feed: feed.name,
      options,
      stat,
      day: day ?? dayAt(now, timezone),
      now,
      limits: limitsOf(limits)
    },
    {parser, ...(signal ? {signal} : {})}
  );
