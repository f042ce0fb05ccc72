import autocannon from "autocannon";

export interface Load {
  url: string;
  key: string;
  /** Requests a second, and for how many seconds. */
  rate: number;
  seconds: number;
  /** Asked in turn. */
  paths: string[];
}

export interface Told {
  requests: number;
  /** Answers other than 2xx, and requests without any. */
  errors: number;
  /** What they were. */
  why: string;
  /** Milliseconds, corrected for requests that had to wait to be sent. */
  p50: number;
  p99: number;
  max: number;
}

const connections = 20;

const whyOf = ({statusCodeStats = {}, errors, timeouts}: autocannon.Result): string =>
  [
    ...Object.entries(statusCodeStats)
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, {count}]) => `${count} × ${status}`),
    ...(errors > 0 ? [`${errors} without an answer, ${timeouts} of them late`] : [])
  ].join(", ");

/** A steady load of GETs, each made when it is sent: thousands made beforehand would hold up the first of them. */
export const load = async ({url, key, rate, seconds, paths}: Load): Promise<Told> => {
  let sent = 0;
  const result = await autocannon({
    url,
    connections,
    requests: [{setupRequest: (request) => ({...request, path: paths[sent++ % paths.length] as string})}],
    overallRate: rate,
    duration: seconds,
    headers: {authorization: `Bearer ${key}`}
  });
  const {requests, non2xx, errors, latency} = result;
  return {requests: requests.total, errors: non2xx + errors, why: whyOf(result), p50: latency.p50, p99: latency.p99, max: latency.max};
};

/** Milliseconds of POSTs of one caller after another, sorted. @throws Error for an answer other than 200 */
export const timed = async (url: string, key: string, bodies: object[]): Promise<number[]> => {
  const ms: number[] = [];
  for (const body of bodies) {
    const start = performance.now();
    const response = await fetch(url, {
      method: "POST",
      headers: {authorization: `Bearer ${key}`, "content-type": "application/json"},
      body: JSON.stringify(body)
    });
    await response.arrayBuffer();
    ms.push(performance.now() - start);
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  }
  return ms.sort((a, b) => a - b);
};
