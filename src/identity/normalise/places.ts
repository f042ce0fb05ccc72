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

type Named = readonly [name: string, place: Place];
/** Places by the first two signs of their names, longer names first. */
export type Names = ReadonlyMap<string, readonly Named[]>;

const byStart = (named: readonly Named[]): Names => {
  const names = [...new Map(named)].sort(([one], [other]) => other.length - one.length);
  return Map.groupBy(names, ([name]) => name.slice(0, 2));
};
const byName = <P extends Place>(places: readonly P[], name: (place: P) => string): Named[] => places.map((place) => [name(place), place]);

export const wholeProvinces = byStart(byName(allProvinces, ({province}) => province));
export const shortProvinces = byStart(byName(allProvinces, ({province}) => shortOf(province)));
/** 延边州 stands for 延边朝鲜族自治州. */
export const wholeCities = byStart([
  ...byName(
    allCities.filter(({city}) => city.endsWith("自治州")),
    ({city}) => `${shortOf(city)}州`
  ),
  ...byName(allCities, ({city}) => city)
]);
export const shortCities = byStart(byName(allCities, ({city}) => shortOf(city)));

export interface Found {
  place: Place;
  rest: string;
}

/** The longest of these names with which a text begins, and what follows it. */
export const begun = (names: Names, text: string): Found | undefined => {
  const found = names.get(text.slice(0, 2))?.find(([name]) => text.startsWith(name));
  return found && {place: found[1], rest: text.slice(found[0].length)};
};

/** The same for short names. One that another name goes on with (朝阳区, 海南州, 中山路) is not the place itself. */
export const begunShort = (names: Names, text: string): Found | undefined => {
  const found = begun(names, text);
  return found === undefined || /^[市州盟县区路街道镇]/.test(found.rest) ? undefined : found;
};
