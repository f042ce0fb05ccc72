import {copyFileSync, renameSync} from "node:fs";
import {basename, join} from "node:path";
import type {Closed, Count} from "./counts.ts";
import type {Delivery} from "./deliveries.ts";
import type {FileNoise} from "./noise.ts";

/** Where a file of the channel lies in another delivery. */
const within = ({folder}: Delivery, {channel}: Count, name: string): string => join(folder, channel, name);

/** The second delivery's file comes with the third. */
const late = (dir: string, counts: Count[], third: Delivery): void => {
  const count = counts[1]!;
  const file = within(third, count, basename(count.file));
  renameSync(join(dir, count.file), join(dir, file));
  counts[1] = {...count, file, delivery: third.number};
};

/** The first delivery's file comes again with the second, under another name of the same day. */
const repeated = (dir: string, counts: Count[], second: Delivery): void => {
  const count = counts[0]!;
  const file = within(second, count, basename(count.file).replace(/-(?=\d{8})/, "-copy-"));
  copyFileSync(join(dir, count.file), join(dir, file));
  counts.push({...count, file, delivery: second.number, is_repeat: true});
};

/** Does to the files of feeds what noise does to whole files; of a single delivery nothing can be late. */
export const disturb = (dir: string, noises: readonly FileNoise[], closed: readonly Closed[], deliveries: readonly Delivery[]): void => {
  const [, second, third] = deliveries;
  if (second === undefined || third === undefined) return;
  for (const {scope, source} of noises) {
    const counts = closed.find((one) => one.source === source)?.counts;
    if (counts === undefined) throw new Error(`noise of an unknown feed: ${source}`);
    if (scope === "late") late(dir, counts, third);
    else repeated(dir, counts, second);
  }
};
