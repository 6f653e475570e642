import type { OutsideProblem } from "#lib/http/outside/problem";

/** Hosts in a row that nobody could reach before our own line is to blame. */
export const hostsForOutage = 5;

const nobody = new Set<OutsideProblem>(["timeout", "unreachable", "lookup-failed", "no-such-host", "refused"]);

/** Hosts in a row that did not answer at all, the latest one counted in; any answer ends the row. */
export const silentAfter = (
  silent: readonly string[],
  { host, problem }: { host: string; problem: OutsideProblem | null },
): readonly string[] =>
  problem === null || !nobody.has(problem)
    ? []
    : [...silent.filter((one) => one !== host), host].slice(-hostsForOutage);

/** Whether so many different hosts were silent in a row that none of them can be blamed. */
export const isOutage = (silent: readonly string[]): boolean => silent.length >= hostsForOutage;
