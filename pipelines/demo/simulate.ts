import {born, strangersOf} from "./birth.ts";
import {deliveriesOf} from "./deliveries.ts";
import {encode} from "./encode.ts";
import {FIGURES, joined, PIECE, type Piece} from "./piece.ts";
import {Random, wordHash} from "./random.ts";
import {registers} from "./registry.ts";
import {openNotes} from "./truth.ts";
import {openDrafts, spoilersOf} from "./writer.ts";

export interface Job {
  people: number;
  seed: number;
  deliveries: 1 | 3;
}

const INK = wordHash("ink");

/** Simulates people piece by piece: piece `n` is that of the people from `n` × PIECE on. Nothing is kept from one piece to the next. */
export const simulator = async ({people, seed, deliveries: count}: Job): Promise<(n: number) => Piece> => {
  const {parts, noises, feeds} = await registers();
  const deliveries = deliveriesOf(count);
  const lived = parts.map((part) => ({part, salt: wordHash(part.name)}));
  const strangers = strangersOf(noises);
  const spoilers = spoilersOf(noises);
  const notes = openNotes(parts);
  const drafts = feeds.flatMap((feed) => ("items" in feed ? [openDrafts(feed, deliveries, spoilers, notes.record)] : []));
  return (n) => {
    const until = Math.min(people, (n + 1) * PIECE);
    for (let number = n * PIECE; number < until; number++) {
      const life = born(number, seed, strangers, parts);
      for (const {part, salt} of lived) part.live(life, new Random(seed, salt, number), seed);
      const ink = new Random(seed, INK, number);
      for (const feed of drafts) feed.life(life, ink);
      notes.life(life);
    }
    const taken = drafts.map((feed) => feed.take());
    const files = taken.flatMap((one) => one.files);
    const {texts, sums} = notes.take();
    const figures = new Float64Array(files.length * FIGURES);
    files.forEach((file, i) => {
      figures.set([file.records, file.duplicates, file.rejected, file.ignored, file.amount], i * FIGURES);
    });
    return {
      people: until - n * PIECE,
      ...joined([...files.map((file) => encode(file.text, file.encoding)), ...texts.map((text) => encode(text, "utf-8"))]),
      figures,
      keys: taken.map((one) => one.keys),
      sums
    };
  };
};
