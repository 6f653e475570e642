"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Gaps } from "#components/roles/gaps";
import { GoalChoice } from "#components/roles/goal-choice";
import { RemoveTarget } from "#components/roles/my-targets";
import { Requirements } from "#components/roles/requirements";
import { OwnFailed, Standing } from "#components/roles/standing";
import { type Own, useOwn } from "#components/roles/use-own";
import { buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Skeleton } from "#components/ui/skeleton";
import { useAddress } from "#lib/address";
import type { Outline } from "#lib/capability/rules/outline";
import type { Target } from "#lib/capability/schema/target";

/** A private target against oneself. Which one stands in the address, so that the page itself is the same for everyone. */
export function TargetDetail({ outline }: { outline: Outline }) {
  const t = useTranslations("roles");
  const own = useOwn(outline.slug);
  const id = useAddress().get("id");
  const target = own.targets?.find((one) => one.id === id);
  if (target) return <Known outline={outline} own={own} target={target} />;
  if (own.signedOut) {
    return (
      <>
        <h1 className="mb-6 text-3xl">{t("target.title")}</h1>
        <Standing outline={outline} own={own} title="" requirements={[]} />
      </>
    );
  }
  if (own.targets !== undefined) {
    return (
      <>
        <h1 className="mb-6 text-3xl">{t("target.title")}</h1>
        <EmptyState
          title={t("target.notFound")}
          action={
            <>
              <Link href="/roles" className={buttonClass({ variant: "solid" })}>
                {t("target.toRoles")}
              </Link>
              <Link href="/roles/match" className={buttonClass()}>
                {t("toMatch")}
              </Link>
            </>
          }
        >
          {t("target.notFoundText")}
        </EmptyState>
      </>
    );
  }
  if (own.failed) return <OwnFailed own={own} />;
  return (
    <div className="grid gap-8">
      <Skeleton className="h-10 max-w-md" />
      <Skeleton className="h-24 max-w-xl" />
      <Skeleton className="h-96" />
    </div>
  );
}

function Known({ outline, own, target }: { outline: Outline; own: Own; target: Target }) {
  const t = useTranslations("roles");
  const locale = useLocale();
  const router = useRouter();
  const { id, title, text, requirements } = target;
  return (
    <>
      <h1 className="text-3xl break-words md:text-4xl">{title}</h1>
      <p className="mt-2 text-soft">{t("mineOnly")}</p>
      <div className="mt-8 grid grid-cols-1 gap-12">
        <Standing outline={outline} own={own} title={title} requirements={requirements}>
          <GoalChoice own={own} id={id} title={title} />
          <Link href={`/roles/match?target=${id}`} className={buttonClass()}>
            {t("correct")}
          </Link>
          <Link href={`/roles/compare?a=${id}`} className={buttonClass()}>
            {t("compareThis")}
          </Link>
          <RemoveTarget own={own} id={id} title={title} onRemoved={() => router.replace(`/${locale}/roles`)} />
        </Standing>
        <Requirements names={outline} requirements={requirements} focus={[]} levels={own.levels} />
        {own.levels && own.explained ? (
          <Gaps outline={outline} requirements={requirements} explained={own.explained} levels={own.levels} />
        ) : null}
        {text === "" ? null : (
          <details className="border-rule border-y py-2">
            <summary className="target flex items-center font-medium">{t("target.text")}</summary>
            <p className="measure py-3 whitespace-pre-wrap break-words">{text}</p>
          </details>
        )}
      </div>
    </>
  );
}
