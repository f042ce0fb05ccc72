import {pump} from "./pump.ts";

type Encoding = "utf-8" | "gb18030";

/** So many characters outside ASCII settle it. */
const ENOUGH = 10_000;

/** The encoding to read a file in: its mark, else the one declared, else what its bytes say. */
export async function encodingOf(
  file: string,
  facts: {mark: Encoding | undefined; declared: Encoding | "auto"; isUtf8: boolean}
): Promise<Encoding> {
  const {mark, declared, isUtf8} = facts;
  if (mark) return mark;
  if (declared !== "auto") return declared;
  return isUtf8 ? "utf-8" : await likelier(file);
}

/** For bytes that are not valid UTF-8 throughout: GB18030 when pairs of its Chinese plane outnumber the whole UTF-8 sequences, so that a few damaged bytes do not turn a UTF-8 file into nonsense. */
async function likelier(file: string): Promise<Encoding> {
  let sequences = 0;
  let pairs = 0;
  await pump(file, 0, (bytes, isLast) => {
    const end = isLast ? bytes.length : Math.max(0, bytes.length - 4);
    let at = 0;
    while (at < end && sequences + pairs < ENOUGH) {
      const length = sequence(bytes, at);
      if (bytes[at]! < 0x80) at++;
      else if (length > 0) {
        sequences++;
        at += length;
      } else if (bytes[at]! >= 0xa1 && (bytes[at + 1] ?? 0) >= 0xa1) {
        pairs++;
        at += 2;
      } else at++;
    }
    return sequences + pairs < ENOUGH ? at : bytes.length;
  });
  return pairs > sequences ? "gb18030" : "utf-8";
}

/** Length of a whole UTF-8 sequence of three or four bytes; 0 when there is none. Two bytes may as well be one of GB18030. */
function sequence(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : 0;
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  return length;
}
