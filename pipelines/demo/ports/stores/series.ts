import {worldFeed} from "../../port.ts";
import {compactDate} from "../../time.ts";
import {series} from "../../world/series.ts";

const energies = {petrol: "汽油", hybrid: "混动", plug_in: "插混", electric: "纯电"} as const;

/** Car series with their guide prices. */
export default worldFeed({
  channel: "stores",
  feed: "series",
  file: ({day}) => `series-${compactDate(day)}.csv`,
  head: "series_code,brand,name,energy,segment,list_yuan\n",
  separator: "\n",
  key: (row) => row[0]!,
  rows: () => series.map((one) => [one.code, one.brand, one.name, energies[one.energy], one.segment, `${one.list}.00`])
});
