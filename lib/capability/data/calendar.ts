import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { hashOfToken } from "#lib/auth/secret-token";
import { loadSituation } from "#lib/capability/data/situation";
import { calendarOf, type Told } from "#lib/capability/rules/plan/calendar";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import { weekPlan } from "#lib/capability/rules/plan/week-plan";
import type { CalendarState } from "#lib/capability/schema/calendar";
import type { Roadmap } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import { knownZone } from "#lib/ical-zone";
import { isLocale, type Locale } from "#lib/locales";
import { pick } from "#lib/localized";
import en from "#messages/en.json";
import zh from "#messages/zh.json";

/** Half a year: calendars ask again every few hours, and the plan moves with every mark. */
const horizon = 26;

/** Whose address this is. When it was read is written at most every hour, in the same statement. */
const ownerSql = `
  with found as (
    select c."userId", c."lastReadAt", u."locale", u."timeZone"
    from "CalendarAddress" c join "User" u on u."id" = c."userId"
    where c."hash" = $1 and u."suspendedAt" is null
  ), touched as (
    update "CalendarAddress" c set "lastReadAt" = now() from found
    where c."userId" = found."userId" and c."hash" = $1
      and coalesce(found."lastReadAt" < now() - interval '1 hour', true)
  )
  select "userId", "locale", "timeZone" from found`;

type Owner = { userId: string; locale: string; timeZone: string };

/** How the steps of a roadmap are called in one language, and where their pages are. */
function teller(roadmap: Roadmap, locale: Locale, site: string) {
  const t = createTranslator({ locale, messages: { zh, en }[locale] });
  const tell = ({ kind, slug }: StepName, stageSlug: string): Told => {
    const stage = roadmap.stages.find((own) => own.slug === stageSlug);
    const topic = stage?.topics.find((own) => own.slug === slug);
    const stageTitle = stage ? pick(stage.title, locale) : stageSlug;
    const page = `${site}/${locale}/roadmaps/${roadmap.slug}/${stageSlug}/${kind === "topic" ? slug : kind}`;
    const title =
      kind === "topic" ? (topic ? pick(topic.title, locale) : slug) : t(`steps.item.${kind}`, { stage: stageTitle });
    return { title, stage: stageTitle, url: page };
  };
  return { tell, name: t("plan.calendar.name"), goesOn: (title: string) => t("steps.goesOn", { title }) };
}

/**
 * The plan of whoever made this secret address, as an iCalendar file in their language and time zone.
 * @param asked `site`: scheme and host that pages are linked at
 * @throws AppError NOT_FOUND for an address that never was or is no more, and while its owner is suspended
 */
export async function readCalendar({ token, site }: { token: string; site: string }): Promise<string> {
  const { rows } = await pool().query<Owner>({
    name: "owner-of-calendar",
    text: ownerSql,
    values: [hashOfToken(token)],
  });
  const [owner] = rows;
  if (owner === undefined) throw notFound();
  const { roadmap, situation, goal } = await loadSituation(owner);
  const { weeks } = weekPlan({ situation, times: goal, horizon });
  return calendarOf({
    weeks,
    ...teller(roadmap, isLocale(owner.locale) ? owner.locale : "zh", site),
    timeZone: knownZone(owner.timeZone),
    owner: createHash("sha256").update(owner.userId).digest("hex").slice(0, 16),
    host: new URL(site).hostname,
    now: Date.now(),
  });
}

/** Whether a learner has a calendar address, and when it was last read. */
export async function getCalendarState(userId: string): Promise<CalendarState> {
  const { rows } = await pool().query<{ createdAt: Date; lastReadAt: Date | null }>(
    `select "createdAt", "lastReadAt" from "CalendarAddress" where "userId" = $1`,
    [userId],
  );
  const [found] = rows;
  if (found === undefined) return { calendar: null };
  return {
    calendar: { createdAt: found.createdAt.toISOString(), lastReadAt: found.lastReadAt?.toISOString() ?? null },
  };
}
