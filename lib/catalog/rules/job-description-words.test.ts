import { describe, expect, test } from "vitest";
import { readJobDescription } from "#lib/catalog/rules/job-description";
import type { LexiconContent } from "#lib/catalog/schema";

/** A few words, so that what is tested is the reading and not the lexicon. */
const lexicon: LexiconContent = {
  scoring: { strong: 2, weak: 1, minScoreToInclude: 2, defaultLevelWhenMentioned: 2 },
  levelHints: {
    zh: [
      { level: 4, words: ["精通"] },
      { level: 3, words: ["负责", "独立负责", "深入了解"] },
      { level: 2, words: ["熟悉"] },
      { level: 1, words: ["了解", "优先", "加分项"] },
    ],
    en: [
      { level: 4, words: ["lead"] },
      { level: 3, words: ["own", "drive", "run"] },
      { level: 2, words: ["familiar with"] },
      { level: 1, words: ["basic", "preferred", "nice to have"] },
    ],
  },
  ignore: { zh: ["补充医疗", "不限于"], en: ["RAG status"] },
  negations: {
    zh: ["无需…", "不要求…", "…不要求", "…不限", "没有…也可"],
    en: ["don't need …", "… not required", "no … required"],
  },
  turns: { zh: ["但"], en: ["but"] },
  joins: { zh: ["并", "、"], en: ["and"] },
  keywords: [
    {
      capability: "research",
      strong: { zh: ["用户研究"], en: ["user research", "run interviews"] },
      weak: { zh: ["用户"], en: [] },
    },
    {
      capability: "spec",
      strong: { zh: ["需求分析"], en: ["PRD", "user story"] },
      weak: { zh: ["需求"], en: ["spec"] },
    },
    {
      capability: "ml",
      strong: { zh: ["语音识别", "算法"], en: ["machine learning", "CV"] },
      weak: { zh: [], en: ["Python"] },
    },
    { capability: "media", strong: { zh: ["语音识别", "AI 视频"], en: ["text-to-image"] }, weak: { zh: [], en: [] } },
    { capability: "llm", strong: { zh: ["大模型"], en: ["LLM"] }, weak: { zh: [], en: [] } },
    { capability: "rag", strong: { zh: ["RAG"], en: ["RAG"] }, weak: { zh: [], en: [] } },
    { capability: "domain", strong: { zh: ["医疗"], en: [] }, weak: { zh: [], en: [] } },
    { capability: "judge", strong: { zh: [], en: ["LLM-as-judge"] }, weak: { zh: [], en: [] } },
  ],
  samples: [],
};

const say = (text: string) =>
  readJobDescription(text, lexicon).map(
    ({ capability, level, words }) => `${capability} ${level}: ${words.map((word) => word.text).join(" | ")}`,
  );

describe("words", () => {
  test.each<[fact: string, text: string, read: string[]]>([
    ["Chinese is found anywhere", "做用户研究工作", ["research 2: 用户研究"]],
    ["Latin only as a whole word", "recvd, PRDx, aPRD, CVx", []],
    ["in either case, a plural s allowed", "prds and Llms", ["spec 2: prds", "llm 2: Llms"]],
    ["Latin beside Chinese is a whole word", "懂RAG的人", ["rag 2: RAG"]],
    ["full-width letters are letters, as they were written", "懂ＲＡＧ、ｐｒｄ", ["spec 2: ｐｒｄ", "rag 2: ＲＡＧ"]],
    [
      "hyphens and spaces are one",
      "text to image, machine-learning",
      ["ml 2: machine-learning", "media 2: text to image"],
    ],
    ["spaces beside Chinese do not matter", "AI视频 与 AI  视频", ["media 2: AI视频 | AI  视频"]],
    ["a wrapped line goes on", "strong in machine\nlearning", ["ml 2: machine\nlearning"]],
    ["a new line does not", "machine\n- learning\nMachine\n\nLearning", []],
    ["what cannot be seen does not part a word", "L\u200bLM \u00adRAG", ["llm 2: L\u200bLM", "rag 2: RAG"]],
    ["typographic apostrophes are apostrophes", "You don’t need machine learning", []],
    ["one word may speak for two capabilities", "语音识别", ["ml 2: 语音识别", "media 2: 语音识别"]],
    ["the longest word claims the place", "LLM-as-judge", ["judge 2: LLM-as-judge"]],
    ["a weak word alone is not enough", "需求很多, Python", []],
    ["beside a strong one it is shown", "用户要做用户研究", ["research 2: 用户 | 用户研究"]],
    ["within a strong one it is not counted again", "需求分析", ["spec 2: 需求分析"]],
    ["a phrase that only looks like a word is none", "补充医疗; RAG status", []],
    ["offsets count as JavaScript does", "😀𝐑𝐀𝐆 RAG", ["rag 2: 𝐑𝐀𝐆 | RAG"]],
  ])("%s", (_fact, text, read) => expect(say(text)).toEqual(read));
});

