import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import type {Command} from "../../src/commands/command.ts";

const folder = new URL("../../src/commands/", import.meta.url);

test("a command stands in the file of its name, since that file alone is loaded for it", async () => {
  const files = readdirSync(folder);
  const found = await Promise.all(
    files.map(async (file) => ({file, command: ((await import(new URL(file, folder).href)) as {default?: Command}).default}))
  );
  const commands = found.filter(({command}) => command !== undefined);
  expect(commands.length).toBeGreaterThan(40);
  expect(commands.map(({command}) => `${command!.name.replaceAll(" ", "_")}.ts`)).toEqual(commands.map(({file}) => file));
});
