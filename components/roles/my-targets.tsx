"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { GoalChoice } from "#components/roles/goal-choice";
import { OwnFit } from "#components/roles/own-fit";
import type { Own } from "#components/roles/use-own";
import { Button, IconButton } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Link } from "#components/ui/link";
import { useRemoveTarget } from "#lib/capability/client/targets";
import { targetPath } from "#lib/capability/rules/targets";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** The private targets of whoever is signed in; nothing while there are none. */
export function MyTargets({ own }: { own: Own }) {
  const t = useTranslations("roles");
  if (own.targets === undefined || own.targets.length === 0) return null;
  return (
    <section aria-labelledby="my-targets" className="mt-10">
      <h2 id="my-targets" className="border-ink border-t-2 pt-4 text-2xl">
        {t("mine")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("mineOnly")}</p>
      <ul className="mt-2">
        {own.targets.map(({ id, title, requirements }) => (
          <li
            key={id}
            className="grid gap-x-10 gap-y-3 border-rule border-b py-4 md:grid-cols-[1fr_17rem] md:items-start"
          >
            <div>
              <h3 className="text-xl">
                <Link href={targetPath(id)} className="break-words hover:text-accent hover:underline">
                  {title}
                </Link>
              </h3>
              <p className="mt-1 text-sm text-soft">{t("countRequired", { count: requirements.length })}</p>
            </div>
            <div className="grid content-start gap-2 md:justify-items-end">
              {own.levels ? <OwnFit title={title} levels={own.levels} requirements={requirements} /> : null}
              <span className="flex flex-wrap items-center gap-1">
                <GoalChoice own={own} id={id} title={title} size="sm" />
                <RemoveTarget own={own} id={id} title={title} small />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RemoveTargetProps = { own: Own; id: string; title: string; small?: boolean; onRemoved?: () => void };

/** Removes a target after a question: the text one pasted goes with it. */
export function RemoveTarget({ own, id, title, small = false, onRemoved }: RemoveTargetProps) {
  const t = useTranslations("roles");
  const common = useTranslations("common");
  const problems = useProblemWords();
  const [asking, setAsking] = useState(false);
  const { mutateAsync, isPending } = useRemoveTarget(own.userId);
  const name = t("removeNamed", { title });
  async function remove(): Promise<void> {
    try {
      await mutateAsync(id);
      setAsking(false);
      showToast({ message: t("removed", { title }) });
      onRemoved?.();
    } catch (error) {
      setAsking(false);
      showToast({ tone: "error", message: problems.ofError(error) });
    }
  }
  return (
    <>
      {small ? (
        <IconButton label={name} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden className="size-4" />
        </IconButton>
      ) : (
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t("remove")}
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("removeTitle", { title })}
        description={t(own.goal?.role === id ? "removeGoalText" : "removeText")}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button variant="danger" pending={isPending} onClick={() => void remove()}>
            {t("remove")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
