import type {Explained} from "../words.ts";

/** What became of the records: these add up to `counted`. */
export const dispositions = ["current", "superseded", "duplicates", "rejected", "ignored", "erased"] as const;

/** Each disposition: its name, and what it means. */
export const explained: Record<"counted" | (typeof dispositions)[number], Explained> = {
  counted: {
    name: {zh: "清点", en: "Counted"},
    means: {
      zh: "文件里的记录数，由一个不与读取程序共用代码的计数器得出。它必须等于后面各项之和，否则不发布。",
      en: "Records in the files, found by a counter that shares no code with the reader. It must equal the sum of the others, or nothing is published."
    }
  },
  current: {name: {zh: "有效", en: "Current"}, means: {zh: "该业务键的最新版本，正在使用。", en: "The newest version of its key; in use."}},
  superseded: {
    name: {zh: "被取代", en: "Superseded"},
    means: {
      zh: "后来有了更新的版本；旧版本保留，不再使用。",
      en: "A newer version of the key came later; the old one is kept and no longer used."
    }
  },
  duplicates: {
    name: {zh: "重复", en: "Duplicate"},
    means: {zh: "与前一版本键和内容完全相同。", en: "Same key and same content as the version before it."}
  },
  rejected: {
    name: {zh: "拒收", en: "Rejected"},
    means: {
      zh: "读不懂或不合规则；用 `huaxiang rejects show` 查看原因，修好映射后用 `huaxiang rejects replay` 找回。",
      en: "Not readable or against a rule. `huaxiang rejects show` gives the reasons; after the mapping is mended, `huaxiang rejects replay` brings them back."
    }
  },
  ignored: {
    name: {zh: "忽略", en: "Ignored"},
    means: {zh: "按映射里写明的规则略过，例如合计行、测试订单。", en: "Left out by a named rule of the mapping: total lines, test orders."}
  },
  erased: {
    name: {zh: "已删除", en: "Erased"},
    means: {zh: "应本人要求删除。", en: "Removed at the person's request."}
  }
};

/** Each figure of who is who: its name, and what it means. In the order of the page. */
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
} satisfies Record<string, Explained>;
