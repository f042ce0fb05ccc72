import {worldFeed} from "../../port.ts";
import {compactDate, dateText} from "../../time.ts";
import {hundredths, mediaDays} from "../../world/media.ts";

const medium = {name: "oceanengine", placements: ["INVENTORY_AWEME_FEED", "INVENTORY_DCD"], price: 2_400};

/** What Oceanengine charged per day, project and placement; yuan. */
export default worldFeed({
  channel: "media",
  feed: "oceanengine_spend",
  file: ({day}) => `oceanengine_spend-${compactDate(day)}.csv`,
  head: "stat_time_day,cdp_project_id,cdp_project_name,inventory_type,stat_cost,show_cnt,click_cnt,convert_cnt\n",
  separator: "\n",
  key: (row) => [row[0], row[1], row[3]].join("|"),
  rows: (delivery) =>
    mediaDays(medium, delivery).map(({day, id, code, placement, fen, shown, clicked, converted}) => [
      dateText(day),
      id,
      code,
      placement,
      hundredths(fen),
      String(shown),
      String(clicked),
      String(converted)
    ])
});
