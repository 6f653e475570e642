import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { ResourceState } from "#lib/editorial/rules/kinds/vocabulary";

const marks: Record<ResourceState, string> = {
  draft: "border border-edge",
  published: "bg-ink",
  changed: "border border-accent bg-linear-to-r from-50% from-accent to-50% to-transparent",
  archived: "h-0.5 bg-edge",
};

/** Where a resource stands: a shape and a word, colour only on top. */
export function StateBadge({ state }: { state: ResourceState }) {
  const t = useTranslations("studio.state");
  return (
    <Badge tone={state === "changed" ? "accent" : "plain"} className="whitespace-nowrap">
      <span aria-hidden className={`size-2 rounded-full ${marks[state]}`} />
      {t(state)}
    </Badge>
  );
}
