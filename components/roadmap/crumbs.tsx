import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import type { Said } from "#lib/catalog/rules/said";

/** Where a page lies; the last step leads one level up. */
export function Crumbs({ steps }: { steps: { href: `/${string}`; title: Said }[] }) {
  const t = useTranslations("roadmap");
  return (
    <nav aria-label={t("crumbs")} className="mb-4 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-soft">
        {steps.map(({ href, title }) => (
          <li key={href} className="inline-flex items-center gap-1">
            <Link href={href} className="inline-flex min-h-8 items-center hover:text-ink hover:underline">
              <Words said={title} />
            </Link>
            <ChevronRight aria-hidden className="size-3.5" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
