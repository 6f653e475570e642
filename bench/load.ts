import autocannon from "autocannon";

/** One way of asking a server, over and over. */
export type Target = {
  url: string;
  /** What is added to the address, a fresh one for each request. */
  path?: () => string;
  method?: "GET" | "POST";
  /** A fresh one for each request. */
  headers?: () => Record<string, string>;
  body?: () => string;
};
export type Load = { perSecond: number; p50: number; p95: number; p99: number };

const connections = 16;

async function fire({ url, path, method = "GET", headers, body }: Target, seconds: number): Promise<Load> {
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((done, fail) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        requests: [
          {
            method,
            setupRequest: (request) => ({
              ...request,
              ...(path ? { path: `${new URL(url).pathname}${path()}` } : {}),
              headers: { ...request.headers, ...headers?.() },
              ...(body ? { body: body() } : {}),
            }),
          },
        ],
      },
      (error, outcome) => (error ? fail(error) : done(outcome)),
    );
    instance.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${method} ${url}: ${failed} of ${result.requests.total} requests failed`);
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond: times.length / result.duration, p50: share(0.5), p95: share(0.95), p99: share(0.99) };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const middle = (rounds: Load[]): Load => ({
  perSecond: median(rounds.map((round) => round.perSecond)),
  p50: median(rounds.map((round) => round.p50)),
  p95: median(rounds.map((round) => round.p95)),
  p99: median(rounds.map((round) => round.p99)),
});

export type Comparison = { ours: Load; bare: Load; ratio: number };

/**
 * Both by turns, so that whatever else the machine does hits both; medians over the rounds. The ratio is the median of those
 * of each turn: a shared machine is at times twice as fast as at others, and a ratio across such times says nothing.
 */
export async function compare(ours: Target, bare: Target, { rounds = 7, seconds = 3 } = {}): Promise<Comparison> {
  await fire(ours, 2);
  await fire(bare, 2);
  const taken: { ours: Load[]; bare: Load[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    taken.bare.push(await fire(bare, seconds));
    taken.ours.push(await fire(ours, seconds));
  }
  const ratios = taken.ours.map((own, round) => own.perSecond / (taken.bare[round]?.perSecond ?? 0));
  return { ours: middle(taken.ours), bare: middle(taken.bare), ratio: median(ratios) };
}
