import {nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {usccCheck} from "../../src/identity/normalise/uscc.ts";
import {mixed} from "../identity/mixed.ts";

/** The text of row `i` of a column as the ports send it: most written plainly, some otherwise, some worthless. `i` below 4 million. */
type Sample = (i: number) => string;

/** `length` decimal digits that belong to a number. */
const digits = (i: number, length: number): string =>
  `${String(mixed(i)).padStart(10, "0")}${String(mixed(i + 7)).padStart(10, "0")}`.slice(-length);
const pick = <T>(list: readonly T[] | string, i: number): T => list[mixed(i) % list.length] as T;
/** One of these by share of a hundred rows; the last of them for the rest. */
const by = (i: number, ...shares: [percent: number, text: () => string][]): string => {
  let place = mixed(i + 99) % 100;
  for (const [percent, text] of shares) {
    if (place < percent) return text();
    place -= percent;
  }
  return "无";
};

const mobile = (i: number): string => `1${3 + (mixed(i) % 7)}${digits(i, 9)}`;
const phone: Sample = (i) => {
  const number = mobile(i);
  const parts = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  return by(
    i,
    [84, () => number],
    [2, () => parts.join("-")],
    [2, () => `+86${number}`],
    [4, () => `${parts[0]}****${parts[2]}`],
    [1, () => `${number}-${digits(i, 4)}`],
    [4, () => `0591-${8 - (i % 5)}${digits(i, 6)}`],
    [1, () => number.slice(1)]
  );
};
const birthday = (i: number): string =>
  `${1950 + (mixed(i) % 50)}${String(1 + (i % 12)).padStart(2, "0")}${String(1 + (i % 28)).padStart(2, "0")}`;
const national_id: Sample = (i) => {
  const base = `3501${digits(i, 2)}${birthday(i)}${digits(i + 1, 3)}`;
  const id = base + nationalIdCheck(base);
  return by(i, [95, () => id], [2, () => id.toLowerCase()], [1, () => `${id} `], [1, () => `${id.slice(0, 10)}****${id.slice(14)}`]);
};
const uscc: Sample = (i) => {
  const base = `913501${digits(i, 2)}M${digits(i + 1, 8)}`;
  return by(i, [97, () => base + usccCheck(base)], [2, () => (base + usccCheck(base)).toLowerCase()]);
};
const opaque = (i: number, length: number): string =>
  `${digits(i, 10)}${digits(i + 3, 20)}`.replace(/../g, (two) => pick(letters, Number(two))).slice(0, length);
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
const unionid: Sample = (i) => by(i, [98, () => `o6_${opaque(i, 15)}${digits(i, 8)}`], [1, () => " o6_x "]);
const member_no: Sample = (i) => by(i, [95, () => `HX${digits(i, 8)}`], [4, () => `hx-${digits(i, 4)} ${digits(i + 1, 4)}`]);
const vin: Sample = (i) => {
  const whole = `LSV${pick("ABCDEF", i)}${pick("HJKLM", i + 1)}4BR${i % 10}${pick("JKLMNP", i)}N${digits(i, 6)}`;
  return by(i, [95, () => whole], [2, () => whole.toLowerCase()], [1, () => whole.replace("0", "O")], [1, () => whole.slice(-8)]);
};
const plate: Sample = (i) => {
  const start = `${pick("京沪苏浙粤川闽鲁豫", i)}${pick("ABCDEFGH", i + 1)}`;
  return by(
    i,
    [75, () => start + digits(i, 5)],
    [17, () => `${start}D${digits(i, 5)}`],
    [5, () => `${start}·${digits(i, 5)}`],
    [1, () => "新车"]
  );
};
const email: Sample = (i) => {
  const box = `${pick(["wang", "li.na", "zhang_wei", "chen"], i)}${digits(i, 7)}`;
  return by(i, [93, () => `${box}@qq.com`], [4, () => `${box.toUpperCase()}@QQ.com`], [1, () => `${box.slice(0, 2)}***@163.com`]);
};
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高";
const given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国玉兰梅红志文思雨子轩浩然";
const name: Sample = (i) => {
  const full = `${pick(surnames, i)}${pick(given, i + 1)}${mixed(i) % 4 === 0 ? "" : pick(given, i + 2)}`;
  return by(
    i,
    [85, () => full],
    [4, () => `${full[0]}**`],
    [3, () => `${full[0]}女士`],
    [3, () => `福州${full}贸易有限公司`],
    [2, () => `${full}先生`],
    [1, () => full.replace(/./, "張")],
    [1, () => "客户"]
  );
};
const oaid: Sample = (i) => by(i, [98, () => `1${opaque(i, 15)}${opaque(i + 5, 15)}${digits(i, 8)}==`], [1, () => " 1ab+/x== "]);
const regions = [
  "江苏省南京市玄武区",
  "江苏省苏州市昆山市",
  "广东省广州市海珠区",
  "广东省深圳市福田区",
  "北京市朝阳区",
  "浙江省 杭州市 西湖区 ",
  "四川成都武侯区",
  "福建省福州市鼓楼区"
];
const roads = ["和平街", "解放大道", "科技大道", "长江路", "中山路", "建国路", "滨江大道"];
const address: Sample = (i) => {
  const house = `${pick(roads, i)}${digits(i, 3)}号${digits(i + 1, 2)}栋${digits(i + 2, 4)}室`;
  return by(i, [90, () => pick(regions, i) + house], [5, () => `${pick(regions, i)}${house.slice(0, 3)}****`], [5, () => house]);
};

export const samples: Readonly<Record<string, Sample>> = {
  phone,
  national_id,
  uscc,
  unionid,
  member_no,
  vin,
  plate,
  email,
  name,
  oaid,
  address
};
