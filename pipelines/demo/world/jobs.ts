/** Work done in the workshop: labour and the parts that go with it. Prices in yuan before the brand's factor. */
export interface Job {
  code: string;
  name: string;
  labour: number;
  parts: readonly {code: string; name: string; quantity: number; price: number}[];
}

export const maintenance: readonly Job[] = [
  {
    code: "M1001",
    name: "更换机油机滤",
    labour: 260,
    parts: [{code: "P-OIL-KIT", name: "全合成机油 5W-30 含机滤", quantity: 5, price: 137}]
  },
  {code: "M1002", name: "更换空气滤芯", labour: 80, parts: [{code: "P-FIL-AIR", name: "空气滤清器", quantity: 1, price: 268}]},
  {code: "M1003", name: "更换空调滤芯", labour: 80, parts: [{code: "P-FIL-CAB", name: "空调滤清器", quantity: 1, price: 328}]},
  {code: "M1004", name: "更换刹车油", labour: 320, parts: [{code: "P-BRK-DOT4", name: "制动液 DOT4", quantity: 1, price: 180}]},
  {code: "M1005", name: "更换火花塞", labour: 480, parts: [{code: "P-SPK", name: "火花塞", quantity: 4, price: 165}]},
  {code: "M1006", name: "更换变速箱油", labour: 800, parts: [{code: "P-ATF", name: "变速箱油", quantity: 7, price: 210}]}
];

export const repairs: readonly Job[] = [
  {code: "R2001", name: "更换前刹车片", labour: 420, parts: [{code: "P-PAD-F", name: "前制动片", quantity: 1, price: 1180}]},
  {code: "R2002", name: "更换蓄电池", labour: 200, parts: [{code: "P-BAT", name: "蓄电池 AGM", quantity: 1, price: 1860}]},
  {code: "R2003", name: "四轮定位", labour: 580, parts: []},
  {code: "R2004", name: "更换轮胎", labour: 160, parts: [{code: "P-TYR", name: "轮胎", quantity: 2, price: 1420}]},
  {code: "R2005", name: "空调系统检修", labour: 660, parts: [{code: "P-REF", name: "冷媒 R134a", quantity: 1, price: 320}]}
];

export const warranty: readonly Job[] = [
  {code: "W3001", name: "软件升级 召回", labour: 300, parts: []},
  {code: "W3002", name: "更换水泵 质保", labour: 900, parts: [{code: "P-WPUMP", name: "电子水泵", quantity: 1, price: 2380}]}
];

export const accident: readonly Job[] = [
  {code: "A4001", name: "前保险杠钣喷", labour: 1800, parts: [{code: "P-BUMP-F", name: "前保险杠", quantity: 1, price: 4600}]},
  {code: "A4002", name: "左前门钣喷", labour: 1500, parts: []},
  {code: "A4003", name: "更换大灯", labour: 600, parts: [{code: "P-LAMP", name: "LED大灯总成", quantity: 1, price: 9800}]}
];

/** The ERP's codes of repair types. */
export const jobTypes = {maintenance: "BYWX", repair: "PTWX", warranty: "SPWX", accident: "SGWX"} as const;
