import {readFileSync} from "node:fs";

const file = new URL("../../sql/prelude.sql", import.meta.url);

/** The statements of sql/prelude.sql: settings belong to every connection, macros to the file. */
export const prelude = (): {settings: string[]; macros: string[]} => {
  const statements = readFileSync(file, "utf8")
    .replace(/^--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  return {
    settings: statements.filter((statement) => /^set\s/i.test(statement)),
    macros: statements.filter((statement) => !/^set\s/i.test(statement))
  };
};
