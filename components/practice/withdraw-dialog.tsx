"use client";

import { useTranslations } from "next-intl";
import type { ChangeNames } from "#components/progress/change-card";
import { ChangeRows } from "#components/progress/change-card";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import type { CapabilityChange } from "#lib/capability/schema";
import { standingOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn } from "#lib/practice/schema/hand-ins";
import { useDay } from "#lib/use-day";

type WithdrawDialogProps = {
  /** Null: not asked. */
  handIn: HandIn | null;
  /** All for the same project or capability, newest first. */
  among: readonly HandIn[];
  /** What it would move. */
  changes: readonly CapabilityChange[];
  names: ChangeNames;
  pending: boolean;
  onConfirm: (handIn: HandIn) => void;
  onClose: () => void;
};

/** Asks once, and says what goes with it. */
export function WithdrawDialog({ handIn, ...rest }: WithdrawDialogProps) {
  const t = useTranslations("handIn.withdraw");
  return (
    <Dialog open={handIn !== null} onClose={rest.onClose} title={t("title")}>
      {handIn ? <Question handIn={handIn} {...rest} /> : null}
    </Dialog>
  );
}

function Question({
  handIn,
  among,
  changes,
  names,
  pending,
  onConfirm,
  onClose,
}: WithdrawDialogProps & { handIn: HandIn }) {
  const t = useTranslations("handIn.withdraw");
  const common = useTranslations("common");
  const day = useDay();
  const next = standingOf(among.filter(({ id }) => id !== handIn.id));
  const stood = handIn.id === standingOf(among)?.id;
  return (
    <>
      {changes.length > 0 ? (
        <>
          <p>{t("moves")}</p>
          <div className="text-sm">
            <ChangeRows changes={changes} names={names} />
          </div>
        </>
      ) : (
        <p>{t("movesNothing")}</p>
      )}
      <ul className="mt-3 list-disc pl-5 text-soft">
        {stood && next ? <li>{t("former", { date: day(next.handedInAt) })}</li> : null}
        {handIn.audience === "public" ? <li>{t("public")}</li> : null}
        <li>{t("kept")}</li>
      </ul>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button variant="danger" pending={pending} onClick={() => onConfirm(handIn)}>
          {t("confirm")}
        </Button>
      </div>
    </>
  );
}
