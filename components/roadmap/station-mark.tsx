import type { Status } from "#lib/progress/rules/status";

/**
 * The sign of a topic, around 0,0: shape and fill say the status, colour only helps. Null draws a plain point: not known,
 * which is not the same as open.
 */
export function StationMark({ status }: { status: Status | null }) {
  if (status === null) return <circle r="4.5" className="fill-paper stroke-edge" strokeWidth="1.5" />;
  if (status === "done")
    return (
      <>
        <circle r="9" className="fill-ink" />
        <path
          d="M-4 .3-1.2 3.1 4-2.8"
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-paper"
        />
      </>
    );
  if (status === "learning")
    return (
      <>
        <circle r="8" strokeWidth="2" className="fill-paper stroke-accent" />
        <path d="M0-8a8 8 0 0 1 0 16z" className="fill-accent" />
      </>
    );
  if (status === "skipped")
    return (
      <>
        <circle r="8" strokeWidth="1.6" strokeDasharray="3 2.6" className="fill-paper stroke-edge" />
        <path d="M-3.6 0h7.2" strokeWidth="2" strokeLinecap="round" className="stroke-edge" />
      </>
    );
  return <circle r="8" strokeWidth="2" className="fill-paper stroke-edge" />;
}

/** The sign by itself, for lists and legends. */
export function StationSign({ status, className }: { status: Status | null; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="-11 -11 22 22" className={className ?? "size-[22px] shrink-0"}>
      <StationMark status={status} />
    </svg>
  );
}
