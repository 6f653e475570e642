"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { useSession } from "#lib/account/client";
import { onSignOut } from "#lib/browser-store";
import { studioKey } from "#lib/editorial/client/queries";
import { useSentToSignIn } from "#lib/sign-in-path";

export type Worker = { id: string; name: string; role: string };

type GateProps = { allow: "editors" | "admins"; children: (worker: Worker) => ReactNode };

/** Shows what is inside to those who may work there. The API decides; this only spares people a page of refusals. */
export function Gate({ allow, children }: GateProps) {
  const t = useTranslations("studio.gate");
  const session = useSession();
  const client = useQueryClient();
  useEffect(() => onSignOut(() => client.removeQueries({ queryKey: studioKey })), [client]);
  if (session.data === undefined) {
    if (!session.isError) return <Waiting />;
    return (
      <Notice tone="error">
        <p>{t("failed")}</p>
        <Retry onRetry={() => void session.refetch()} />
      </Notice>
    );
  }
  const { user } = session.data;
  if (user === null) return <Leaving />;
  if (user.role !== "admin" && (allow === "admins" || user.role !== "editor")) return <NotAllowed role={user.role} />;
  return children(user);
}

export function Retry({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("common");
  return (
    <Button size="sm" className="mt-2" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
}

function Waiting() {
  const t = useTranslations("studio.gate");
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-10 w-40" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}

function Leaving() {
  const t = useTranslations("studio.gate");
  const locale = useLocale();
  const signIn = `/${locale}/sign-in`;
  useSentToSignIn(true);
  return (
    <p role="status" className="py-10">
      {t("leaving")}{" "}
      <a href={signIn} className="link">
        {t("signIn")}
      </a>
    </p>
  );
}

function NotAllowed({ role }: { role: string }) {
  const t = useTranslations("studio.gate");
  const editor = role === "editor";
  return (
    <div className="measure py-8 md:py-16">
      <h1 className="text-3xl">{t(editor ? "noAdmin" : "noEditor")}</h1>
      <p className="mt-3 text-soft">{t(editor ? "noAdminText" : "noEditorText")}</p>
      <p className="mt-8">
        <Link href={editor ? "/studio/resources" : "/dashboard"} className={buttonClass({ variant: "solid" })}>
          {t(editor ? "toResources" : "toDashboard")}
        </Link>
      </p>
    </div>
  );
}
