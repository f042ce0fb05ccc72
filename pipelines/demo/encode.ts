import iconv from "iconv-lite";

/** GB18030's two-byte codes by UTF-16 code unit; 0 = not two bytes. */
const table = new Uint16Array(65_536);
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = iconv.decode(Buffer.from([lead, trail]), "gb18030");
    if (trail !== 0x7f && text.length === 1 && text !== "\ufffd") table[text.charCodeAt(0)] = (lead << 8) | trail;
  }

/** Text as GB18030, several times faster than a general encoder; characters beyond two bytes go through iconv-lite. */
const gb18030 = (text: string): Buffer => {
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes[n++] = unit;
    else if (table[unit] !== 0) {
      bytes[n++] = table[unit]! >> 8;
      bytes[n++] = table[unit]! & 0xff;
    } else {
      const isPair = unit >= 0xd800 && unit < 0xdc00;
      for (const byte of iconv.encode(isPair ? text.slice(i, i + 2) : text[i]!, "gb18030")) bytes[n++] = byte;
      if (isPair) i++;
    }
  }
  return bytes.subarray(0, n);
};

export type Encoding = "utf-8" | "gb18030";
/** Text in a file's encoding. */
export const encode = (text: string, encoding: Encoding = "utf-8"): Buffer =>
  encoding === "gb18030" ? gb18030(text) : Buffer.from(text, "utf8");
