import type {MessagePort, Transferable} from "node:worker_threads";
import type {Batch} from "../engine/engine.ts";
import {type Fault, faultOf, raised} from "./carried.ts";

type Batches = Iterable<Batch> | AsyncIterable<Batch>;
type Answer = (...args: never[]) => unknown;
type Message =
  | {kind: "call"; number: number; name: string; args: unknown[]}
  | {kind: "answer"; number: number; value: unknown}
  | {kind: "fault"; number: number; fault: Fault};
interface Part {
  batches: Batch[];
  isLast: boolean;
}

/** Calls between two threads: each side answers by name, and lends batches that the other reads. */
export interface Calls {
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  /** @param isOurs nobody else holds the arrays: they go over as they are, without a copy */
  lend(batches: Batches, isOurs?: boolean): number;
  borrow(number: number): AsyncGenerator<Batch>;
  /** Ends what is under way, on this side: calls fail with the reason, and what is being answered is waited for. */
  close(reason: Error): Promise<void>;
}

/** Rows of a message: a chunk of the engine in each would be mostly messages. */
const partRows = 65_536;

/** A view of an array would go over with all of it. */
const own = (column: ArrayLike<unknown>): ArrayLike<unknown> =>
  ArrayBuffer.isView(column) && column.byteLength < column.buffer.byteLength ? (column as unknown as Float64Array).slice() : column;

const buffersOf = ({batches}: Part): Transferable[] => [
  ...new Set(
    batches.flatMap(({columns}) => columns.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [])))
  )
];

/** Answers what is lent, part by part. */
const lending = () => {
  const lent = new Map<number, {from: Iterator<Batch> | AsyncIterator<Batch>; isOurs: boolean}>();
  let last = 0;
  return {
    lend(batches: Batches, isOurs = false): number {
      const from = Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
      lent.set(++last, {from, isOurs});
      return last;
    },
    async part(number: number): Promise<{part: Part; moved: Transferable[]}> {
      const {from, isOurs} = lent.get(number)!;
      const part: Part = {batches: [], isLast: false};
      for (let rows = 0; rows < partRows && !part.isLast; ) {
        const {value, done} = await from.next();
        if (done === true) part.isLast = true;
        else {
          part.batches.push({rows: value.rows, columns: value.columns.map(own)});
          rows += value.rows;
        }
      }
      return {part, moved: isOurs ? buffersOf(part) : []};
    },
    async leave(number: number): Promise<void> {
      await lent.get(number)?.from.return?.();
      lent.delete(number);
    },
    leaveAll: async (): Promise<void> => {
      for (const {from} of lent.values()) await from.return?.();
      lent.clear();
    }
  };
};

/** @param answers what the other side may call */
export const callsOver = (port: MessagePort, answers: Readonly<Record<string, Answer>>): Calls => {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const answering = new Set<Promise<void>>();
  const {lend, part, leave, leaveAll} = lending();
  let [last, ended] = [0, undefined as Error | undefined];

  const send = (message: Message, moved: readonly Transferable[] = []): void => {
    if (ended === undefined) port.postMessage(message, moved);
  };
  const answer = async (number: number, name: string, args: unknown[]): Promise<void> => {
    try {
      if (name === "part") {
        const found = await part(args[0] as number);
        return send({kind: "answer", number, value: found.part}, found.moved);
      }
      const value = name === "leave" ? await leave(args[0] as number) : await answers[name]!(...(args as never[]));
      send({kind: "answer", number, value});
    } catch (error) {
      send({kind: "fault", number, fault: faultOf(error)});
    }
  };
  port.on("message", (message: Message) => {
    if (message.kind === "call") {
      const work = answer(message.number, message.name, message.args).finally(() => answering.delete(work));
      answering.add(work);
      return;
    }
    const asked = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === "answer") asked?.resolve(message.value);
    else asked?.reject(raised(message.fault));
  });

  const call = <T>(name: string, ...args: unknown[]): Promise<T> => {
    if (ended !== undefined) return Promise.reject(ended);
    const asked = Promise.withResolvers<unknown>();
    waiting.set(++last, asked);
    send({kind: "call", number: last, name, args});
    return asked.promise as Promise<T>;
  };
  async function* borrow(number: number): AsyncGenerator<Batch> {
    const ask = (): Promise<Part> => {
      const next = call<Part>("part", number);
      // Whoever stops reading waits for no part.
      next.catch(() => undefined);
      return next;
    };
    try {
      for (let next = ask(); ; ) {
        const {batches, isLast} = await next;
        if (!isLast) next = ask();
        yield* batches;
        if (isLast) return;
      }
    } finally {
      if (ended === undefined) await call("leave", number);
    }
  }
  const close = async (reason: Error): Promise<void> => {
    ended = reason;
    port.close();
    for (const asked of waiting.values()) asked.reject(reason);
    await Promise.all(answering);
    await leaveAll();
  };
  return {call, lend, borrow, close};
};
