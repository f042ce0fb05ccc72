import {email} from "./email.ts";
import {simplifier} from "./han.ts";
import {type Names, names} from "./name.ts";
import {plate} from "./plate.ts";
import type {Normaliser} from "./reading.ts";
import {region} from "./region.ts";
import {addressee} from "./taobao.ts";
import {telephone} from "./telephone.ts";

export interface Readings extends Record<string, Normaliser> {
  telephone: typeof telephone;
  name: Names;
  plate: typeof plate;
  email: typeof email;
  oaid: typeof addressee;
  region: typeof region;
}

/** Every rule that `readColumn` runs over a column, by what the column holds. */
export const readings = async (): Promise<Readings> => ({
  telephone,
  name: names(await simplifier()),
  plate,
  email,
  oaid: addressee,
  region
});
