import {AppError} from "../errors.ts";

/** A few at a time, the rest in order: slow questions leave connections free for quick ones. */
export class Lane {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  constructor(size: number) {
    this.#free = size;
  }

  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#enter(signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** Whoever goes away while waiting leaves the line. */
  #enter(signal: AbortSignal | undefined): Promise<void> {
    const stopped = () => new AppError("interrupted", "question: interrupted");
    if (signal?.aborted) return Promise.reject(stopped());
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(stopped());
      };
      signal?.addEventListener("abort", leave, {once: true});
      this.#waiting.push(enter);
    });
  }
}
