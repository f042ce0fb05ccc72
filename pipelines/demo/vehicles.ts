import {vinOf} from "./check.ts";
import type {Random} from "./random.ts";
import type {Series} from "./world/series.ts";

const letters = "ABCDEFGHJKLMNPRSTVWXYZ";
/** The model year's character from 2016 on. */
const years = "GHJKLMNPRST";
const colors = ["矿石白", "碳黑", "雪松绿", "宝石蓝", "曜岩灰", "玫瑰金", "极夜黑"];
const plateLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A VIN that no other (person, slot) has: plant letter and serial follow from the number. */
export const vinFor = (series: Series, number: number, slot: number, year: number): string => {
  const place = number * 5 + slot;
  const plant = letters[Math.floor(place / 1_000_000) % letters.length]!;
  return vinOf(`${series.vinStart}0${years[Math.max(0, Math.min(10, year - 2016))]}${plant}${String(place % 1_000_000).padStart(6, "0")}`);
};

/** Where a serial has its two letters; each layout holds 24 × 24 × 1000 plates. */
const layouts = ["LLddd", "LdLdd", "LddLd", "LdddL", "dLLdd", "dLdLd", "dLddL", "ddLLd", "ddLdL", "dddLL"];
const PLATES = 576_000;

/** Whether its plates are the green ones of new energy. */
export const isGreen = (series: Series): boolean => series.energy === "electric" || series.energy === "plug_in";

/** A plate of the city: seven characters, of a plug-in or electric car eight. */
export const plateFor = (cityPlate: string, series: Series, number: number, slot: number): string => {
  const place = ((number * 5 + slot) * 7_919 + 31) % (PLATES * layouts.length);
  const layout = layouts[Math.floor(place / PLATES)]!;
  let rest = place % PLATES;
  let serial = "";
  for (const kind of layout) {
    const base = kind === "L" ? 24 : 10;
    serial += kind === "L" ? plateLetters[rest % 24]! : String(rest % 10);
    rest = Math.floor(rest / base);
  }
  return `${cityPlate}${isGreen(series) ? "D" : ""}${serial}`;
};

/** A series of the brand; the list goes from cheap to dear, and cheaper ones sell more. */
export const seriesFor = (list: readonly Series[], random: Random): Series => {
  return list[Math.min(random.int(list.length), random.int(list.length + 1))]!;
};

export const colorFor = (random: Random): string => random.pick(colors);
