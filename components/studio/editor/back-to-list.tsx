"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Place } from "#components/studio/editor/kind";
import { Link } from "#components/ui/link";

export function BackToList({ place: { back, to } }: { place: Place }) {
  const t = useTranslations("studio.editor");
  return (
    <Link href={back} className="target inline-flex items-center gap-1.5 text-soft hover:text-ink">
      <ArrowLeft aria-hidden className="size-4" />
      {t("back", { to })}
    </Link>
  );
}
