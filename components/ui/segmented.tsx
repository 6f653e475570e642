import { type ReactNode, useId } from "react";
import { cx } from "#lib/cx";

type SegmentedProps<Value extends string> = {
  /** What is being chosen, for those who do not see the row as one. */
  label: string;
  value: Value | null;
  options: { value: Value; label: ReactNode; name?: string }[];
  onChange: (value: Value) => void;
  className?: string;
  /** Nothing is chosen, or the wrong thing; `describedBy` names the words that say so. */
  invalid?: boolean;
  describedBy?: string | undefined;
};

/** One choice among a few, all in sight: radio buttons of the browser, arrow keys included. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
  invalid = false,
  describedBy,
}: SegmentedProps<Value>) {
  const name = useId();
  // Only a group of its own role can be said to be wrong; it takes focus when a form leads to its first fault.
  const fault = invalid ? ({ role: "radiogroup", "aria-invalid": true, tabIndex: -1 } as const) : {};
  return (
    <fieldset
      {...fault}
      aria-describedby={describedBy}
      className={cx("inline-flex flex-wrap rounded-md border", invalid ? "border-accent" : "border-edge", className)}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            "target relative inline-flex items-center justify-center gap-1.5 px-3 py-1 text-sm text-soft transition-colors",
            "first-of-type:rounded-l-[5px] last-of-type:rounded-r-[5px] not-first-of-type:border-edge not-first-of-type:border-l hover:text-ink",
            "has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
