import type {RecordPath} from "../path.ts";
import type {Take} from "../pump.ts";
import {Refusal} from "../refusal.ts";

interface Frame {
  bracket: "{" | "[";
  key: string | null;
}

const closes = {"{": "}", "[": "]"};

/** Cuts the records at a path out of a JSON document and hands on the raw bytes of each. @throws Refusal when the document does not close, goes on behind its end, or has nothing at the path */
export function documents({keys, each}: RecordPath, record: (raw: Buffer) => void, longest: number): Take {
  const frames: Frame[] = [];
  let lastString: string | undefined;
  let isFound = false;
  let isOver = false;
  const place = `$${keys.map((key) => `.${key}`).join("")}${each ? "[*]" : ""}`;
  const isThere = () => frames.length === keys.length && keys.every((key, level) => frames[level]!.key === key);
  /** Depth at which the elements of the records' array stand; 0 outside it. */
  let records = 0;

  return (bytes, isLast) => {
    const text = bytes.toString("latin1");
    const tokens = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^ \t\r\n"{}[\],:]+|"/g;
    let start = -1;
    let depth = 0;
    let end = 0;

    const finish = (to: number) => {
      record(bytes.subarray(start, to));
      start = -1;
    };

    for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
      const token = match[0];
      const at = match.index;
      const isCut = token === '"' || (tokens.lastIndex === text.length && !/[{}[\],:"]$/.test(token));
      if (isCut && !isLast) return waiting(start < 0 ? at : start);
      if (isCut && token === '"') throw cut();
      if (isOver) throw new Refusal("format", "JSON goes on behind its end; write one document, or one record a line");
      if (start >= 0) {
        if (depth === 0 && (token === "," || token === "]")) finish(end);
        else {
          if (token === "{" || token === "[") depth++;
          if (token === "}" || token === "]") depth--;
          if (depth < 0) throw new Refusal("format", `JSON brackets do not match in ${place}; ask for a repaired file`);
          end = tokens.lastIndex;
          if (!each && depth === 0) finish(end);
          isOver = frames.length === 0 && start < 0;
          continue;
        }
      } else if ((records > 0 && frames.length === records && !/^[,\]}]$/.test(token)) || (!each && token === "{" && isThere())) {
        isFound = true;
        start = at;
        depth = token === "{" || token === "[" ? 1 : 0;
        end = tokens.lastIndex;
        continue;
      }
      step(token);
    }
    if (!isLast) return waiting(start < 0 ? bytes.length : start);
    if (!isOver) throw cut();
    if (!isFound) throw new Refusal("format", `no records at ${place}; mend \`records:\` in the feed`, {records: place});
    return bytes.length;

    function waiting(from: number): number {
      if (bytes.length - from > 2 * longest)
        throw new Refusal("long_record", `a value of the JSON is longer than ${longest} bytes; is \`records:\` right?`);
      return from;
    }
  };

  function step(token: string): void {
    const frame = frames.at(-1);
    if (token === ":" && frame && lastString !== undefined) frame.key = nameOf(lastString);
    else if (token === "{" || token === "[") {
      const isRecords = each && token === "[" && isThere();
      frames.push({bracket: token, key: null});
      if (isRecords) {
        records = frames.length;
        isFound = true;
      }
    } else if (token === "}" || token === "]") {
      if (!frame || closes[frame.bracket] !== token) throw new Refusal("format", "JSON brackets do not match; ask for a repaired file");
      frames.pop();
      records = 0;
      isOver = frames.length === 0;
    }
    lastString = token[0] === '"' ? token : undefined;
  }

  function cut(): Refusal {
    return new Refusal("cut_document", "JSON document does not close; ask for the file again", {records: place});
  }
}

/** The name that a string token of one character per byte stands for. */
function nameOf(token: string): string {
  try {
    return JSON.parse(Buffer.from(token, "latin1").toString("utf8"));
  } catch {
    throw new Refusal("format", "a name in the JSON is not a valid string; ask for a repaired file");
  }
}
