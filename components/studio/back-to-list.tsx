"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link";

export function BackToList() {
  const t = useTranslations("studio.editor");
  return (
    <Link href="/studio/resources" className="target inline-flex items-center gap-1.5 text-soft hover:text-ink">
      <ArrowLeft aria-hidden className="size-4" />
      {t("back")}
    </Link>
  );
}
