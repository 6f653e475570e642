import type { Block } from "#lib/markdown";

/**
 * The same text with headings that skip no level: people choose the number of signs by looks, and who hears a page goes by
 * its outline. A heading is one deeper than the nearest one before it that was written with fewer signs; the first is 1.
 */
export function outlined(blocks: readonly Block[]): Block[] {
  const above: number[] = [];
  const settle = (block: Block): Block => {
    switch (block.is) {
      case "heading":
        while ((above.at(-1) ?? 0) >= block.depth) above.pop();
        above.push(block.depth);
        return { ...block, depth: above.length };
      case "quote":
        return { ...block, inside: block.inside.map(settle) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map(settle)) };
      default:
        return block;
    }
  };
  return blocks.map(settle);
}
