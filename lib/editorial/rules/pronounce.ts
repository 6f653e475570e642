import { pinyin } from "pinyin-pro";

/** Chinese as it is pronounced, a syllable a word; everything else as it stands. */
export const pronounce = (text: string): string =>
  pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "consecutive" }).join(" ");
