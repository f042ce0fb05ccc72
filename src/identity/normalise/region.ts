import {districts} from "./districts.ts";
import {fold} from "./fold.ts";
import {begun, begunShort, type Found, type Place, shortCities, shortProvinces, wholeCities, wholeProvinces} from "./places.ts";
import type {Normaliser, Reading} from "./reading.ts";

/** Where an address lies, by the names of GB/T 2260, as far as it says. */
export interface Region extends Place {
  district?: string;
}

/** The finest level that the address names. */
export type RegionKind = "province" | "city" | "district";

const district = new RegExp(`^(${districts.join("|")}|[^路街道镇乡村号弄巷0-9]{1,13}?(?:区|县|市|旗))`);
const districtOf = (text: string): string | undefined => {
  const [found = ""] = district.exec(text) ?? [];
  return found.length < 2 || found.endsWith("小区") ? undefined : found;
};

/** A short city without its province counts only alone, or where a district follows it: 中山 begins the names of roads, too. */
const startOf = (text: string): Found | undefined => {
  const known = begun(wholeProvinces, text) ?? begun(wholeCities, text) ?? begunShort(shortProvinces, text);
  if (known !== undefined) return known;
  const city = begunShort(shortCities, text);
  return city !== undefined && (city.rest === "" || districtOf(city.rest) !== undefined) ? city : undefined;
};

/** What official lists write where a city or a district is missing. */
const placeholder = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)(?=.)/;

/** The city after a province, which may say it twice (北京市北京市); a city that is a province of its own needs no mention. */
const cityAfter = ({place, rest}: Found): Found => {
  const text = rest.replace(placeholder, "");
  const named = begun(wholeCities, text) ?? begunShort(shortCities, text);
  if (named?.place.province === place.province) return {...named, rest: named.rest.replace(placeholder, "")};
  return {place: begun(wholeCities, place.province)?.place ?? place, rest: text};
};

/** Province, city and district with which an address begins; null when it begins with neither province nor city. */
export const regionOf = (text: string): Region | null => {
  const start = startOf(fold(text).replace(/[,，、/|·-]/g, ""));
  if (start === undefined) return null;
  const {place, rest} = start.place.city === undefined ? cityAfter(start) : start;
  const part = districtOf(rest);
  return part === undefined ? place : {...place, district: part};
};

/** The names of the region with blanks between. */
const read = (text: string): Reading<RegionKind> | null => {
  const found = regionOf(text);
  if (found === null) return null;
  const {province, city, district: part} = found;
  const kind = part !== undefined ? "district" : city !== undefined ? "city" : "province";
  return {kind, value: [province, city, part].filter((one) => one !== undefined).join(" ")};
};

export const region: Normaliser<RegionKind> = {
  read,
  plain: [],
  head: {
    end: "区",
    unless: ["自治区", "市辖区", "行政区"],
    like: "^[^0-9]{2,26}?([区县旗]|[市州盟][^0-9]{1,6}市)[区县市旗]*",
    kind: "district"
  }
};
