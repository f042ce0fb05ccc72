/** Margins of the group: a later line goes before an earlier one, and a line for the brand before one for all. `job` is the kind of work of a service. */
interface MarginRate {
  category: string;
  brand: string;
  job: string;
  ratio: string;
  from: string;
  to: string;
}

const table = `
new_vehicle|||0.0350|2020-01-01|
new_vehicle|保时捷||0.0680|2020-01-01|
new_vehicle|雷克萨斯||0.0540|2020-01-01|
used_vehicle|||0.0600|2020-01-01|
accessory|||0.4000|2020-01-01|
maintenance_package|||0.4500|2020-01-01|
parts|||0.2800|2020-01-01|
extended_warranty|||0.3500|2020-01-01|
insurance|||0.1200|2020-01-01|
service||maintenance|0.5200|2020-01-01|
service||repair|0.4500|2020-01-01|
service||warranty|0.2500|2020-01-01|
service||accident|0.3000|2020-01-01|2025-01-01
service||accident|0.2800|2025-01-01|
`.trim();

export const marginRates: readonly MarginRate[] = table.split("\n").map((line) => {
  const [category = "", brand = "", job = "", ratio = "", from = "", to = ""] = line.split("|");
  return {category, brand, job, ratio, from, to};
});

/** The newest share of the revenue that stays: what the future brings is judged by it. */
export const marginRatio = (category: string, {brand = "", job = ""}: {brand?: string; job?: string} = {}): number => {
  const fits = marginRates.filter(
    (one) => one.category === category && one.to === "" && one.job === job && (one.brand === "" || one.brand === brand)
  );
  return Number((fits.find((one) => one.brand !== "") ?? fits[0])?.ratio ?? 0);
};
