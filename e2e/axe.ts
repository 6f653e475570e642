import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { overflowOf } from "#e2e/app";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * axe finds nothing, and nothing stands out of the page sideways. Ours have no frames, and nobody reads what is in order:
 * said to axe, that makes it three times as fast.
 * @param what of which page or state a fault is told
 */
export async function expectClean(page: Page, what = "the page"): Promise<void> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await builder.withTags(tags).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect.soft(faults, what).toEqual([]);
  expect.soft(await overflowOf(page), what).toBeLessThanOrEqual(0);
}
