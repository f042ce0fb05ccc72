import type {Membership} from "../../life/membership.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, timeText} from "../../time.ts";

const arms = {treatment: "实验组", holdout: "对照组"};

/** Who was in which arm of a campaign. */
export default lifeFeed<Membership>({
  channel: "media",
  feed: "campaign_members",
  file: ({day}) => `campaign_members-${compactDate(day)}.csv`,
  head: "活动编码,客户来源,客户键,组别,分组时间\n",
  separator: "\n",
  delimiter: ",",
  isKeyed: true,
  places: {bad_date: 4, unknown_code: 3},
  items: (life) => life.memberships,
  changes: ({assignedAt}) => [assignedAt],
  key: ({campaign, source, key}) => `${campaign.code}|${source}|${key}`,
  row: ({campaign, source, key, arm, assignedAt}) => [campaign.code, source, key, arms[arm], timeText(assignedAt)]
});
