import type { ComponentProps, ReactNode } from "react";
import { cx } from "#lib/cx";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx("target flex items-start gap-2.5 py-1.5", className)}>
      <input type="checkbox" className="mt-[0.3em] size-[1.1rem] shrink-0" {...rest} />
      <span>
        {label}
        {hint ? <span className="block text-sm text-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
