/** A page as it was asked for the first time. */
export interface Asked {
  path: string;
  ms: number;
  bytes: number;
  /** Bytes of scripts that it loads. */
  script: number;
}

const get = async (url: string, key: string): Promise<string> => {
  const answer = await fetch(url, {headers: {authorization: `Bearer ${key}`, accept: "text/html"}});
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return text;
};

/** Addresses one after another, each new to the server; scripts that they name are weighed. */
export const asked = async (base: string, key: string, paths: string[]): Promise<Asked[]> => {
  const all: Asked[] = [];
  for (const path of paths) {
    const start = performance.now();
    const html = await get(`${base}${path}`, key);
    const ms = performance.now() - start;
    const sources = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source as string);
    const scripts = await Promise.all(sources.map((source) => get(`${base}${source}`, key)));
    const script = scripts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    all.push({path, ms, bytes: Buffer.byteLength(html), script});
  }
  return all;
};
