import {fold} from "./fold.ts";
import type {Normaliser, Reading} from "./reading.ts";

export type PlateKind = "car" | "nev" | "trailer" | "learner" | "police" | "hong_kong" | "macao" | "consulate" | "embassy";

/** The signs of the 31 provinces. @see GA 36-2018 */
const province = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
/** Signs of a serial: neither I nor O, which read as 1 and 0. */
const sign = "A-HJ-NP-Z0-9";
/** Classes of new-energy vehicles: D A B C E electric, F G H J K others; first in the serial of a small vehicle, last in that of a large one. */
const energy = "A-HJK";
const head = `[${province}][A-HJ-Z]`;
const ends: Readonly<Record<string, PlateKind>> = {
  挂: "trailer",
  学: "learner",
  警: "police",
  港: "hong_kong",
  澳: "macao",
  领: "consulate"
};

const car = `^${head}[${sign}]{5}$`;
const nev = `^${head}([${energy}][${sign}]{5}|[${sign}]{5}[${energy}])$`;
const ended = `^${head}[${sign}]{4}([${Object.keys(ends).join("")}])$`;
const embassy = "^(使[0-9]{6}|[0-9]{6}使)$";
const shapes = {car: new RegExp(car), nev: new RegExp(nev), ended: new RegExp(ended), embassy: new RegExp(embassy)};

const kindOf = (plain: string): PlateKind | undefined => {
  if (shapes.car.test(plain)) return "car";
  if (shapes.nev.test(plain)) return "nev";
  if (shapes.embassy.test(plain)) return "embassy";
  return ends[shapes.ended.exec(plain)?.[1] ?? ""];
};

/** A licence plate without dots, dashes and blanks, or null («no plate yet», a temporary one). Plates move between cars: they need from and to. */
const read = (text: string): Reading<PlateKind> | null => {
  const value = fold(text)
    .toUpperCase()
    .replace(/[·•・‧∙.\-–—_]/g, "");
  const kind = kindOf(value);
  return kind === undefined ? null : {kind, value};
};

export const plate: Normaliser<PlateKind> = {
  read,
  plain: [
    {kind: "car", like: car},
    {kind: "nev", like: nev}
  ]
};
