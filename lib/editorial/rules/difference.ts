import { comparing } from "#lib/editorial/rules/comparing";
import { resourceFields } from "#lib/editorial/rules/fields";

/** States of a resource against one another. */
export const { differenceOf, compareThree, openChoices, mergeThree } = comparing(resourceFields);
