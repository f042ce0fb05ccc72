import {noise} from "../noise.ts";

/** A quote that opens a field and never closes it. */
export default noise({
  scope: "line",
  name: "stray_quote",
  rate: 0.001,
  outcome: "rejected",
  spoil: (fields, delimiter) => {
    const bare = fields.map((field) => field.replaceAll('"', ""));
    return `${bare.slice(0, 2).join(delimiter)}${delimiter}"${bare.slice(2).join(delimiter)}`;
  }
});
