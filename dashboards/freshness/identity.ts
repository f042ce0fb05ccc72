import type {Row} from "../../src/engine/engine.ts";
import type {Source} from "../page.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import type {Words} from "../words.ts";

/** A run that changed who anybody is. */
export interface IdentityRun {
  generation: number;
  /** Last day of its data, YYYY-MM-DD. */
  data: string;
  known: number;
  new: number;
  moved: number;
  merges: number;
  splits: number;
}

/** Who is who in figures: marts.identity_report, and the newest runs first. */
export interface Identities {
  figures: Record<keyof typeof figures, number>;
  runs: IdentityRun[];
}

/** Each figure: its name, and what it means. In the order of the page. */
export const figures = {
  people: {
    name: {zh: "个人", en: "People"},
    means: {
      zh: "至少有一个有效标识（手机、证件、会员号等）的自然人。",
      en: "Humans with at least one identifier that counts: a phone, a document, a member number."
    }
  },
  organisations: {
    name: {zh: "单位", en: "Organisations"},
    means: {zh: "以统一社会信用代码或单位记录识别。", en: "Known by a credit code, or as a company by every source."}
  },
  staff: {
    name: {zh: "员工", en: "Staff"},
    means: {zh: "只凭员工或前台号码可知的记录。", en: "Records known by a number of staff or of a desk alone."}
  },
  anonymous: {
    name: {zh: "匿名", en: "Anonymous"},
    means: {zh: "没有任何有效标识的记录，每条各算一个。", en: "Records without any identifier that counts; each is somebody of its own."}
  },
  records: {
    name: {zh: "来源记录", en: "Records of sources"},
    means: {zh: "以上各项由这些记录合成。", en: "What all of the above are made of."}
  },
  largest_person_records: {
    name: {zh: "最大的个人", en: "Largest person"},
    means: {
      zh: "一个人最多有多少条记录；过多通常是误合并，超过配置上限则不发布。",
      en: "Records of the person that has most. Too many are a merge too many; beyond the configured number nothing is published."
    }
  },
  people_at_limit: {
    name: {zh: "触及限制的人", en: "People at a limit"},
    means: {
      zh: "被规则拒绝的合并任一侧的人：用 `huaxiang identity conflicts` 查看。",
      en: "On either side of a union that a rule refused: `huaxiang identity conflicts` lists them."
    }
  },
  refused_unions: {
    name: {zh: "被拒绝的合并", en: "Unions refused"},
    means: {zh: "涉及的标识与规则组合数。", en: "Pairs of a person and an identifier that a rule keeps apart."}
  },
  values_set_aside: {
    name: {zh: "停用的标识", en: "Values set aside"},
    means: {
      zh: "不用来合并的值：填充号码、员工号码、人工停用、共用过多。",
      en: "Values that join nobody: fillers, numbers of staff, blocked by a steward, shared by too many."
    }
  },
  values_at_limit: {
    name: {zh: "其中共用过多", en: "Of them shared by too many"},
    means: {zh: "旁边出现的姓名或证件号超过上限。", en: "More names or national ids stand beside them than one holder can have."}
  }
} satisfies Record<string, {name: Words; means: Words}>;

const runOf = (row: Row): IdentityRun => ({
  generation: Number(row.generation),
  data: String(row.decided_on).slice(0, 10),
  known: Number(row.known_records),
  new: Number(row.new_records),
  moved: Number(row.moved_records),
  merges: Number(row.merges),
  splits: Number(row.splits)
});

const newest = 12;

export const loadIdentities = async ({generation}: Pick<Source, "generation">): Promise<Identities> => {
  const [[report], runs] = await Promise.all([
    generation.rows(`select ${Object.keys(figures).join(", ")} from marts.identity_report`),
    generation.rows(
      `select generation, decided_on, known_records, new_records, moved_records, merges, splits
       from identity.runs order by generation desc limit ${newest}`
    )
  ]);
  const read = Object.keys(figures).map((name) => [name, Number(report?.[name] ?? 0)]);
  return {figures: Object.fromEntries(read) as Identities["figures"], runs: runs.map(runOf)};
};

export const identitiesTable = ({figures: said}: Identities, {lang}: View): Table => ({
  title: lang === "zh" ? "谁是谁" : "Who is who",
  columns: [
    {key: "name", label: lang === "zh" ? "项目" : "Figure"},
    {key: "value", label: lang === "zh" ? "数量" : "Count", unit: "records"},
    {key: "means", label: lang === "zh" ? "含义" : "What it means", isExtra: true}
  ],
  rows: Object.entries(figures).map(([key, {name, means}]) => ({
    name: name[lang],
    value: said[key as keyof typeof figures],
    means: means[lang].replaceAll("`", "")
  }))
});

export const runsTable = ({runs}: Identities, {lang}: View): Table => {
  const zh = lang === "zh";
  return {
    title: zh ? "每次运行改变了多少" : "What each run changed",
    columns: [
      {key: "generation", label: zh ? "版本" : "Version", unit: "records"},
      {key: "data", label: zh ? "数据截至" : "Data to"},
      {key: "known", label: zh ? "原有记录" : "Records known before", unit: "records", isExtra: true},
      {key: "new", label: zh ? "新记录" : "New records", unit: "records"},
      {key: "moved", label: zh ? "换人的记录" : "Became another person's", unit: "records"},
      {key: "share", label: zh ? "占比" : "Share", unit: "ratio"},
      {key: "merges", label: zh ? "合并" : "Merges", unit: "records"},
      {key: "splits", label: zh ? "拆分" : "Splits", unit: "records"}
    ],
    rows: runs.map((run) => ({...run, share: run.known > 0 ? run.moved / run.known : null}))
  };
};
