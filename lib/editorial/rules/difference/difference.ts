import { comparing } from "#lib/editorial/rules/difference/comparing";
import { resourceFields } from "#lib/editorial/rules/kinds/fields";

/** States of a resource against one another. */
export const { differenceOf, compareThree, openChoices, mergeThree } = comparing(resourceFields);
