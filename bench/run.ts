import {readdirSync} from "node:fs";
import {parseArgs} from "node:util";

/** `npm run bench -- <name> [--people N] …`: runs one campaign of this folder and prints a line per figure. */
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    people: {type: "string"},
    kills: {type: "string"},
    seed: {type: "string"},
    bytes: {type: "string"},
    edges: {type: "string"},
    values: {type: "string"},
    heap: {type: "string"},
    seconds: {type: "string"},
    role: {type: "string"},
    help: {type: "boolean", short: "h"}
  }
});
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3));
const [name = ""] = positionals;
if (values.help || !names.includes(name)) {
  console.log(
    `usage: npm run bench -- <${names.join(" | ")}> [--people N] [--kills N] [--seed N] [--bytes N] [--edges N] [--values N] [--heap MiB] [--seconds N] [--role R]`
  );
  process.exit(values.help ? 0 : 2);
}
const {role, ...others} = values;
const numbers = Object.fromEntries(Object.entries(others).map(([key, value]) => [key, Number(value)]));
const {default: campaign} = await import(`./${name}.ts`);
await campaign({...numbers, ...(role !== undefined && {role}), log: (line: string) => console.log(line)});
