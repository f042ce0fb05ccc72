import {once} from "node:events";
import type {Workspace} from "../workspace.ts";
import {command, type Edge, wholeOption, workspaceOf, workspaceOption} from "./command.ts";

/** Serves until Ctrl-C; a generation published meanwhile is in force within a second. */
export const serveUntilAborted = async ({root, config}: Workspace, port: number, edge: Edge, host?: string): Promise<string> => {
  const {serve: start} = await import("../server.ts");
  const running = await start({root, port, caps: config.caps, rate: config.rate, ...(host === undefined ? {} : {host})});
  const generation = running.generation();
  edge.say(
    `serving ${running.url}/ (this machine only), ${generation === undefined ? "nothing published yet: huaxiang run" : `generation ${generation}`}; Ctrl-C stops`
  );
  if (!edge.signal.aborted) await once(edge.signal, "abort");
  await running.close();
  return running.url;
};

export default command({
  name: "serve",
  summary: "API and dashboards, on this machine only until there is sign-in",
  options: [
    workspaceOption,
    {flags: "-p, --port <n>", text: "port; 0: any free one", default: "8787"},
    {flags: "--host <name>", text: "a name of this machine", default: "127.0.0.1"}
  ],
  help: "Pages: /  /freshness · API: /v1/… (docs at /openapi.json), with a key of `huaxiang key create`.\nThe access log goes to stderr and holds no personal data.",
  run: async ({options}, edge) => {
    const url = await serveUntilAborted(workspaceOf(options, edge), wholeOption(options, "port", 8787), edge, String(options.host));
    return {json: {schema: "huaxiang.serve/1", url}, text: "stopped"};
  }
});
