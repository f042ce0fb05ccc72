import {AppError} from "../errors.ts";
import {documentOf, type Part} from "./document.ts";
import type {Manifest} from "./manifest.ts";
import {linesFile} from "./paths.ts";
import {SortedLines} from "./sorted.ts";

const name = "marts.profile_documents";

/** Profiles of a published generation, by id. */
export interface Documents {
  /** A person's profile as JSON text. @throws AppError("outdated") when the generation was made before they had a file */
  find(person_id: string, part?: Part): string | undefined;
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
    find(person_id, part) {
      lines ??= open();
      const line = lines.find(person_id);
      if (closed) close();
      return line === undefined ? undefined : documentOf(person_id, line, part);
    },
    async prepare() {
      if (files[name] === undefined) return;
      lines ??= open();
      await lines.signpost();
    },
    some: (most) => lines?.some(most) ?? [],
    close() {
      closed = true;
      close();
    }
  };
};
