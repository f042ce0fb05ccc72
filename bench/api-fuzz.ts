import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {openGeneration} from "../src/generation/open.ts";
import {serve} from "../src/server.ts";
import {type Role, roles} from "../src/state/principal.ts";
import {seed as fill, withExamples} from "./fuzz/known.ts";
import {fuzz, install} from "./fuzz/schemathesis.ts";
import {keyOf} from "./serve/child.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  /** Requests tried of each operation in each phase. */
  values?: number;
  /** One role alone; all of them, where it is not said. */
  role?: Role;
  /** When each role's run stops; without it, when all examples are tried. */
  seconds?: number;
  log(line: string): void;
}

const somebody = async (root: string): Promise<string> => {
  const generation = await openGeneration(root);
  try {
    const [row] = await generation.rows("select person_id from marts.profiles where is_identified order by orders desc, person_id limit 1");
    return String(row?.person_id);
  } finally {
    await generation.close();
  }
};

/** Schemathesis over the served description as each role: 0 errors of the server, 0 answers that are not described. Throws when it finds one. */
export default async ({people = 300, seed = 1, values: examples = 50, role: only, seconds, log}: Options): Promise<void> => {
  if (only !== undefined && !roles.includes(only)) throw new Error(`no such role: ${only}; one of ${roles.join(", ")}`);
  log(install());
  const {root} = await published({people, seed, log});
  for (const name of ["app.sqlite", "app.sqlite-wal", "app.sqlite-shm", "ledger/segments"])
    rmSync(join(root, name), {recursive: true, force: true});
  const bugs: string[] = [];
  const access = {write: (line: string) => void (line.includes('"level":50') && bugs.push(line))};
  const server = await serve({root, port: 0, log: access, rate: {points: 1e12, seconds: 60}});
  try {
    const keys = Object.fromEntries(roles.map((role) => [role, keyOf(root, role)])) as Record<Role, string>;
    const known = await fill(server.url, keys, await somebody(root));
    const document = join(root, "openapi.json");
    writeFileSync(document, JSON.stringify(withExamples((await (await fetch(`${server.url}/openapi.json`)).json()) as object, known)));
    const failed: string[] = [];
    for (const role of only === undefined ? roles : [only]) {
      const {passed, said} = await fuzz({url: server.url, document, key: keys[role], seed, examples, seconds});
      log(`${role}: ${(passed ? said.slice(said.lastIndexOf("SUMMARY")) : said).trim()}`);
      if (!passed) failed.push(role);
    }
    if (failed.length > 0) throw new Error(`not as described: ${failed.join(", ")}`);
    log(`${bugs.length} errors of our own in the log${bugs.length > 0 ? `: ${bugs.slice(0, 5).join("")}` : ""}`);
  } finally {
    await server.close();
  }
};
