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

/** A clustering: of each point the number of its cluster, and how many clusters there are. */
export interface Clustering {
  readonly clusters: ArrayLike<number>;
  readonly count: number;
}

/** Mean silhouettes of clusterings of the same points: each distance is taken once for both of its points and all clusterings. @see Rousseeuw 1987 */
export const silhouettesOf = (points: readonly (readonly number[])[], clusterings: readonly Clustering[]): number[] => {
  const [flat, width, rows] = [Float64Array.from(points.flat()), points[0]?.length ?? 0, points.length];
  const judged = clusterings.map(({clusters, count}) => {
    const [of, sizes] = [Int32Array.from({length: rows}, (_, i) => clusters[i]!), new Float64Array(count)];
    for (const cluster of of) sizes[cluster]!++;
    // Of each point the sum of its distances to each cluster, in the order of points.
    return {of, sizes, count, sums: new Float64Array(rows * count)};
  });
  const distances = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    fillDistances(flat, width, i, distances);
    for (const {of, count, sums} of judged) {
      const [own, cluster] = [i * count, of[i]!];
      for (let j = i + 1; j < rows; j++) {
        sums[own + of[j]!]! += distances[j]!;
        sums[j * count + cluster]! += distances[j]!;
      }
    }
  }
  return judged.map(({of, sizes, count, sums}) => {
    let total = 0;
    for (let i = 0; i < rows; i++) total += silhouetteOf(of[i]!, sums.subarray(i * count, (i + 1) * count), sizes);
    return total / rows;
  });
};

/** Distances of a point to all after it. */
const fillDistances = (flat: Float64Array, width: number, i: number, out: Float64Array): void => {
  for (let j = i + 1; j < out.length; j++) {
    let square = 0;
    for (let d = 0; d < width; d++) {
      const away = flat[i * width + d]! - flat[j * width + d]!;
      square += away * away;
    }
    out[j] = Math.sqrt(square);
  }
};

/** Of a point: how much nearer its own cluster is than the next one. */
const silhouetteOf = (own: number, sums: Float64Array, sizes: Float64Array): number => {
  if (sizes[own]! < 2) return 0;
  const within = sums[own]! / (sizes[own]! - 1);
  let nearest = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sums.length; c++) if (c !== own && sizes[c]! > 0) nearest = Math.min(nearest, sums[c]! / sizes[c]!);
  return Number.isFinite(nearest) && Math.max(within, nearest) > 0 ? (nearest - within) / Math.max(within, nearest) : 0;
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
  const counts = Array.from({length: Math.max(0, Math.min(most, points.length) - fewest + 1)}, (_, i) => fewest + i);
  const tried = counts.map((k) => ({count: k, ...kmeans(points, k, {seed: 1, initialization: "kmeans++", maxIterations: 200})}));
  const silhouettes = silhouettesOf(points.slice(0, judged), tried);
  let best = {silhouette: Number.NEGATIVE_INFINITY, centroids: [] as number[][]};
  for (const [i, {centroids}] of tried.entries()) {
    const silhouette = silhouettes[i]!;
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
