import {type Card, levelNames} from "../../life/club.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, DAY, dateText, dayOf, epoch} from "../../time.ts";

/** The cards of the club in their newest state. */
export default lifeFeed<Card>({
  channel: "mall",
  feed: "memberships",
  file: ({day}) => `memberships-${compactDate(day)}.ndjson`,
  head: "",
  tailRecords: 1,
  variant: ({day}) => ({
    head: `{"cardNo":"HX00000000","mobile":"","level":1,"levelName":"测试","growth":0,"openChannel":"MALL","openTime":${epoch(day * DAY)}000,"cardStatus":"NORMAL","modifyTime":${epoch(day * DAY)}000}\n`
  }),
  separator: "\n",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: "openTime"},
  items: (life) => life.cards,
  changes: (card) => card.changes,
  key: (card) => card.no,
  people: (card) => [["account", {truth: card.owner, noise: ""}]],
  row: (card, at) => {
    const tier = card.tiers.findLast((one) => one.at <= at)!;
    return `{"cardNo":"${card.no}","mobile":"${tier.mobile}","level":${tier.level},"levelName":"${levelNames[tier.level - 1]}","growth":${tier.growth},"openChannel":"${card.openedBy}","openTime":${epoch(card.changes[0]!)}000,"levelValidFrom":"${dateText(dayOf(tier.at))}","cardStatus":"NORMAL","modifyTime":${epoch(tier.at)}000}`;
  }
});
