"use client";

import { useFormatter, useTranslations } from "next-intl";
import { MissingList } from "#components/capability/missing-list";
import { RateButton } from "#components/capability/rate-context";
import { ReasonList } from "#components/capability/reason-list";
import { RoleGap } from "#components/capability/role-gap";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { findItem } from "#lib/capability/rules/find-item";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import type { Blocker, Explained, Explanation, MentorWord, RoleFit } from "#lib/capability/schema";

type ReasonsProps = {
  outline: Outline;
  capability: OutlineCapability;
  explained: Explained;
  role: RoleFit | undefined;
  timeZone: string;
};

/** Everything the two numbers of a capability rest on, and what would move them. */
export function Reasons({ outline, capability, explained, role, timeZone }: ReasonsProps) {
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const { levelName } = words;
  const { coverage, level, contributions, missing, blockers, mentor } = explained;
  const now = capability.levels[level];
  const next = capability.levels[level + 1];
  return (
    <div className="grid gap-5 text-sm">
      <p className="text-soft">
        <Words said={capability.summary} />
      </p>
      <dl className="grid gap-2">
        {now ? (
          <div>
            <dt className="text-soft">{t("nowDo", { level: levelName(level) })}</dt>
            <dd>
              <Words said={now} />
            </dd>
          </div>
        ) : null}
        {next ? (
          <div>
            <dt className="text-soft">{t("nextDo", { level: levelName(level + 1) })}</dt>
            <dd>
              <Words said={next} />
            </dd>
          </div>
        ) : null}
        {role ? <RoleGap outline={outline} capability={capability} explained={explained} role={role} /> : null}
      </dl>
      {mentor ? <MentorSays said={mentor} name={levelName(mentor.level)} timeZone={timeZone} /> : null}
      {coverage === null ? null : (
        <section>
          <h3 className="font-sans font-semibold">{t("have")}</h3>
          <ReasonList outline={outline} contributions={contributions} coverage={coverage} />
          <Fresh explained={explained} timeZone={timeZone} />
        </section>
      )}
      <section>
        <h3 className="font-sans font-semibold">{t("missing")}</h3>
        <MissingList outline={outline} missing={missing} level={level} />
        {blockers.map((blocker) => (
          <p key={`${blocker.code}:${JSON.stringify(blocker.params)}`} className="mt-2 border-edge border-l-2 pl-3">
            <Why outline={outline} blocker={blocker} />
          </p>
        ))}
      </section>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {explained.selfAssessed === undefined ? null : <p>{words.self(explained)}</p>}
        <RateButton slug={capability.slug} name={capability.name.text} />
      </div>
    </div>
  );
}

/** The level a mentor gave, and why. */
function MentorSays({ said, name, timeZone }: { said: MentorWord; name: string; timeZone: string }) {
  const t = useTranslations("capability");
  const format = useFormatter();
  const date = format.dateTime(new Date(said.at), { dateStyle: "medium", timeZone });
  return (
    <figure className="border-edge border-l-2 pl-3">
      <p className="font-semibold">{t("mentor", { level: said.level, name })}</p>
      <blockquote className="whitespace-pre-wrap break-words">{said.note}</blockquote>
      <figcaption className="text-soft">
        {said.by ?? t("mentorGone")} · {date}
      </figcaption>
    </figure>
  );
}

function Fresh({ explained: { freshness }, timeZone }: { explained: Explanation; timeZone: string }) {
  const t = useTranslations("capability");
  const format = useFormatter();
  if (freshness.at === null) return null;
  const date = format.dateTime(new Date(freshness.at), { dateStyle: "medium", timeZone });
  return (
    <p className="mt-1 text-soft">
      {freshness.months ? t("freshAgo", { date, months: freshness.months }) : t("fresh", { date })}
    </p>
  );
}

function Why({ outline, blocker: { code, params } }: { outline: Outline; blocker: Blocker }) {
  const t = useTranslations("capability");
  const { levelName } = useCapabilityWords(outline);
  const { title } = findItem(outline, { kind: "stage", slug: String(params.stage) });
  return t(`blockers.${code}`, { level: levelName(Number(params.level)), stage: title.text });
}
