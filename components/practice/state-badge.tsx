import { Check, CornerDownLeft, History, RotateCcw, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { HandInState } from "#lib/practice/rules/hand-in-state";

const signs = { submitted: Send, accepted: Check, returned: CornerDownLeft, withdrawn: RotateCcw, replaced: History };

/** What became of a hand-in, in a word and a sign. */
export function HandInBadge({ state }: { state: HandInState }) {
  const t = useTranslations("handInState");
  const Sign = signs[state];
  return (
    <Badge
      tone={state === "returned" ? "accent" : "plain"}
      className={state === "accepted" ? "!border-ink !text-ink" : ""}
    >
      <Sign aria-hidden className="size-3.5" />
      {t(state)}
    </Badge>
  );
}
