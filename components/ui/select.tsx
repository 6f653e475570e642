import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass } from "#components/ui/field";
import { cx } from "#lib/cx";

type SelectProps = ComponentProps<"select"> & { options: { value: string; label: string; lang?: string }[] };

/** The browser's own select: it is the best one on a phone and for a screen reader. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={cx("relative inline-block", className)}>
      <select className={cx(controlClass, "appearance-none truncate pr-9")} {...rest}>
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft"
      />
    </span>
  );
}
