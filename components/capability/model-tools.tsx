"use client";

import { CloudOff, Download, History, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Menu, menuItemClass } from "#components/ui/menu";
import type { SelfRatings } from "#lib/capability/client/use-ratings";

/** Where focus goes when a look back ends. */
export const lookBackId = "look-back";

type ModelToolsProps = {
  /** Nothing can be looked back to, rated or taken along while nothing is known. */
  ready: boolean;
  /** Null where someone looks at another person's model. */
  own: { onRate: () => void; onLookBack: () => void; lookingBack: boolean; ratings: SelfRatings } | null;
  onExport: (format: "svg" | "png") => void;
};

/** What one can do with the model besides reading it. */
export function ModelTools({ ready, own, onExport }: ModelToolsProps) {
  const t = useTranslations("capability.tools");
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-x-1 sm:-ml-3 print:hidden">
      {own ? (
        <>
          <Button
            variant="quiet"
            size="sm"
            className="max-sm:!px-2"
            pending={!ready || own.lookingBack}
            onClick={own.onRate}
          >
            <PencilLine aria-hidden className="size-4" />
            {t("rate")}
          </Button>
          <Button
            id={lookBackId}
            variant="quiet"
            size="sm"
            className="max-sm:!px-2"
            pending={!ready && !own.lookingBack}
            aria-pressed={own.lookingBack}
            onClick={own.onLookBack}
          >
            <History aria-hidden className="size-4" />
            {t("lookBack")}
          </Button>
        </>
      ) : null}
      <Menu
        label={t("export")}
        triggerClass="py-1 font-medium text-sm sm:px-3"
        trigger={
          <>
            <Download aria-hidden className="size-4" />
            {t("export")}
          </>
        }
      >
        <button type="button" disabled={!ready} className={menuItemClass} onClick={() => onExport("svg")}>
          {t("svg")}
        </button>
        <button type="button" disabled={!ready} className={menuItemClass} onClick={() => onExport("png")}>
          {t("png")}
        </button>
        <button type="button" className={menuItemClass} onClick={() => window.print()}>
          {t("print")}
        </button>
      </Menu>
      {own && (own.ratings.state === "waiting" || own.ratings.state === "signed-out") ? (
        <div className="basis-full pl-3">
          <Unsent ratings={own.ratings} />
        </div>
      ) : null}
    </div>
  );
}

/** Ratings that have not reached the server, and what can be done about it. */
export function Unsent({ ratings: { waiting, state, sendNow } }: { ratings: SelfRatings }) {
  const t = useTranslations("capability.rate");
  return (
    <p role="status" className="flex items-start gap-2 text-sm">
      <CloudOff aria-hidden className="mt-[0.35em] size-4 shrink-0 text-soft" />
      <span>
        {t(state === "signed-out" ? "ended" : "kept", { count: waiting.size })}{" "}
        <button type="button" className="link target" onClick={sendNow}>
          {t("sendNow")}
        </button>
      </span>
    </p>
  );
}
