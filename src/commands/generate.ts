import {availableParallelism} from "node:os";
import {resolve} from "node:path";
import {AppError} from "../errors.ts";
import {command, wholeOption} from "./command.ts";

/** Threads that simulate: one for each core; for few people starting them would take longer than the work. */
export const threadsFor = (people: number): number => (people < 10_000 ? 0 : Math.min(8, availableParallelism()));

export default command({
  name: "generate",
  summary: "demo files in the ports' own formats, with the truth beside them",
  arguments: {"<dir>": "folder to fill: delivery-1 …, truth"},
  options: [
    {flags: "--people <n>", text: "simulated people", default: "20000"},
    {flags: "--seed <n>", text: "the same seed gives the same bytes", default: "1"},
    {flags: "--deliveries <n>", text: "3: history and two months after; 1: all in one, as inbox/", default: "3"}
  ],
  run: async ({args, options}, edge) => {
    const deliveries = wholeOption(options, "deliveries", 3);
    if (deliveries !== 1 && deliveries !== 3) throw new AppError("usage", `--deliveries: neither 1 nor 3: ${deliveries}`);
    const people = wholeOption(options, "people", 20_000);
    if (people < 1) throw new AppError("usage", "--people: at least 1");
    edge.progress.stage("generate", Math.ceil(people / 1000));
    const dir = resolve(edge.cwd, args[0] as string);
    const {generate} = await import("../../pipelines/demo/generate.ts");
    const made = await generate({
      dir,
      people,
      seed: wholeOption(options, "seed", 1),
      deliveries,
      threads: threadsFor(people),
      onProgress: (done) => edge.progress.done(`${done.toLocaleString("en")} people`)
    });
    return {
      json: {schema: "huaxiang.generate/1", dir, ...made},
      text: `${made.records.toLocaleString("en")} records of ${made.people.toLocaleString("en")} people in ${made.files} files below ${dir}`
    };
  }
});
