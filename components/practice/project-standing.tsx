"use client";

import { useTranslations } from "next-intl";
import { AudienceControl } from "#components/practice/audience-control";
import { HandInBody } from "#components/practice/hand-in-body";
import { HandInBadge } from "#components/practice/state-badge";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { HandIn, OwnProject } from "#lib/practice/schema/hand-ins";
import { useDay } from "#lib/use-day";

type StandingProps = {
  userId: string;
  project: OwnProject;
  standing: HandIn;
  onAgain: () => void;
  onWithdraw: (handIn: HandIn) => void;
};

/** The hand-in that stands: what became of it, what was said of it, who sees it. */
export function ProjectStanding({ userId, project, standing, onAgain, onWithdraw }: StandingProps) {
  const t = useTranslations("handIn");
  const returned = standing.state === "returned";
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <HandInBadge state={standing.state} />
        <span className="text-sm text-soft">
          <HandedIn handIn={standing} />
        </span>
      </div>
      <StateWords project={project} standing={standing} />
      <div className="mt-4 flex flex-wrap gap-3">
        {project.version === null ? null : (
          <Button variant={returned ? "solid" : "outline"} onClick={onAgain}>
            {t("again")}
          </Button>
        )}
        <Button variant="quiet" onClick={() => onWithdraw(standing)}>
          {t("withdraw.button")}
        </Button>
      </div>
      <div className="mt-6">
        <HandInBody handIn={standing} level={3} />
      </div>
      <div className="mt-8 border-rule border-t pt-5">
        <AudienceControl userId={userId} handIn={standing} />
      </div>
    </>
  );
}

function HandedIn({ handIn }: { handIn: HandIn }) {
  const t = useTranslations("handIn");
  return t("on", { date: useDay()(handIn.handedInAt) });
}

/** What the state means for one's capabilities, and what one can do about it. */
function StateWords({ project, standing }: Pick<StandingProps, "project" | "standing">) {
  const t = useTranslations("project.state");
  const { state } = standing;
  if (state === "accepted") return <p className="measure mt-2">{t("accepted")}</p>;
  // An earlier one was accepted: that one counts, whatever becomes of this.
  const earlier = project.shown && project.judged !== standing.id;
  if (state === "returned") return <p className="measure mt-2">{t(earlier ? "returnedEarlier" : "returned")}</p>;
  return (
    <p className="measure mt-2">
      {t(earlier ? "submittedEarlier" : project.shown ? "submitted" : "submittedNotShown")}{" "}
      {t.rich("askMentor", {
        link: (chunks) => (
          <Link href="/mentors" className="link">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}
