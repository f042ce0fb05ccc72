import {kmeans} from "ml-kmeans";
import type {Label} from "./need.ts";

/** What a persona is made of, in order, and how a high value of it is called. */
export const dimensions: readonly (Label & {name: string})[] = [
  {name: "service_need", zh: "临近保养", en: "maintenance ahead"},
  {name: "insurance_need", zh: "临近续保", en: "renewal ahead"},
  {name: "car_need", zh: "购车意向", en: "car in mind"},
  {name: "extras_need", zh: "精品与便利", en: "extras"},
  {name: "cars", zh: "车主", en: "owner"},
  {name: "workshop", zh: "售后忠诚", en: "loyal to the workshop"},
  {name: "shop", zh: "商城买家", en: "shop buyer"},
  {name: "ports", zh: "线上活跃", en: "active online"}
];

export interface Persona extends Label {
  /** From 1 on. */
  number: number;
  /** Its centre, on the dimensions' own scales. */
  centre: number[];
}
export interface Personas {
  personas: Persona[];
  /** Standard deviation of each dimension: distances are measured in it. */
  scale: number[];
  /** Mean silhouette of the sample. */
  silhouette: number;
}

const [fewest, most] = [3, 7];
/** A centre stands out in a dimension when it is so many standard deviations from the mean. */
const apart = 0.5;

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean silhouette of a clustering. @see Rousseeuw 1987 */
export const silhouetteOf = (points: readonly (readonly number[])[], clusters: readonly number[], count: number): number => {
  const sizes = new Float64Array(count);
  for (const cluster of clusters) sizes[cluster]!++;
  const flat = Float64Array.from(points.flat());
  const width = points[0]?.length ?? 0;
  let total = 0;
  const sums = new Float64Array(count);
  for (let i = 0; i < points.length; i++) {
    sums.fill(0);
    for (let j = 0; j < points.length; j++) {
      let square = 0;
      for (let d = 0; d < width; d++) square += (flat[i * width + d]! - flat[j * width + d]!) ** 2;
      sums[clusters[j]!]! += Math.sqrt(square);
    }
    const own = clusters[i]!;
    if (sizes[own]! < 2) continue;
    const within = sums[own]! / (sizes[own]! - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let c = 0; c < count; c++) if (c !== own && sizes[c]! > 0) nearest = Math.min(nearest, sums[c]! / sizes[c]!);
    if (Number.isFinite(nearest) && Math.max(within, nearest) > 0) total += (nearest - within) / Math.max(within, nearest);
  }
  return total / points.length;
};

const joined = (ones: readonly Label[]): Label => ({zh: ones.map(({zh}) => zh).join(" · "), en: ones.map(({en}) => en).join(", ")});

/** Names from what sets a centre apart: its dimensions that lie highest, two at most; a taken name takes the next one too. */
const nameOf = (standard: readonly number[], taken: ReadonlySet<string>): Label => {
  const order = standard.map((z, i) => ({z, i})).sort((a, b) => b.z - a.z || a.i - b.i);
  const high = order.filter(({z}) => z > apart).map(({i}) => dimensions[i]!);
  if (high.length === 0 && !taken.has("旁观者")) return {zh: "旁观者", en: "onlooker"};
  const words = high.length > 0 ? high : order.map(({i}) => dimensions[i]!);
  for (let count = Math.min(2, words.length); count <= dimensions.length; count++) {
    const name = joined([...words, ...order.map(({i}) => dimensions[i]!).filter((one) => !words.includes(one))].slice(0, count));
    if (!taken.has(name.zh)) return name;
  }
  return joined(dimensions);
};

/** Personas of a sample (a row a person): k by the highest silhouette of so many of its first rows, numbered from the smallest sum of needs on; the same rows give the same. */
export const personasOf = (rows: readonly (readonly number[])[], judged = 5000): Personas => {
  const means = dimensions.map((_, d) => meanOf(rows.map((row) => row[d]!)));
  const scale = dimensions.map((_, d) => Math.sqrt(meanOf(rows.map((row) => (row[d]! - means[d]!) ** 2))) || 1);
  const points = rows.map((row) => row.map((value, d) => (value - means[d]!) / scale[d]!));
  let best = {silhouette: Number.NEGATIVE_INFINITY, centroids: [] as number[][]};
  for (let k = fewest; k <= Math.min(most, points.length); k++) {
    const {clusters, centroids} = kmeans(points, k, {seed: 1, initialization: "kmeans++", maxIterations: 200});
    const silhouette = silhouetteOf(points.slice(0, judged), clusters, k);
    if (silhouette > best.silhouette) best = {silhouette, centroids};
  }
  const order = best.centroids.toSorted((a, b) => a.reduce((sum, z) => sum + z, 0) - b.reduce((sum, z) => sum + z, 0));
  const taken = new Set<string>();
  const personas = order.map((standard, i) => {
    const name = nameOf(standard, taken);
    taken.add(name.zh);
    return {number: i + 1, ...name, centre: standard.map((z, d) => Math.round((means[d]! + z * scale[d]!) * 1e4) / 1e4)};
  });
  return {personas, scale: scale.map((sd) => Math.round(sd * 1e4) / 1e4 || 1), silhouette: best.silhouette};
};

/** SQL: each person's nearest persona of scores.persona_vectors, by the lower number where two are as near. */
export const assignSelect = ({personas, scale}: Pick<Personas, "personas" | "scale">): string => {
  const distance = ({centre}: Persona): string =>
    dimensions
      .map(({name}, d) => {
        const away = `(${name} - cast(${centre[d]!.toFixed(4)} as double)) / cast(${scale[d]!.toFixed(4)} as double)`;
        return `${away} * ${away}`;
      })
      .join(" + ");
  const names = personas.map(({number}) => `d${number}`);
  const arms = personas.map(({number}) => {
    const others = names.filter((name) => name !== `d${number}`).map((name) => `d${number} <= ${name}`);
    return `when ${others.length === 0 ? "true" : others.join(" and ")} then ${number}`;
  });
  return `
    select person_no, cast(case ${arms.join(" ")} else 1 end as bigint) as persona_no
    from (select person_no, ${personas.map((one) => `${distance(one)} as d${one.number}`).join(", ")} from scores.persona_vectors) as distances`;
};
