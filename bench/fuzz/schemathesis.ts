import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const cache = fileURLToPath(new URL("../.cache/", import.meta.url));
const home = join(cache, "schemathesis");
const version = "4.32.5";

const must = (command: string, args: string[]): string => {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  return stdout;
};

/** Installs it into a folder of its own, once; needs python3 with venv and the Python package index. */
export const install = (): string => {
  mkdirSync(cache, {recursive: true});
  if (!existsSync(join(home, "ready"))) {
    must("python3", ["-m", "venv", home]);
    must(join(home, "bin/python"), ["-m", "pip", "install", "--quiet", `schemathesis==${version}`]);
    writeFileSync(join(home, "ready"), "");
  }
  return must(join(home, "bin/st"), ["--version"]).trim();
};

/** What an answer must be, beside no error of the server: as the description says. */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "unsupported_method",
  "ignored_auth"
];

export interface Fuzz {
  url: string;
  /** The description, as a file. */
  document: string;
  key: string;
  seed: number;
  /** Requests that are tried of each operation in each phase. */
  examples: number;
  /** When to stop. */
  seconds?: number | undefined;
}

/** One run as the holder of a key. @returns whether nothing was found, and what it printed */
export const fuzz = async ({url, document, key, seed, examples, seconds}: Fuzz): Promise<{passed: boolean; said: string}> => {
  const args = ["run", document, "--url", url, "--header", `Authorization: Bearer ${key}`, "--checks", checks.join(",")];
  const how = ["--max-examples", String(examples), "--seed", String(seed), "--continue-on-failure", "--no-color", "--warnings", "off"];
  const child = spawn(join(home, "bin/st"), [...args, ...how, ...(seconds === undefined ? [] : ["--max-time", String(seconds)])], {
    cwd: cache,
    stdio: ["ignore", "pipe", "pipe"]
  });
  let said = "";
  const hear = (text: unknown) => {
    said += text;
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const [code] = await once(child, "close");
  return {passed: code === 0, said};
};
