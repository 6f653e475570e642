import { expect, test } from "vitest";
import { getCatalog } from "#lib/catalog/data";
import { matchJobDescription } from "#lib/catalog/data/job-description";
import { matchAnswer } from "#lib/catalog/schema/match";
import { countStatements } from "#lib/db/learner-for-tests";

test("the published samples are read by the published words, in the order of the model", async () => {
  const { lexicon, roadmaps } = await getCatalog();
  const order = [...roadmaps.values()].flatMap(({ model }) => model.dimensions.flatMap((one) => one.capabilities));
  expect(lexicon?.samples).toHaveLength(3);
  for (const { text, expect: wanted } of lexicon?.samples ?? []) {
    for (const language of ["zh", "en"] as const) {
      const { requirements } = matchAnswer.parse(await matchJobDescription(text[language]));
      const found = requirements.map(({ capability }) => capability);
      expect(found).toEqual(expect.arrayContaining(wanted));
      expect(found).toEqual(order.filter((slug) => found.includes(slug)));
    }
  }
});

test("reading asks the database for the release alone", async () => {
  await matchJobDescription("RAG");
  expect(await countStatements(() => matchJobDescription("RAG"))).toBe(1);
});
