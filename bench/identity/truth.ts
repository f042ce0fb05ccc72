import {join} from "node:path";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {literal} from "../../src/sql.ts";
import {plates} from "./clues.ts";

type Log = (line: string) => void;

const pairs = "cast(n * (n - 1) as double) / 2";

/** Contacts of the truth with the person that we made of each. */
const told = (truth: string): string => `
  create table t as
  select r.source, split_part(r.source, '.', 1) as port, r.source_key, r.person, coalesce(r.noise, 'none') as noise, a.person_no
  from read_parquet(${literal(join(truth, "records.parquet"))}) r
  inner join ours.identity.assignments a on a.source = r.source and a.source_key = r.source_key;
  create table clusters as select person_no, count(*) as n, count(distinct person) as people from t group by 1;
  create table people as select person, count(*) as n from t group by 1;
  create table cells as select person, person_no, count(*) as n from t group by 1, 2`;

/**
 * What exact identifiers can reach, by other means than ours: within each true person, contacts that share the text of an identifier, cleaned by
 * one regular expression; values that more than five people carry are nobody's. Labels are pulled along shared values until none changes.
 */
const ceiling = async (engine: DuckdbEngine, contacts: string): Promise<void> => {
  const digits = (column: string): string => `regexp_replace(regexp_replace(${column}, '[^0-9]', ''), '^(00)?86(1[0-9]{10})$', '$2')`;
  const plain = (column: string): string => `upper(regexp_replace(${column}, '[^0-9A-Za-z_]', ''))`;
  await engine.run(`
    create table carried as
    select t.rowid as record, t.person, c.* from t inner join (
      select source, source_key, unnest([
        case when not contains(mobile, '*') and regexp_matches(${digits("mobile")}, '^1[3-9][0-9]{9}$') then 'p' || ${digits("mobile")} end,
        case when not contains(phone, '*') and regexp_matches(${digits("phone")}, '^1[3-9][0-9]{9}$') then 'p' || ${digits("phone")} end,
        case when length(${plain("national_id")}) in (15, 18) then 'n' || ${plain("national_id")} end,
        case when length(${plain("uscc")}) = 18 then 'u' || ${plain("uscc")} end,
        'w' || platform_account || unionid, 'o' || appid || openid, 't' || app_key || open_uid, 'm' || programme || ${plain("member_no")}
      ]) as value from read_parquet(${contacts})) c on c.source = t.source and c.source_key = t.source_key
    where c.value is not null`);
  await engine.run(`
    create table edges as select distinct record, person, value from carried
    where value not in (select value from carried group by value having count(distinct person) > 5);
    create table labels as select rowid as record, rowid as label from t`);
  for (;;) {
    await engine.run(`
      create or replace table pulled as select e.person, e.value, min(l.label) as label from edges e inner join labels l on l.record = e.record group by 1, 2;
      create or replace table next as select l.record, least(l.label, coalesce(min(p.label), l.label)) as label
        from labels l left join edges e on e.record = l.record left join pulled p on p.person = e.person and p.value = e.value group by l.record, l.label`);
    const changed = await engine.scalar("select count(*) from next n inner join labels l on l.record = n.record where n.label <> l.label");
    await engine.run("drop table labels; alter table next rename to labels");
    if (changed === 0n) return;
  }
};

const figures = `
  select
    (select sum(${pairs}) from cells) / (select sum(${pairs}) from clusters) as precision,
    (select sum(${pairs}) from cells) / (select sum(${pairs}) from people) as recall,
    (select sum(${pairs}) from (select count(*) as n from labels l inner join t on t.rowid = l.record group by t.person, l.label))
      / (select sum(${pairs}) from people) as ceiling,
    (select sum(cast(c.n * c.n as double) / k.n) / cast(sum(c.n) as double) from cells c inner join clusters k on k.person_no = c.person_no) as b3_precision,
    (select sum(cast(c.n * c.n as double) / p.n) / cast(sum(c.n) as double) from cells c inner join people p on p.person = c.person) as b3_recall,
    (select count(*) from cells c inner join clusters k on k.person_no = c.person_no and k.n = c.n inner join people p on p.person = c.person and p.n = c.n) as exact,
    (select count(*) from people) as people,
    (select max(n) from clusters) as largest,
    (select max(n) from people) as true_largest,
    (select count(*) from t) as contacts`;

