import type {Bid} from "../../life/auctions.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, epoch} from "../../time.ts";

/** Bids as they are made. */
export default lifeFeed<Bid>({
  channel: "mall",
  feed: "bids",
  file: ({day}) => `bids-${compactDate(day)}.json.gz`,
  isGzip: true,
  head: '{"site":"华翔竞拍","bids":[\n',
  tail: (records) => `\n],"total":${records}}\n`,
  separator: ",\n",
  isKeyed: true,
  places: {bad_date: "bidTime"},
  items: (life) => life.bids,
  changes: (bid) => [bid.at],
  key: (bid) => `${bid.lotNo}|${bid.id}`,
  row: ({id, lotNo, memberId, yuan, at}) =>
    `{"bidId":"${id}","lotNo":"${lotNo}","memberId":${memberId},"bidPrice":${yuan * 100},"bidTime":${epoch(at)}000,"client":"H5","state":"VALID"}`
});
