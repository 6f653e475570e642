import { cx } from "#lib/cx";

/** The room something will take. Give it the height and width of what comes, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx("block rounded-sm bg-wash motion-safe:animate-pulse", className)} />;
}
