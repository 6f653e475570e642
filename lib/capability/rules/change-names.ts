import type { Outline } from "#lib/capability/rules/outline";
import type { Said } from "#lib/catalog/rules/said";

/** What a capability change names, by slug. */
export function changeNames(outline: Outline): { capabilities: Record<string, Said>; items: Record<string, Said> } {
  const titles = ({ slug, title }: { slug: string; title: Said }) => [slug, title] as const;
  return {
    capabilities: Object.fromEntries(outline.capabilities.map(({ slug, name }) => [slug, name])),
    items: Object.fromEntries([
      ...outline.former.map(titles),
      ...outline.stages.flatMap((stage) => [titles(stage), ...stage.topics.map(titles)]),
    ]),
  };
}