/** Of the pairs that a contact stands in: how many of ours are true, how many of the true are ours, by a property of the contact. */
const by = (column: string): string => `
  select ${column} as name, count(*) as contacts, cast(sum(c.n - 1) as double) / nullif(sum(k.n - 1), 0) as precision, cast(sum(c.n - 1) as double) / nullif(sum(p.n - 1), 0) as recall
  from t inner join cells c on c.person = t.person and c.person_no = t.person_no
  inner join clusters k on k.person_no = t.person_no inner join people p on p.person = t.person
  group by 1 order by 1`;

/**
 * Two people who carried one number, as the ports wrote it: of one household, or strangers one after the other. Kept apart: most contacts of the
 * one are another person than most of the other's; untouched: no contact of either is with one of the other.
 */
const sharedPhones = (truth: string, contacts: string): string => `
  with seen as (
    select c.mobile, t.person, t.person_no, coalesce(c.happened_on, date '1900-01-01') as seen_on
    from t inner join read_parquet(${contacts}) c on c.source = t.source and c.source_key = t.source_key
    where regexp_matches(c.mobile, '^1[3-9][0-9]{9}$') and coalesce(c.kind, 'person') = 'person'
  ),
  mains as (select person, max_by(person_no, n * 10000000 + person_no) as person_no from cells group by person),
  users as (select mobile, person, min(seen_on) as first_on, max(seen_on) as last_on from seen group by 1, 2),
  couples as (
    select mobile, min_by(person, first_on) as one, max_by(person, first_on) as other, min(last_on) < max(first_on) as is_apart
    from users group by mobile having count(*) = 2
  ),
  judged as (
    select
      case when a.household = b.household then 'family phone' when c.is_apart then 'recycled phone' else 'other shared phone' end as kind,
      m.person_no = o.person_no as is_merged,
      exists (select 1 from cells x inner join cells y on y.person_no = x.person_no where x.person = c.one and y.person = c.other) as touches
    from couples c
    left join read_parquet(${literal(join(truth, "people.parquet"))}) a on a.person = c.one
    left join read_parquet(${literal(join(truth, "people.parquet"))}) b on b.person = c.other
    inner join mains m on m.person = c.one
    inner join mains o on o.person = c.other
    where c.one <> c.other
  )
  select kind, count(*) as couples, avg(case when is_merged then 0.0 else 1.0 end) as kept_apart, avg(case when touches then 0.0 else 1.0 end) as untouched from judged group by 1 order by 1`;

const share = (value: unknown): string => (value === null ? "–" : Number(value).toFixed(4));

/** Our people against the generator's truth. */
export const judge = async (database: string, staged: string, truth: string, log: Log): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 2, memory: "8GB"});
  try {
    await engine.run(`attach ${literal(database)} as ours (read_only)`);
    await engine.run(told(truth));
    const contacts = literal(join(staged, "contacts/*/*.parquet"));
    await ceiling(engine, contacts);
    const [f] = await engine.rows(figures);
    const [p, r] = [Number(f?.b3_precision), Number(f?.b3_recall)];
    log(`identity truth: contacts ${f?.contacts}, people ${f?.people}`);
    log(`identity truth: pairwise precision ${share(f?.precision)} (bar 0.998), recall ${share(f?.recall)}`);
    log(
      `identity truth: ceiling of exact identifiers ${share(f?.ceiling)}, recall of it ${share(Number(f?.recall) / Number(f?.ceiling))} (bar 0.97)`
    );
    log(`identity truth: B-cubed precision ${share(p)}, recall ${share(r)}, F ${share((2 * p * r) / (p + r))}`);
    log(`identity truth: exact clusters ${f?.exact} of ${f?.people}; largest ${f?.largest}, true largest ${f?.true_largest}`);
    for (const column of ["port", "noise"])
      for (const row of await engine.rows(by(column)))
        log(
          `identity truth: ${column} ${String(row.name).padEnd(20)} ${String(row.contacts).padStart(9)} contacts, precision ${share(row.precision)}, recall ${share(row.recall)}`
        );
    for (const row of await engine.rows(sharedPhones(truth, contacts)))
      log(
        `identity truth: ${String(row.kind).padEnd(20)} ${String(row.couples).padStart(9)} couples, kept apart ${share(row.kept_apart)}${row.kind === "recycled phone" ? " (bar 0.95)" : ""}, untouched ${share(row.untouched)}`
      );
    await plates(engine, staged, log);
  } finally {
    await engine.close();
  }
};
