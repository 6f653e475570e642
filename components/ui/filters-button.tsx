import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "#lib/cx";

type FiltersButtonProps = {
  /** The id of what it folds. */
  controls: string;
  open: boolean;
  onToggle: () => void;
  className?: string;
  children: ReactNode;
};

/** Unfolds the filters where there is no room for them beside the list; gone where there is. */
export function FiltersButton({ controls, open, onToggle, className, children }: FiltersButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
      className={cx("target inline-flex items-center gap-2 rounded-md px-2 text-sm hover:bg-wash lg:hidden", className)}
    >
      <SlidersHorizontal aria-hidden className="size-4" />
      {children}
    </button>
  );
}
