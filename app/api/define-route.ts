import { findCaller } from "#lib/account/data/caller";
import { routeKit } from "#lib/http/route";

/** How every route under /api/v1 is declared. */
export const defineRoute = routeKit(findCaller);
