import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "#lib/cx";

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = {
  label: ReactNode;
  /** What to type, said before anyone errs. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
  /** Beside the label, such as "optional". */
  aside?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** A label, a control, its hint and its error, tied together for those who hear the page. */
export function Field({ label, hint, error, aside, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  return (
    <div className={cx("grid gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside ? <span className="text-sm text-soft">{aside}</span> : null}
      </div>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-accent">
          <CircleAlert aria-hidden className="mt-[0.25em] size-4 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The look of everything one can type into; of one height in both languages, so that fields side by side stand level. */
export const controlClass = cx(
  "target w-full rounded-md border border-edge bg-card px-3 py-1.5 text-base/[1.65] text-ink placeholder:text-soft",
  "hover:border-ink aria-invalid:border-accent disabled:opacity-60",
);

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(controlClass, className)} {...rest} />;
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea className={cx(controlClass, "min-h-24", className)} {...rest} />;
}