describe("what is taken back", () => {
  test.each<[text: string, read: string[]]>([
    ["无需算法经验，熟悉大模型", ["llm 2: 大模型"]],
    ["无需大模型、算法", []],
    ["不要求算法背景", []],
    ["算法背景不要求", []],
    ["熟悉大模型不要求算法", ["llm 2: 大模型"]],
    ["没有算法背景也可，大模型", ["llm 2: 大模型"]],
    ["大模型不限", []],
    ["包括但不限于大模型", ["llm 2: 大模型"]],
    ["无需会算法但要懂大模型", ["llm 2: 大模型"]],
    ["You don't need machine learning, PRDs you do", ["spec 2: PRDs"]],
    ["Machine learning is not required. RAG is", ["rag 2: RAG"]],
    ["No machine learning, LLM or RAG experience required", []],
    ["No travel, familiar with RAG required", ["rag 2: RAG"]],
    ["no RAG", ["rag 2: RAG"]],
    ["You don't need RAG but machine learning", ["ml 2: machine learning"]],
    ["算法不要求，算法也是算法", ["ml 2: 算法 | 算法"]],
  ])("%s", (text, read) => expect(say(text)).toEqual(read));
});

describe("levels", () => {
  test.each<[fact: string, text: string, read: string[]]>([
    ["without a word the usual one", "大模型", ["llm 2: 大模型"]],
    ["years are no level", "3年以上大模型经验, 5+ years of RAG", ["llm 2: 大模型", "rag 2: RAG"]],
    ["the nearest in the clause", "熟悉RAG并精通大模型", ["llm 4: 大模型", "rag 2: RAG"]],
    ["it may follow", "对大模型有深入了解", ["llm 3: 大模型"]],
    [
      "but what follows a join is another matter",
      "RAG and drive machine learning",
      ["ml 3: machine learning", "rag 2: RAG"],
    ],
    ["the longest level word", "独立负责大模型，了解RAG", ["llm 3: 大模型", "rag 1: RAG"]],
    ["the last one before in the sentence", "负责规划，大模型，了解RAG", ["llm 3: 大模型", "rag 1: RAG"]],
    ["not the next one", "大模型，精通英语", ["llm 2: 大模型"]],
    ["not one of another sentence", "精通英语。大模型", ["llm 2: 大模型"]],
    ["a semicolon ends a sentence", "精通英语；大模型", ["llm 2: 大模型"]],
    ["a dot in a number does not", "Lead v2.5 of the LLM", ["llm 4: LLM"]],
    ["the highest of several", "了解大模型。精通大模型。", ["llm 4: 大模型 | 大模型"]],
    ["said beats unsaid", "大模型。了解大模型。", ["llm 1: 大模型 | 大模型"]],
    ["a heading holds for the lines below it", "加分项：\n- RAG\n- 大模型", ["llm 1: 大模型", "rag 1: RAG"]],
    ["also without a colon", "Nice to have\n- RAG", ["rag 1: RAG"]],
    ["until the next heading", "Nice to have:\n- RAG\nDuties:\n- LLM", ["llm 2: LLM", "rag 1: RAG"]],
    ["a line of its own level", "Nice to have:\n- familiar with RAG", ["rag 2: RAG"]],
    ["a line that says more is no heading", "了解英语和法语的人\n大模型", ["llm 2: 大模型"]],
    ["a word that begins with a level word has that level", "run interviews", ["research 3: run interviews"]],
    ["weak words do not lift it", "精通用户；用户研究", ["research 2: 用户 | 用户研究"]],
  ])("%s", (_fact, text, read) => expect(say(text)).toEqual(read));

  test("the words that told the level are named, and none where none told it", () => {
    const [first, second] = readJobDescription("精通大模型。RAG", lexicon);
    expect(first?.levelWords).toEqual([{ start: 0, end: 2, text: "精通" }]);
    expect(second).toEqual({ capability: "rag", level: 2, words: [{ start: 6, end: 9, text: "RAG" }] });
  });
});
