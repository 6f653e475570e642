"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { providersOptions } from "#lib/account/client";
import { signInWith } from "#lib/account/client/sign-in";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** The outside ways in that the operator has set up; nothing when there are none. */
export function OutsideEntries({ destination }: { destination: string }) {
  const t = useTranslations("account");
  const words = useProblemWords();
  const providers = useQuery(providersOptions).data ?? [];
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 grid gap-3 border-rule border-t pt-6">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          onClick={() =>
            signInWith(id, destination).catch((error: unknown) =>
              showToast({ message: words.ofError(error), tone: "error" }),
            )
          }
        >
          {t("signInWith", { provider: name })}
        </Button>
      ))}
    </div>
  );
}
