"use client";

import { useTranslations } from "next-intl";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import type { Outline } from "#lib/capability/rules/outline";
import type { Explained } from "#lib/capability/schema";

type RoseCaptionProps = {
  outline: Outline;
  explained: ReadonlyMap<string, Explained> | null;
  selected: string | null;
  onOpen: (slug: string) => void;
};

/** The petal that is pointed at, in words, and the way to its reasons. It keeps its height, so that nothing jumps. */
export function RoseCaption({ outline, explained, selected, onOpen }: RoseCaptionProps) {
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const capability = outline.capabilities.find(({ slug }) => slug === selected);
  const one = selected === null ? undefined : explained?.get(selected);
  if (capability === undefined) {
    return <p className="min-h-20 border-rule border-t pt-3 text-sm text-soft print:hidden">{t("hint")}</p>;
  }
  return (
    <div className="flex min-h-20 items-start justify-between gap-4 border-rule border-t pt-3 print:hidden">
      <p className="text-sm">
        <span className="block font-medium text-base">
          <Words said={capability.name} />
        </span>
        {one ? words.facts(one) : null}
      </p>
      {one ? (
        <Button size="sm" className="shrink-0" onClick={() => onOpen(capability.slug)}>
          {t("open")}
        </Button>
      ) : null}
    </div>
  );
}
