/** Why a page could not be had, where there is no status to say so. */
export const outsideProblems = [
  "not-an-address",
  "not-public",
  "no-such-host",
  "lookup-failed",
  "refused",
  "reset",
  "timeout",
  "unreachable",
  "protocol",
  "certificate-expired",
  "certificate-name",
  "certificate-untrusted",
  "tls",
  "redirect-loop",
  "too-many-redirects",
] as const;
export type OutsideProblem = (typeof outsideProblems)[number];

/** A visit that ended without an answer. */
export class OutsideError extends Error {
  readonly problem: OutsideProblem;
  constructor(problem: OutsideProblem) {
    super(problem);
    this.name = "OutsideError";
    this.problem = problem;
  }
}

const byCode: Record<string, OutsideProblem> = {
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ETIMEDOUT: "timeout",
  ABORT_ERR: "timeout",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ENETDOWN: "unreachable",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name",
};

/** What an error of a socket, of TLS or of the HTTP parser means. */
export function problemOf(error: unknown): OutsideProblem {
  if (error instanceof OutsideError) return error.problem;
  const { code = "", name = "" } = (error ?? {}) as { code?: string; name?: string };
  if (name === "AbortError" || name === "TimeoutError") return "timeout";
  const known = byCode[code];
  if (known) return known;
  if (code.startsWith("HPE_")) return "protocol";
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return "certificate-untrusted";
  if (code.startsWith("ERR_SSL") || code.startsWith("ERR_TLS") || code === "EPROTO") return "tls";
  return "reset";
}
