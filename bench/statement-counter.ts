import { type AddressInfo, connect, createServer } from "node:net";

/** Stands between the app and Postgres and counts what is executed: BEGIN and COMMIT too. */
export type StatementCounter = { port: number; count(): number; close(): void };

const execute = "E".charCodeAt(0);
const simpleQuery = "Q".charCodeAt(0);

export async function countStatements(postgresPort: number): Promise<StatementCounter> {
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(postgresPort, "127.0.0.1");
    // The first message has no type: only a length.
    let greeted = false;
    let pending = Buffer.alloc(0);
    client.on("data", (chunk) => {
      upstream.write(chunk);
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const head = greeted ? 1 : 0;
        if (pending.length < head + 4) return;
        const length = head + pending.readInt32BE(head);
        if (pending.length < length) return;
        if (greeted && (pending[0] === execute || pending[0] === simpleQuery)) statements += 1;
        greeted = true;
        pending = pending.subarray(length);
      }
    });
    upstream.on("data", (chunk) => client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, count: () => statements, close: () => void server.close() };
}
