import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { overflowOf } from "#e2e/app";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that a theme can break. */
const colours = ["color-contrast", "link-in-text-block"];

type Look = {
  /** Of which page or state a fault is told. */
  what?: string;
  /** Looks at colours alone, where another theme of the same page has been looked at in full. */
  only?: "colours";
};

/**
 * axe finds nothing, and nothing stands out of the page sideways. Ours have no frames, and nobody reads what is in order:
 * said to axe, that makes it three times as fast.
 */
export async function expectClean(page: Page, { what = "the page", only }: Look = {}): Promise<void> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (only ? builder.withRules(colours) : builder.withTags(tags)).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect.soft(faults, what).toEqual([]);
  expect.soft(await overflowOf(page), what).toBeLessThanOrEqual(0);
}
