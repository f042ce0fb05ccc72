import {event} from "../relation.ts";

/** A view, click, message or other touch; `kind` says which. */
export default event({
  name: "interaction",
  label: {zh: "线上互动", en: "touch online"},
  table: "facts.interactions",
  entity: "interactions",
  at: "happened_at",
  on: "happened_on"
});
