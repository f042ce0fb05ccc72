import sax from "sax";
import {pump} from "../pump.ts";
import {Refusal} from "../refusal.ts";

export interface Handlers {
  /** Names are without their prefix. */
  open?(name: string, attributes: Attributes): void;
  /** A text may come in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Value of an attribute by its name without prefix. */
export type Attributes = (name: string) => string | undefined;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const damaged = (what: string) => new Refusal("corrupt_archive", `workbook is damaged: ${what}; ask for the file again`);

/** Streams an XML part of a workbook. @throws Refusal when it is not well-formed, not UTF-8, or declares a document type */
export async function readXml(file: string, {open, text, close}: Handlers): Promise<void> {
  const parser = sax.parser(true);
  parser.onopentag = ({name, attributes}) =>
    open?.(local(name), (wanted) => {
      const found = attributes[wanted] ?? attributes[Object.keys(attributes).find((one) => local(one) === wanted) ?? ""];
      return found === undefined ? undefined : String(found);
    });
  parser.ontext = (value) => text?.(value);
  parser.oncdata = (value) => text?.(value);
  parser.onclosetag = (name) => close?.(local(name));
  parser.ondoctype = () => {
    throw damaged("XML declares a document type");
  };
  parser.onerror = (error) => {
    throw damaged(error.message.split("\n")[0] as string);
  };
  const decoder = new TextDecoder("utf-8", {fatal: true});
  await pump(file, 0, (bytes, isLast) => {
    parser.write(decoded(decoder, bytes, isLast));
    return bytes.length;
  });
  parser.close();
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer, isLast: boolean): string {
  try {
    return decoder.decode(bytes, {stream: !isLast});
  } catch {
    throw new Refusal("encoding", "workbook holds XML that is not UTF-8; save it anew as XLSX");
  }
}
