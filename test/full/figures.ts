/**
 * What every chart and table says, asked anew of the published generation: by `<page>/<table>`, the SQL that gives its rows of numbers, in no order.
 * Written apart from the measures and pages, to try them.
 */
export interface Asked {
  month?: string;
  compare?: "previous" | "none";
  brand?: string;
  region?: string;
  store?: string;
  need?: string;
  week?: string;
  port?: string;
}

const dataMonth = "2026-10";
const monthOf = ({month}: Asked): string => month ?? dataMonth;
/** The month that another is compared with: of last year, or the one before. */
const pastOf = (asked: Asked): string => {
  const month = monthOf(asked);
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  if (asked.compare !== "previous") return `${year - 1}${month.slice(4)}`;
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
};
/** Columns that are there unless nothing is compared. */
const past = (asked: Asked, ...columns: string[]): string => (asked.compare === "none" ? "" : columns.map((one) => `, ${one}`).join(""));

/** Stores that the filters leave; without any, every row counts, also of a store that is not known. */
const within = ({brand, region, store}: Asked, alias = ""): string => {
  const conditions = [brand && `brand = '${brand}'`, region && `region = '${region}'`, store && `store_code = '${store}'`].filter(Boolean);
  return conditions.length === 0 ? "true" : `${alias}store_code in (select store_code from marts.stores where ${conditions.join(" and ")})`;
};
const during = (month: string): string => `strftime(day_on, '%Y-%m') = '${month}'`;

/** Twelve months of the year asked for and of the one before; null after the month asked for. */
const year =
  (mart: string, value: string, where = "true") =>
  (asked: Asked): string => {
    const month = monthOf(asked);
    const of = (y: number): string =>
      `coalesce((select ${value} from marts.${mart} where year(day_on) = ${y} and month(day_on) = m and ${where} and ${within(asked)}), 0)`;
    const now = Number(month.slice(0, 4));
    return `select case when m <= ${Number(month.slice(5))} then ${of(now)} end${past(asked, of(now - 1))} from range(1, 13) r(m)`;
  };

/** A row per key: the month asked for beside the same one of last year. */
const beside =
  (mart: string, value: string, {key, where = "true", order = "now > 0 or past > 0"}: {key: string; where?: string; order?: string}) =>
  (asked: Asked): string => {
    const month = monthOf(asked);
    const of = (m: string): string =>
      `select ${key} as key, ${value} as n from marts.${mart} d left join marts.stores s using (store_code) where ${during(m)} and ${where} and ${within(asked, "d.")} group by 1`;
    if (asked.compare === "none") return `select n as now from (${of(month)}) where n > 0`;
    return `select coalesce(a.n, 0) as now, coalesce(b.n, 0) as past from (${of(month)}) a full join (${of(pastOf(asked))}) b on b.key is not distinct from a.key where ${order}`;
  };

const one = (mart: string, value: string, asked: Asked, month = monthOf(asked), where = "true"): string =>
  `coalesce((select ${value} from marts.${mart} where ${during(month)} and ${where} and ${within(asked)}), 0)`;

const stages = ["opportunities", "visited", "driven", "won", "delivered"];
const cars = "category = 'new_vehicle'";

const byStore = (asked: Asked): string => {
  const month = monthOf(asked);
  const of = (mart: string, value: string, m = month, where = "true"): string =>
    `coalesce((select ${value} from marts.${mart} d where d.store_code = s.store_code and ${during(m)} and ${where}), 0)`;
  return `select a${past(asked, "b")}, c, d, e from (select ${of("sales_days", "sum(deliveries)", month, cars)} as a, ${of("sales_days", "sum(deliveries)", pastOf(asked), cars)} as b, ${of("sales_days", "sum(revenue_yuan)")} as c,
    ${of("service_days", "sum(visits)")} as d, ${of("service_days", "sum(revenue_yuan)")} as e from marts.stores s where ${within(asked, "s.")}) where a <> 0 or b <> 0 or c <> 0 or d <> 0 or e <> 0`;
};

const shareOf = (asked: Asked, month: string): string =>
  `select began_in, sum(opportunities) n, sum(visited) * 1.0 / sum(opportunities) v, sum(driven) * 1.0 / sum(opportunities) d, sum(won) * 1.0 / sum(opportunities) w
   from marts.opportunity_days where ${during(month)} and ${within(asked)} group by 1`;

const needs =
  (key: string) =>
  (asked: Asked): string =>
    `select sum(open_needs), sum(due_needs), sum(expected_closings), sum(expected_margin_yuan) from marts.need_weeks where ${within(asked)} ${key === "need" || !asked.need ? "" : `and need = '${asked.need}'`} ${asked.week ? `and due_week = '${asked.week}'` : ""} group by ${key}`;
const ofNeed = ({need}: Asked): string => (need ? `need = '${need}'` : "true");

const ofPort = ({port}: Asked): string => (port ? `channel = '${port}'` : "true");

