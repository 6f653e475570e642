import { cx } from "#lib/cx";

const steps = [1, 2, 3, 4];

/** Four steps, as many filled as the level says. The words beside it say the same. */
export function LevelMarks({ level, className }: { level: number | null; className?: string }) {
  return (
    <span aria-hidden className={cx("inline-flex gap-1", className)}>
      {steps.map((step) => (
        <span
          key={step}
          className={cx(
            "h-2 w-2.5 rounded-[1px] border sm:w-3",
            level !== null && step <= level ? "border-current bg-current" : "border-edge",
          )}
        />
      ))}
    </span>
  );
}
