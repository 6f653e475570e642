import { ArrowLeft, ArrowRight } from "lucide-react";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import type { Said } from "#lib/catalog/rules/said";

export type Step = { href: `/${string}`; label: string; title: Said };

/** The ways on from a page: to what comes before and after it. */
export function Steps({ label, previous, next }: { label: string; previous: Step | null; next: Step | null }) {
  return (
    <nav
      aria-label={label}
      className="mt-12 flex flex-wrap justify-between gap-4 border-rule border-t pt-5 print:hidden"
    >
      {previous ? (
        <Link href={previous.href} rel="prev" className="group flex min-h-11 items-center gap-3">
          <ArrowLeft aria-hidden className="size-4 text-soft" />
          <span>
            <span className="block text-sm text-soft">{previous.label}</span>
            <span className="group-hover:text-accent group-hover:underline">
              <Words said={previous.title} />
            </span>
          </span>
        </Link>
      ) : (
        <span />
      )}
      {next ? (
        <Link href={next.href} rel="next" className="group flex min-h-11 items-center gap-3 text-right">
          <span>
            <span className="block text-sm text-soft">{next.label}</span>
            <span className="group-hover:text-accent group-hover:underline">
              <Words said={next.title} />
            </span>
          </span>
          <ArrowRight aria-hidden className="size-4 text-soft" />
        </Link>
      ) : null}
    </nav>
  );
}
