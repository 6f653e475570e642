import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "#lib/cx";

type ExternalLinkProps = { href: string; className?: string; lang?: string; children: ReactNode };

/** A link that leaves the product. It opens beside it and tells the other site nothing. */
export function ExternalLink({ href, className, lang, children }: ExternalLinkProps) {
  const t = useTranslations("common");
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" lang={lang} className={cx("link", className)}>
      {children}
      <ArrowUpRight aria-hidden className="ml-0.5 inline size-[0.9em] align-[-0.05em]" />
      <span className="sr-only">{t("opensBeside")}</span>
    </a>
  );
}
