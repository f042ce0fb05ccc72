import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {AppError} from "../../src/errors.ts";

/** Trino 476 wants this or newer. */
const oldest = 24;

/** Folders that hold JDKs, one a folder, on the systems that we know. */
const houses = ["/usr/lib/jvm", "/opt", "/Library/Java/JavaVirtualMachines"];

/** Its version by its `release` file; 0 when it is none. */
const versionOf = (home: string): number => {
  const file = join(home, "release");
  if (!existsSync(file) || !existsSync(join(home, "bin/java"))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
};

const below = (house: string): string[] =>
  existsSync(house) ? readdirSync(house).flatMap((name) => [join(house, name), join(house, name, "Contents/Home")]) : [];

/** JAVA_HOME if it is new enough, else the newest JDK of this machine. @throws AppError("not_found") */
export const findJava = (named: string | undefined): string => {
  const homes = [...(named === undefined ? [] : [named]), ...houses.flatMap(below).sort((a, b) => versionOf(b) - versionOf(a))];
  const found = homes.find((home) => versionOf(home) >= oldest);
  if (found !== undefined) return found;
  throw new AppError(
    "not_found",
    `no JDK of version ${oldest} or newer: looked at ${[...(named ? ["JAVA_HOME"] : []), ...houses].join(", ")}`,
    {
      fix: "install one (Temurin 25), or name it by JAVA_HOME"
    }
  );
};
