import { byWorth, gapWorth } from "#lib/capability/rules/gap-worth";
import { type Outlook, outlookOf, type Situation } from "#lib/capability/rules/plan/situation";
import type { StepItem } from "#lib/capability/rules/plan/step-items";
import type { NextStep } from "#lib/capability/schema";

const wanted = 3;

function plainReason({ isBehind, isBegun }: Outlook, item: StepItem): NextStep["reason"] {
  if (isBegun(item)) return { code: "CONTINUE", params: {} };
  const missing = item.before.filter((slug) => !isBehind(slug));
  if (missing.length > 0) return { code: "IN_ORDER", params: { topics: missing } };
  return item.before.length > 0
    ? { code: "READY", params: { topics: [...item.before] } }
    : { code: "FIRST", params: {} };
}

/** Everything that is ready, by what it closes of the gap per minute; ties in order. */
function ranked(situation: Situation, ready: readonly StepItem[], outlook: Outlook): NextStep[] {
  const worth = gapWorth(situation.course, situation.evidence, situation.requirements);
  return byWorth(ready, worth).map((item) => {
    const { closes } = worth.of(item);
    if (closes === null) return stepOf(item, plainReason(outlook, item));
    return stepOf(item, { code: "CLOSES_GAP", params: { ...closes, before: [...item.before] } });
  });
}

const stepOf = ({ item, stage, minutes }: StepItem, reason: NextStep["reason"]): NextStep => ({
  item,
  stage,
  minutes,
  reason,
});

/**
 * At most three steps. Heading for a role: what is ready, by how much of the gap it closes per minute. Without one:
 * topics in order, begun ones first. Fewer than three: the first open topics fill up, then the self-checks and projects
 * that are ready. What is held or known from elsewhere is no step. Source: progress-and-capability, section 4.
 */
export function nextSteps(situation: Situation): NextStep[] {
  const outlook = outlookOf(situation);
  const { isReady, isHeld, isBegun } = outlook;
  const open = outlook.open.filter((item) => !isHeld(item, situation.today));
  const isTopic = ({ item }: StepItem) => item.kind === "topic";
  const ready = open.filter(isReady);
  const waiting = open.filter((item) => isTopic(item) && !isReady(item));
  const plain = (items: readonly StepItem[]) => items.map((item) => stepOf(item, plainReason(outlook, item)));
  if (situation.requirements.length > 0)
    return [...ranked(situation, ready, outlook), ...plain(waiting)].slice(0, wanted);
  const topics = ready.filter(isTopic);
  const inOrder = [...topics.filter(isBegun), ...topics.filter((item) => !isBegun(item)), ...waiting];
  return plain([...inOrder, ...ready.filter((item) => !isTopic(item))]).slice(0, wanted);
}
