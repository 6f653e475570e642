import { cx } from "#lib/cx";

type MeterProps = {
  label: string;
  /** 0 to `max`; null while it is not known. */
  value: number | null;
  max?: number;
  /** The value as words, when the bare number would say too little. */
  text?: string;
  className?: string;
};

/** A stretch of line: the part behind you is ink, the part ahead is edge. */
export function Meter({ label, value, max = 100, text, className }: MeterProps) {
  const share = value === null || max === 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value ?? undefined}
      aria-valuetext={text}
      className={cx("h-1 w-full overflow-hidden rounded-full bg-rule", className)}
    >
      <div className="h-full origin-left bg-current transition-transform" style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
