import type { ComponentProps } from "react";
import { cx } from "#lib/cx";

export type ButtonLook = {
  /** solid: the one main act of a place. outline: an act beside it. quiet: among text. danger: takes something away. */
  variant?: "solid" | "outline" | "quiet" | "danger";
  size?: "md" | "sm";
};

const variants = {
  solid: "bg-ink text-paper border-ink hover:bg-ink/85 aria-disabled:hover:bg-ink",
  outline: "border-edge text-ink hover:bg-wash hover:border-ink",
  quiet: "border-transparent text-ink hover:bg-wash",
  danger: "border-accent text-accent hover:bg-accent-wash",
};

/** The classes of a button, for links that look like one. */
export function buttonClass({ variant = "outline", size = "md" }: ButtonLook = {}): string {
  return cx(
    "target inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium transition-colors",
    "aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    size === "md" ? "px-4 py-1.5 text-base" : "px-3 py-1 text-sm",
    variants[variant],
  );
}

type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Work is under way: the button keeps focus and its words, and does nothing when pressed again. */
    pending?: boolean;
  };

export function Button({ variant, size, pending = false, className, onClick, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={cx(buttonClass({ variant, size }), className)}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    />
  );
}

type IconButtonProps = Omit<ButtonProps, "size" | "variant"> & {
  /** What the button does, for those who do not see the icon, and as its tooltip. */
  label: string;
};

export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return <Button variant="quiet" aria-label={label} title={label} className={cx("!px-0", className)} {...rest} />;
}
