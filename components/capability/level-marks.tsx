import { cx } from "#lib/cx";

const steps = [1, 2, 3, 4];

type LevelMarksProps = {
  level: number | null;
  /** What counts towards the role: the level, or a mentor's where that is higher. */
  standing?: number;
  /** What the role asks for: a bracket over that step, as in the rose. */
  required?: number | undefined;
  className?: string;
};

/** Four steps, as many filled as the level says. The words beside it say the same. */
export function LevelMarks({ level, standing = level ?? 0, required, className }: LevelMarksProps) {
  return (
    <span aria-hidden className={cx("inline-flex gap-1", className)}>
      {steps.map((step) => (
        <span
          key={step}
          className={cx(
            "relative h-2 w-2.5 rounded-[1px] border print-exact sm:w-3",
            level !== null && step <= level
              ? "border-current bg-current"
              : step > standing && step <= (required ?? 0)
                ? "border-current"
                : "border-edge/60",
          )}
        >
          {step === required ? (
            <span className="absolute -inset-x-[3px] -top-[5px] h-[5px] border-ink border-x-[1.5px] border-t-2" />
          ) : null}
        </span>
      ))}
    </span>
  );
}
