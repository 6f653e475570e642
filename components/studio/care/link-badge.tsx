import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { LinkState } from "#lib/links/rules/vocabulary";

const marks: Record<LinkState, string> = {
  unchecked: "rounded-full border border-edge",
  ok: "rounded-full bg-ink",
  moved: "rounded-full border border-accent bg-linear-to-r from-50% from-accent to-50% to-transparent",
  broken: "h-0.5 bg-accent",
  unknown: "h-0.5 bg-edge",
};

/** Where a link stands: a shape and a word, colour only on top. */
export function LinkBadge({ state }: { state: LinkState }) {
  const t = useTranslations("studio.care.state");
  return (
    <Badge tone={state === "broken" || state === "moved" ? "accent" : "plain"} className="whitespace-nowrap">
      <span aria-hidden className={`size-2 ${marks[state]}`} />
      {t(state)}
    </Badge>
  );
}
