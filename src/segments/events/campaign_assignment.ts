import {event} from "../relation.ts";

/** Being put into an arm of a campaign. */
export default event({
  name: "campaign_assignment",
  label: {zh: "进入活动", en: "put into a campaign"},
  table: "facts.campaign_members",
  entity: "campaign_members",
  at: "assigned_at",
  on: "assigned_on"
});
