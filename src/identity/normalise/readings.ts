import {email} from "./email.ts";
import {simplifier} from "./han.ts";
import {names} from "./name.ts";
import {plate} from "./plate.ts";
import type {Normaliser} from "./reading.ts";
import {region} from "./region.ts";
import {platform} from "./taobao.ts";
import {telephone} from "./telephone.ts";
import {vehicle} from "./vin.ts";

/** Every rule that `readColumn` runs over a column, by what the column holds. */
export const readings = async (): Promise<Record<string, Normaliser>> => ({
  telephone,
  vehicle,
  plate,
  email,
  name: names(await simplifier()),
  platform,
  region
});
