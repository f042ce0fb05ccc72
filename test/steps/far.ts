import {writeFileSync} from "node:fs";
import {AppError} from "../../src/errors.ts";
import {step} from "../../src/steps/step.ts";

const columns = [
  {name: "a", type: "bigint"},
  {name: "word", type: "varchar"}
];

/** What a step may do, by the salt of its run. */
const ways: Record<string, () => Promise<void> | void> = {
  known: () => {
    throw new AppError("no_space", "no room", {fix: "free some", details: {file: "x"}});
  },
  fault: () => {
    throw new TypeError("a fault of ours");
  },
  forever: () => {
    for (;;);
  },
  gone: () => process.exit(3)
};

export default step({
  name: "main.far",
  reads: ["main.near"],
  writes: ["main.far"],
  apart: {module: import.meta.url, ledger: "far"},
  async run({engine, salt, ledger, progress, as_of_on}) {
    await ways[salt]?.();
    if (salt === "wrong") await engine.rows("select nosuch from main.near");
    const words: (string | null)[] = [];
    const whole: number[] = [];
    for await (const batch of engine.batches(
      "select a, case when a % 3 = 0 then null else 'w' || a end as word from main.near order by a"
    )) {
      whole.push(...(batch.columns[0] as Float64Array));
      words.push(...(batch.columns[1] as string[]));
    }
    progress(1, 2);
    // Slices of one array: each goes over as itself.
    const numbers = Float64Array.from(whole);
    const slice = 70_000;
    const batches = Array.from({length: Math.ceil(numbers.length / slice)}, (_, i) => {
      const part = numbers.subarray(i * slice, (i + 1) * slice);
      return {rows: part.length, columns: [part, words.slice(i * slice, (i + 1) * slice)]};
    });
    const rows = await engine.append("main.far", columns, batches);
    writeFileSync(ledger.path("far"), `${rows} ${await engine.scalar("select count(*) from main.far")} ${as_of_on} ${ledger.files("far")}`);
    progress(2, 2);
  }
});
