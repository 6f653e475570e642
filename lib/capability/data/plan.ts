import { type Asking, loadSituation } from "#lib/capability/data/situation";
import { asideOf } from "#lib/capability/rules/aside";
import { weekNumber } from "#lib/capability/rules/days";
import { nextSteps } from "#lib/capability/rules/plan/next-steps";
import { finishedOf, forecastOf, minutesByWeek, paceOf } from "#lib/capability/rules/plan/pace";
import { itemsLeft, minutesLeft } from "#lib/capability/rules/plan/plan-queue";
import { shortOf } from "#lib/capability/rules/plan/short";
import { weekPlan } from "#lib/capability/rules/plan/week-plan";
import { longestPlan, type Plan } from "#lib/capability/schema/plan";

/**
 * What a learner may do next on a roadmap and why, what is left of it, and when it may be done.
 * @param asked `weeks`: how many weeks to lay out
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function getPlan({
  weeks = longestPlan,
  ...asked
}: Asking & { weeks?: number | undefined }): Promise<Plan> {
  const { roadmap, situation, goal, learned } = await loadSituation(asked);
  const { course, evidence, requirements, today } = situation;
  const left = minutesLeft(itemsLeft(situation));
  const total = left.topics + left.selfChecks + left.projects;
  const { timeZone } = asked;
  const finished = minutesByWeek({ finished: finishedOf(course, evidence), learned, timeZone });
  const pace = paceOf(finished, { today, weeklyGoal: goal.weeklyMinutes });
  return {
    roadmap: roadmap.slug,
    today,
    timeZone,
    goal,
    short: shortOf(course, evidence, requirements),
    nextSteps: nextSteps(situation),
    minutesLeft: total,
    left,
    week: { finished: finished.get(weekNumber(today)) ?? 0, goal: goal.weeklyMinutes },
    forecast: forecastOf(total, pace, today),
    aside: asideOf(situation),
    ...weekPlan({ situation, times: goal, horizon: weeks }),
  };
}
