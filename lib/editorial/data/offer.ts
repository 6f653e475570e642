import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { type Offer, offerOf } from "#lib/editorial/rules/offer";

/** What an editor can choose from, as published. */
export const getOffer = async (): Promise<Offer> => offerOf(await listRoadmaps(), await getLibrary());
