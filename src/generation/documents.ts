import {AppError} from "../errors.ts";
import type {Bytes} from "./bytes.ts";
import type {Manifest} from "./manifest.ts";
import {linesFile} from "./paths.ts";
import {Fields, type Shape} from "./shape.ts";
import {SortedLines} from "./sorted.ts";

const name = "marts.profile_documents";

/** Profiles of a published generation, by id. */
export interface Documents {
  /** Writes a person's line in a shape. @returns whether there is one. @throws AppError("outdated") when the generation was made before they had a file */
  write(person_id: string, shape: Shape, out: Bytes): boolean;
  /** Opens the file and learns its way about it, before the first who asks. @throws AppError("engine") for a file that is not whole */
  prepare(): Promise<void>;
  /** Ids of people from everywhere in the file, at most so many; none before it is prepared. */
  some(most: number): string[];
  /** Closes the file. A later question opens it again while it is kept. */
  close(): void;
}

export const documentsIn = (folder: string, {files}: Pick<Manifest, "files">): Documents => {
  let lines: SortedLines | undefined;
  let closed = false;
  const open = (): SortedLines => {
    const bytes = files[name];
    if (bytes === undefined)
      throw new AppError("outdated", "the published generation was made before profiles had a file", {
        fix: "the next `huaxiang run` makes it"
      });
    return new SortedLines(linesFile(folder, name), bytes);
  };
  const close = (): void => {
    lines?.close();
    lines = undefined;
  };
  return {
    write(person_id, shape, out) {
      lines ??= open();
      const line = lines.find(person_id);
      if (line) shape(new Fields(line), out);
      if (closed) close();
      return line !== undefined;
    },
    async prepare() {
      if (files[name] === undefined) return;
      lines ??= open();
      await Promise.all([lines.signpost(), lines.warm()]);
    },
    some: (most) => lines?.some(most) ?? [],
    close() {
      closed = true;
      close();
    }
  };
};
