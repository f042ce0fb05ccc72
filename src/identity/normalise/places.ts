import {provinces} from "./provinces.ts";

/** A province, or a city with its province. */
export interface Place {
  province: string;
  city?: string;
}

const peoples =
  "蒙古族?|回族|藏族|维吾尔|哈萨克|柯尔克孜|苗族|彝族|壮族|布依族|朝鲜族|侗族|白族|土家族|哈尼族|傣族|黎族|傈僳族|羌族|景颇族";
const ending = new RegExp(`(?<=..)(市|省|地区|盟|林区|(${peoples})*(自治州|自治区|自治县)|特别行政区)$`);

/** 江苏省 → 江苏, 内蒙古自治区 → 内蒙古, 恩施土家族苗族自治州 → 恩施. */
const shortOf = (name: string): string => name.replace(ending, "");

const allProvinces: Place[] = Object.keys(provinces).map((province) => ({province}));
const allCities: (Place & {city: string})[] = Object.entries(provinces).flatMap(([province, list]) =>
  list
    .split(" ")
    .filter((city) => city !== "")
    .map((city) => ({province, city}))
);

export type Names = ReadonlyMap<string, Place>;
const byName = <P extends Place>(places: readonly P[], name: (place: P) => string): Names =>
  new Map(places.map((place) => [name(place), place]));

export const wholeProvinces = byName(allProvinces, ({province}) => province);
export const shortProvinces = byName(allProvinces, ({province}) => shortOf(province));
/** 延边州 stands for 延边朝鲜族自治州. */
export const wholeCities: Names = new Map([
  ...byName(
    allCities.filter(({city}) => city.endsWith("自治州")),
    ({city}) => `${shortOf(city)}州`
  ),
  ...byName(allCities, ({city}) => city)
]);
export const shortCities = byName(allCities, ({city}) => shortOf(city));

export interface Found {
  place: Place;
  rest: string;
}
const longest = Math.max(...[wholeProvinces, wholeCities].flatMap((names) => [...names.keys()].map((name) => name.length)));

/** The longest of these names with which a text begins, and what follows it. */
export const begun = (names: Names, text: string): Found | undefined => {
  for (let length = Math.min(longest, text.length); length >= 2; length--) {
    const place = names.get(text.slice(0, length));
    if (place !== undefined) return {place, rest: text.slice(length)};
  }
  return undefined;
};

/** The same for short names. One that another name goes on with (朝阳区, 海南州, 中山路) is not the place itself. */
export const begunShort = (names: Names, text: string): Found | undefined => {
  const found = begun(names, text);
  return found === undefined || /^[市州盟县区路街道镇]/.test(found.rest) ? undefined : found;
};
