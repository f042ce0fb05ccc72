import {hash} from "./random.ts";

const prefixes =
  "134 135 136 137 138 139 150 151 152 157 158 159 178 182 183 184 187 188 198 130 131 132 155 156 166 175 176 185 186 133 153 173 177 180 181 189 191 199 147 172".split(
    " "
  );
/** Coprime to 10^8, so that the last eight digits are one to one. */
const STEP = 61_803_399;

/** Mobile numbers by person and slot (0 first, 1 next, 2 a relative's): no two alike below 25 million people. */
export const mobileOf = (number: number, slot: number, seed: number): string => {
  const place = number * 4 + slot;
  const last = ((place + 1) * STEP + (seed % 9973) * 7_919) % 100_000_000;
  return prefixes[hash(seed, 29, place) % prefixes.length]! + String(last).padStart(8, "0");
};
