"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, menuItemClass } from "#components/ui/menu";
import type { StepAnswering } from "#lib/capability/client/plan";

type StepMenuProps = { title: string; isTopic: boolean; onAnswer: (answer: StepAnswering["answer"]) => void };

/** What else one may say to a proposed step. */
export function StepMenu({ title, isTopic, onAnswer }: StepMenuProps) {
  const t = useTranslations("dashboard.next");
  return (
    <Menu label={t("more", { title })} trigger={<Ellipsis aria-hidden className="size-4" />}>
      <button type="button" className={menuItemClass} onClick={() => onAnswer("later")}>
        {t("later")}
      </button>
      {isTopic ? (
        <button type="button" className={menuItemClass} onClick={() => onAnswer("known")}>
          {t("known")}
        </button>
      ) : null}
    </Menu>
  );
}
