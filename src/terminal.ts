import {createInterface} from "node:readline/promises";
import {Writable} from "node:stream";
import ora from "ora";
import type {Progress} from "../pipelines/progress.ts";

/** One moving line on a terminal; one plain line per stage, and per tenth of a long one, without it. */
export const progressOn = (stream: NodeJS.WriteStream, isTerminal: boolean, now: () => number): Progress =>
  isTerminal ? moving(stream, now) : plain(stream);

const moving = (stream: NodeJS.WriteStream, now: () => number): Progress => {
  const spinner = ora({stream, discardStdin: false});
  let name = "";
  let of: number | undefined;
  let done = 0;
  let start = now();
  const bar = () => {
    if (!of) return "";
    const filled = Math.round((20 * Math.min(done, of)) / of);
    const left = done > 0 ? Math.round(((now() - start) / 1000 / done) * (of - done)) : 0;
    return ` ${"█".repeat(filled)}${"░".repeat(20 - filled)} ${done}/${of}${left > 1 ? ` · about ${left} s left` : ""}`;
  };
  const close = () => {
    if (name) spinner.succeed(`${name}${of === undefined ? "" : ` (${done})`} ${((now() - start) / 1000).toFixed(1)} s`);
  };
  return {
    stage: (next, count) => {
      close();
      [name, of, done, start] = [next, count, 0, now()];
      if (next) spinner.start(`${next}${bar()}`);
    },
    done: (text) => {
      done++;
      spinner.text = `${name}${bar()} ${text}`;
    },
    note: (text) => spinner.info(text)
  };
};

const plain = (stream: NodeJS.WriteStream): Progress => {
  let name = "";
  let of = 0;
  let done = 0;
  return {
    stage: (next, count = 0) => {
      [name, of, done] = [next, count, 0];
      if (next && (count > 0 || next === "publish")) stream.write(`${next}${count ? `: ${count}` : ""}\n`);
    },
    done: (text) => {
      done++;
      const step = Math.max(1, Math.ceil(of / 4));
      if (of > 8 && done % step === 0) stream.write(`  ${name} ${done}/${of}: ${text}\n`);
    },
    note: (text) => void stream.write(`${text}\n`)
  };
};

/** Asks for a line that is not shown while it is typed. */
export const hidden = async (input: NodeJS.ReadStream, output: NodeJS.WriteStream, question: string): Promise<string> => {
  const nowhere = new Writable({write: (_chunk, _encoding, done) => done()});
  const reader = createInterface({input, output: nowhere, terminal: true});
  output.write(question);
  try {
    return await reader.question("");
  } finally {
    reader.close();
    output.write("\n");
  }
};
