import type {Lot} from "../../life/auctions.ts";
import {by, json, lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

const statusAt = ({opensAt, closesAt, hammerYuan}: Lot, at: number): string => {
  if (!by(opensAt, at)) return "UPCOMING";
  if (!by(closesAt, at)) return "BIDDING";
  return hammerYuan > 0 ? "DEAL" : "PASSED";
};

/** The auction house's lots: fen and epoch seconds. */
export default lifeFeed<Lot>({
  channel: "mall",
  feed: "lots",
  file: ({day}) => `lots-${compactDate(day)}.json`,
  head: '{"site":"华翔竞拍","lots":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isVersioned: true,
  isKeyed: true,
  places: {unknown_code: "status"},
  items: (life) => life.lots,
  changes: (lot) => lot.changes,
  key: (lot) => lot.no,
  row: (lot, at) => {
    const status = statusAt(lot, at);
    const isDeal = status === "DEAL";
    const updated = lot.changes.findLast((change) => change <= at)!;
    return `{"lotNo":"${lot.no}","title":"${lot.title}","storeCode":"${lot.store.code}","category":"${lot.vin === "" ? "用品" : "二手车"}","vin":${json(lot.vin)},"startPrice":${lot.startYuan * 100},"bondPrice":50000,"incrementPrice":2000,"dealPrice":${isDeal ? lot.hammerYuan * 100 : "null"},"startTime":${epoch(lot.opensAt)},"endTime":${epoch(lot.closesAt)},"status":"${status}","dealOrderSn":${json(isDeal ? lot.orderNo : "")},"updateTime":${epoch(updated)}}`;
  }
});
