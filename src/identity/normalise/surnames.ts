/** Surnames of two characters. @see 百家姓, from 万俟 on, without its closing four, and 拓跋, 夹谷, 轩辕, 独孤, which it lacks in part */
export const compound: readonly string[] =
  "万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 独孤 南荣".split(
    " "
  );

const compounds = new Set(compound);

/** The surname with which a name of Han characters (simplified) begins: two characters when the list has them and something follows. */
export const surnameOf = (name: string): string => {
  const [first = "", second = "", ...rest] = name;
  return rest.length > 0 && compounds.has(first + second) ? first + second : first;
};

/** SQL of the same over the SQL of a name. */
export const surnameSql = (name: string): string =>
  `substr(${name}, 1, case when length(${name}) > 2 and substr(${name}, 1, 2) in (${compound.map((one) => `'${one}'`).join(", ")}) then 2 else 1 end)`;

/** True for a surname of two characters that stands alone. */
export const isCompound = (text: string): boolean => compounds.has(text);
