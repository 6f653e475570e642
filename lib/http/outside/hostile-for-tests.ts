import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import { type AddressInfo, createServer as createTcp } from "node:net";
import { selfSigned } from "#lib/http/outside/certificate-for-tests";
import { isPublicAddress } from "#lib/http/outside/public-address";
import type { Way } from "#lib/http/outside/visit";

const listening = (server: { listen: (port: number, host: string, done: () => void) => unknown }, host: string) =>
  new Promise<void>((done) => void server.listen(0, host, done));
const portOf = (server: { address: () => AddressInfo | string | null }) => (server.address() as AddressInfo).port;

export type Hostile = {
  /** Ports of the server that plays the open internet, in the clear and with TLS. */
  port: number;
  tlsPort: number;
  /** A port inside, where nobody may ever knock, on IPv4 and IPv6. */
  canary: number;
  knocks: () => number;
  /** What every name resolves to unless told otherwise, and how often each was asked. */
  names: Map<string, string[][]>;
  asked: string[];
  /** `METHOD path` of every request the server has seen. */
  seen: string[];
  way: Way;
  stop: () => Promise<void>;
};

/**
 * A server that plays the open internet, on this machine, and a canary beside it that counts who knocks. Of addresses inside
 * only that one server's door is taken for public; all else is judged by the real rules.
 */
export async function startHostile(listener: RequestListener): Promise<Hostile> {
  const seen: string[] = [];
  const counted: RequestListener = (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    listener(request, response);
  };
  const server: Server = createServer(counted);
  const secure = createTls(selfSigned, counted);
  let knocks = 0;
  const canaries = [createTcp(), createTcp()];
  for (const one of canaries) {
    one.on("connection", (socket) => {
      knocks += 1;
      socket.destroy();
    });
  }
  await listening(server, "127.0.0.1");
  await listening(secure, "127.0.0.1");
  const [first, second] = canaries;
  if (!first || !second) throw new Error("no canary");
  await listening(first, "127.0.0.1");
  const canary = portOf(first);
  await new Promise<void>((done) => {
    // A machine without IPv6 has one canary less.
    second.once("error", () => done());
    second.listen(canary, "::1", done);
  });
  const [port, tlsPort] = [portOf(server), portOf(secure)];
  const names = new Map<string, string[][]>();
  const asked: string[] = [];
  const way: Way = {
    lookup: async (host) => {
      asked.push(host);
      const answers = names.get(host);
      // The last answer is given for ever after.
      return (answers && answers.length > 1 ? answers.shift() : answers?.[0]) ?? ["127.0.0.1"];
    },
    admits: (address, at) =>
      address === null
        ? [port, tlsPort, canary].includes(at)
        : isPublicAddress(address) || (address === "127.0.0.1" && (at === port || at === tlsPort)),
    // Room for a machine that is busy with other tests; those about time set their own.
    caps: { total: 10_000, idle: 10_000, whole: 30_000 },
  };
  return {
    port,
    tlsPort,
    canary,
    knocks: () => knocks,
    names,
    asked,
    seen,
    way,
    stop: async () => {
      server.closeAllConnections();
      secure.closeAllConnections();
      await Promise.all([server, secure, ...canaries].map((one) => new Promise((done) => one.close(done))));
    },
  };
}
