import type {Sidecar} from "../lake/sidecar.ts";
import type {FeedOf} from "./catalog.ts";
import {compile} from "./compile.ts";
import type {Feed, Mapping} from "./mapping.ts";
import type {Session} from "./session.ts";

/** A feed as it reads rows of a table: no export's protection and no places, and what a pull found gone is deleted. */
const fromTable = (feed: Feed, kind: "rows" | "deletions"): Feed => ({
  ...feed,
  excel: false,
  positions: {},
  ...(kind === "deletions" ? {deletes: "true"} : {})
});

const withFeed = (mapping: Mapping, name: string, feed: Feed): Mapping => ({...mapping, feeds: {...mapping.feeds, [name]: feed}});

/** The mapping by which a load is staged: that of its feed's files, or of its feed's table. */
export const mappingFor = (mapping: Mapping, {feed, pull}: Pick<Sidecar, "feed" | "pull">): Mapping =>
  pull ? withFeed(mapping, feed, fromTable(mapping.feeds[feed]!, pull.kind)) : mapping;

/** Columns that a mapping names and a table of these columns lacks. JSON leaves out what is empty, a table does not. */
export const absentColumns = async (session: Session, {mapping, name, feed}: FeedOf, columns: string[]): Promise<string[]> => {
  const counts = {records: 1, malformed: 0, fields: 0, field_bytes: 0};
  const {missing} = await compile(session, withFeed(mapping, name, fromTable(feed, "rows")), name, {
    columns,
    header: columns,
    format: "csv",
    counts
  });
  return missing;
};
