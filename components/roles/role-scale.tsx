import { cx } from "#lib/cx";

const steps = [1, 2, 3, 4];

type RoleScaleProps = {
  required: number;
  /** Null: not known. */
  own: number | null;
  className?: string;
};

/**
 * Four steps: full as far as one is, open as far as the role asks for more, and a post where it stops asking. The words
 * beside it say the same.
 */
export function RoleScale({ required, own, className }: RoleScaleProps) {
  return (
    <span aria-hidden className={cx("inline-flex items-center gap-1", className)}>
      {steps.map((step) => {
        const had = own !== null && step <= own;
        const asked = step <= required;
        return (
          <span key={step} className="relative">
            <span
              className={cx(
                "block h-2.5 w-6 rounded-[1px] border",
                had && "border-current bg-current",
                !had && asked && (own === null ? "border-current" : "border-current border-dashed"),
                !had && !asked && "border-rule",
              )}
            />
            {step === required ? <span className="absolute -top-1 -right-[3px] h-[1.125rem] w-0.5 bg-ink" /> : null}
          </span>
        );
      })}
    </span>
  );
}
