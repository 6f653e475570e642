"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { AudienceChoice } from "#components/practice/audience-choice";
import { Button, buttonClass } from "#components/ui/button";
import { useSetAudience } from "#lib/practice/client/hand-ins";
import type { Audience } from "#lib/practice/rules/hand-in-state";
import type { HandIn } from "#lib/practice/schema/hand-ins";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Who may see something handed in already: what is chosen holds at once. */
export function AudienceControl({ userId, handIn }: { userId: string; handIn: HandIn }) {
  const t = useTranslations("handIn");
  const words = useProblemWords();
  const change = useSetAudience(userId);
  // What was pressed shows until the answer is there; a refused press goes back.
  const [pressed, setPressed] = useState<Audience | null>(null);
  function choose(audience: Audience): void {
    setPressed(audience);
    change.mutate(
      { id: handIn.id, audience },
      {
        onSettled: () => setPressed(null),
        onSuccess: () => void showToast({ id: "audience", message: t(`audienceNow.${audience}`) }),
        onError: (refusal) => void showToast({ id: "audience", message: words.ofError(refusal), tone: "error" }),
      },
    );
  }
  return (
    <div className="grid gap-3">
      <AudienceChoice value={pressed ?? handIn.audience} onChange={choose} />
      {handIn.audience === "public" ? <PublicAddress publicId={handIn.publicId} /> : null}
    </div>
  );
}

function PublicAddress({ publicId }: { publicId: string }) {
  const t = useTranslations("handIn");
  const common = useTranslations("common");
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}/${locale}/work?id=${publicId}`;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={`address-${publicId}`} className="font-medium text-sm">
        {t("publicAddress")}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={`address-${publicId}`}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
          className="target min-w-0 flex-1 basis-56 rounded-md border border-edge bg-card px-3 font-mono text-sm"
        />
        <Button
          size="sm"
          onClick={() => {
            field.current?.select();
            // Plain http has no clipboard interface; the text is selected for the keyboard then.
            void navigator.clipboard?.writeText(address).then(() => showToast({ message: common("copied") }));
          }}
        >
          {common("copy")}
        </Button>
        <a href={address} target="_blank" rel="noreferrer" className={buttonClass({ size: "sm", variant: "quiet" })}>
          {t("open")}
        </a>
      </div>
    </div>
  );
}
