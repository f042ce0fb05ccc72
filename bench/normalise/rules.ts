import {email} from "../../src/identity/normalise/email.ts";
import {simplifier} from "../../src/identity/normalise/han.ts";
import {names} from "../../src/identity/normalise/name.ts";
import {plate} from "../../src/identity/normalise/plate.ts";
import type {Normaliser} from "../../src/identity/normalise/reading.ts";
import {region} from "../../src/identity/normalise/region.ts";
import {addressee} from "../../src/identity/normalise/taobao.ts";
import {telephone} from "../../src/identity/normalise/telephone.ts";
import {vehicle} from "../../src/identity/normalise/vin.ts";

/** Every rule that `readColumn` can run over a column, by what the column holds. */
export const rules = {
  telephone,
  vehicle,
  plate,
  email,
  name: names(await simplifier()),
  oaid: addressee,
  region
} satisfies Record<string, Normaliser>;
