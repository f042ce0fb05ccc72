import {worldFeed} from "../../port.ts";
import {compactDate, dateText} from "../../time.ts";
import {mediaDays} from "../../world/media.ts";

const medium = {name: "tencent", placements: ["SITE_SET_MOMENTS"], price: 3_600};

/** What Tencent Ads charged per day, campaign and site; fen. */
export default worldFeed({
  channel: "media",
  feed: "tencent_spend",
  file: ({day}) => `tencent_spend-${compactDate(day)}.csv`,
  head: "date,campaign_id,campaign_name,site_set,cost,view_count,valid_click_count,conversions_count\n",
  separator: "\n",
  key: (row) => [row[0], row[1], row[3]].join("|"),
  rows: (delivery) =>
    mediaDays(medium, delivery).map(({day, id, code, placement, fen, shown, clicked, converted}) => [
      dateText(day),
      id,
      code,
      placement,
      String(fen),
      String(shown),
      String(clicked),
      String(converted)
    ])
});
