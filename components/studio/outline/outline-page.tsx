"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Gate, Retry } from "#components/studio/gate";
import { Problem } from "#components/studio/outcome-note";
import { type Asking, OutlineDialogs } from "#components/studio/outline/outline-dialogs";
import { OutlineKeys } from "#components/studio/outline/outline-keys";
import { OutlineList } from "#components/studio/outline/outline-list";
import { useArranging } from "#components/studio/outline/use-arranging";
import { useDragging } from "#components/studio/outline/use-dragging";
import { useTelling } from "#components/studio/outline/use-telling";
import { StateBadge } from "#components/studio/state-badge";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { outlineOptions, useRestructure } from "#lib/editorial/client/outline";
import type { Move } from "#lib/editorial/rules/outline/outline";
import { moveBack, type OutlineItem } from "#lib/editorial/rules/outline/outline-steps";
import { arranged, countWaiting, orderOf } from "#lib/editorial/rules/outline/outline-view";
import type { OutlineAnswer, StructuralMove } from "#lib/editorial/schema/outline";
import { ApiError } from "#lib/http/client";
import { languageOf, pick } from "#lib/localized";
import { showToast } from "#lib/toast";

/** A roadmap as a structure: its stages and topics in order, and everything one can do to that order. */
export function OutlinePage({ slug }: { slug: string }) {
  return <Gate allow="editors">{() => <Loading slug={slug} />}</Gate>;
}

function Loading({ slug }: { slug: string }) {
  const t = useTranslations("studio.outline");
  const outline = useQuery(outlineOptions(slug));
  if (outline.data) return <Structure outline={outline.data} />;
  if (!outline.isError) return <Skeleton className="h-[40rem] w-full" />;
  if (outline.error instanceof ApiError && outline.error.code === "NOT_FOUND") {
    return (
      <EmptyState
        title={t("notThere")}
        action={
          <Link href="/studio/roadmaps" className={buttonClass({ variant: "solid" })}>
            {t("back")}
          </Link>
        }
      >
        {t("notThereText")}
      </EmptyState>
    );
  }
  return (
    <Notice tone="error">
      <p>{t("failed")}</p>
      <Retry onRetry={() => void outline.refetch()} />
    </Notice>
  );
}

type Refused = { error: ApiError; move: Move; item: OutlineItem };

function Structure({ outline }: { outline: OutlineAnswer }) {
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const { slug } = outline;
  const order = orderOf(outline);
  const restructure = useRestructure(slug);
  const { said, tell, nameOf, placeIn } = useTelling(outline);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  function move(wanted: Move, item: OutlineItem, undone = false) {
    const back = moveBack(order, item);
    setRefused(null);
    arranging.followTo(item);
    restructure.mutate(wanted as StructuralMove, {
      onSuccess: (answer) => {
        const message = t("moved", { name: nameOf(item), place: placeIn(orderOf(answer), item) });
        const action = back && !undone ? { label: common("undo"), run: () => move(back, item, true) } : undefined;
        showToast({ id: "outline", message, ...(action ? { action } : {}) });
      },
      onError: (error) => {
        if (error instanceof ApiError) setRefused({ error, move: wanted, item });
      },
    });
  }

  const busy = restructure.isPending;
  const arranging = useArranging({ order, busy, onMove: move, onTell: tell });
  const dragging = useDragging({ order, busy, onMove: move });
  const waiting = countWaiting(outline);
  /** Other work: the focus no longer goes where the last thing moved does. */
  const turnTo = (wanted: Asking | null) => {
    arranging.followTo(null);
    setAsking(wanted);
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      <Header outline={outline} waiting={waiting} />
      {refused ? <Refusal refused={refused} onAgain={() => move(refused.move, refused.item)} /> : null}
      <OutlineKeys />
      {outline.stages.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <OutlineList
          outline={arranged(outline, arranging.shown)}
          arranging={arranging}
          dragging={dragging}
          onAsk={turnTo}
        />
      )}
      <p>
        <Button onClick={() => turnTo({ ask: "add-stage" })}>
          <Plus aria-hidden className="size-4" />
          {t("addStage")}
        </Button>
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      <OutlineDialogs outline={outline} asking={asking} onMove={move} onClose={() => setAsking(null)} />
    </div>
  );
}

function Header({ outline, waiting }: { outline: OutlineAnswer; waiting: number }) {
  const t = useTranslations("studio.outline");
  const locale = useLocale();
  const { slug, title, state, stages } = outline;
  const topics = stages.reduce((sum, stage) => sum + stage.topics.length, 0);
  return (
    <header className="grid gap-3">
      <p>
        <Link href="/studio/roadmaps" className="target inline-flex items-center gap-1.5 text-soft hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" />
          {t("back")}
        </Link>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-3xl" lang={languageOf(title, locale)}>
          {pick(title, locale)}
        </h1>
        <StateBadge state={state} />
      </div>
      <p className="text-soft">{t("counts", { stages: stages.length, topics })}</p>
      <p className="flex flex-wrap gap-3">
        <Link href={`/studio/roadmaps/${slug}/about`} className={buttonClass()}>
          {t("about")}
        </Link>
        <a href={`/api/v1/studio/roadmaps/${slug}/export`} download={`${slug}.json`} className={buttonClass()}>
          {t("export")}
        </a>
        {waiting > 0 ? (
          <Link href={`/studio/releases?roadmap=${slug}`} className={buttonClass({ variant: "solid" })}>
            {t("publish", { count: waiting })}
          </Link>
        ) : null}
      </p>
    </header>
  );
}

/** Someone else was faster, or it cannot be done: what stands there is fresh by now, and the move can be made again. */
function Refusal({ refused, onAgain }: { refused: Refused; onAgain: () => void }) {
  const t = useTranslations("studio.outline");
  const { error } = refused;
  if (error.code !== "VERSION_CONFLICT" && error.code !== "INVALID") return <Problem error={error} />;
  return (
    <Notice tone="error">
      <p>{t(error.code === "INVALID" ? "placeGone" : "conflict")}</p>
      {error.code === "VERSION_CONFLICT" ? (
        <Button size="sm" className="mt-2" onClick={onAgain}>
          {t("again")}
        </Button>
      ) : null}
    </Notice>
  );
}