const backtest = (section: string, part = "true"): string =>
  `select people, expected, actual from scores.value_backtest where section = '${section}' and ${part}`;

export const figures: Record<string, (asked: Asked) => string> = {
  "overview/deliveries": year("sales_days", "sum(deliveries)", cars),
  "overview/service": year("service_days", "sum(revenue_yuan)"),
  "overview/brands": beside("sales_days", "sum(deliveries)", {key: "s.brand", where: cars}),
  "overview/channels": beside("sales_days", "sum(orders)", {key: "d.channel"}),
  "overview/stores": byStore,
  "sales/funnel": (asked) =>
    stages
      .map(
        (stage) =>
          `select ${one("opportunity_days", `sum(${stage})`, asked)}${past(asked, one("opportunity_days", `sum(${stage})`, asked, pastOf(asked)))}`
      )
      .join(" union all "),
  "sales/directions": beside("deals", "sum(deals)", {key: "d.direction", order: "true"}),
  "sales/waits": beside("lead_days", "sum(leads)", {key: "d.waited", order: "true"}),
  "sales/opportunities": year("opportunity_days", "sum(opportunities)"),
  "sales/channels": (asked) =>
    `select a.n${past(asked, "coalesce(b.n, 0)")}, a.v, a.d, a.w${past(asked, "b.w")} from (${shareOf(asked, monthOf(asked))}) a left join (${shareOf(asked, pastOf(asked))}) b using (began_in)`,
  "service/visits": year("service_days", "sum(visits)"),
  "service/revenue": year("service_days", "sum(revenue_yuan)"),
  "service/brands": (asked) =>
    `select sum(returned) * 1.0 / sum(cars) from marts.service_returns r left join marts.stores s using (store_code) where strftime(ended_on, '%Y-%m') <= '${monthOf(asked)}' and ${within(asked, "r.")} group by s.brand`,
  "ports/spend": (asked) => year("channel_days", "sum(spend_yuan)", ofPort(asked))(asked),
  "ports/touches": (asked) =>
    `select sum(first_touches), sum(last_touches) from marts.channel_days where ${during(monthOf(asked))} and ${within(asked)} and ${ofPort(asked)} group by channel having sum(first_touches) > 0 or sum(last_touches) > 0`,
  "needs/open": needs("need"),
  "needs/stores": needs("store_code"),
  "needs/weeks": (asked) => `select sum(open_needs) from marts.need_weeks where ${within(asked)} and ${ofNeed(asked)} group by due_week`,
  "needs/closings": (asked) =>
    `select c.horizon_days, m.observations, m.closings, m.base_rate, m.base_low, m.base_high, m.auc, m.slope from scores.need_models m join scores.need_catalogue c using (need) where m.feature = '' and ${ofNeed(asked)}`,
  "needs/tenths": (asked) => `select bin, cases, expected, observed from scores.need_calibration where ${ofNeed(asked)}`,
  "needs/personas": () => "select people, revenue_yuan, expected_margin_yuan from marts.personas",
  "needs/flows": () => "select people, expected_margin_yuan from marts.persona_flows",
  "value/equity": () =>
    "select months, margin_yuan, expected_low_yuan, expected_high_yuan, outcome_low_yuan, outcome_high_yuan from scores.value_equity",
  "value/tracking": () => backtest("tracking", "part = 'service_bought'"),
  "value/deciles": () => backtest("decile", "part = 'total'"),
  "value/frequency": () => backtest("frequency", "part = 'service_bought'"),
  "value/retention": () => backtest("retention"),
  "value/replacement": () => backtest("decile", "part = 'replacement'"),
  "freshness/feeds": (asked) =>
    `select counted, current, superseded, duplicates, rejected, ignored, erased, loads from marts.feeds where ${ofPort(asked)}`,
  "freshness/loads": (asked) => `select counted, rejected from marts.loads where ${ofPort(asked)}`
};

/** Tables whose figures other tests ask anew, or that are worked out in more than a question. */
export const elsewhere: Record<string, string> = {
  "service/returns": "test/pages/measures.test.ts (service_return) and the triangle of sql/marts/service_returns.years.test.sql",
  "ports/ports": "test/pages/measures.test.ts, each measure by channel",
  "league/stores": "test/pages/league.test.ts",
  "campaign/hours": "test/pages/campaign.test.ts",
  "campaign/campaigns": "test/pages/campaign.test.ts",
  "segments/segments": "test/full/figures.test.ts, below: of what people saved, in no generation",
  "segments/lists": "test/full/figures.test.ts, below",
  "segments/overlap": "test/full/figures.test.ts, below",
  "value/accuracy": "test/full/value.test.ts",
  "freshness/held": "test/pages/pages.test.ts: of the last run, in no generation",
  "freshness/restated": "test/pages/pages.test.ts",
  "freshness/identity": "test/pages/pages.test.ts",
  "freshness/runs": "test/pages/pages.test.ts"
};
