import { defineRoute } from "#app/api/define-route";
import { answerCapabilities } from "#lib/capability/data/capabilities";
import { getCapabilitiesAt } from "#lib/capability/data/history";
import { capabilitiesThen, historyQuery } from "#lib/capability/schema/history";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my capabilities, what they rest on, and how far they are from a role; also as they were on a day",
  allow: can.readOwnData,
  query: historyQuery,
  answers: capabilitiesThen,
  run: ({ caller: { userId, timeZone }, query: { at, ...query } }) =>
    at === undefined ? answerCapabilities({ userId, ...query }) : getCapabilitiesAt({ userId, timeZone, at, ...query }),
});
