import pino from "pino";

/** Structured log of the server. No secrets and no personal text: ids, codes, durations. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
