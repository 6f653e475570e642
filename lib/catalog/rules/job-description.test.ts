import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readJobDescription } from "#lib/catalog/rules/job-description";
import { lexiconContent } from "#lib/catalog/schema";

const file = join(import.meta.dirname, "../../../prisma/content/lexicon.json");
const lexicon = lexiconContent.parse(JSON.parse(readFileSync(file, "utf8")));
const order = lexicon.keywords.map(({ capability }) => capability);

/** What a job asks for: the levels, and what it must not be taken to ask for. */
type Job = { name: string; levels: Record<string, number>; nothingOf: string[]; zh: string; en: string };

const jobs: Job[] = [
  {
    name: "a RAG product manager for enterprises",
    levels: {
      "stakeholder-comms": 2,
      "ai-team-collab": 2,
      "expectation-mgmt": 2,
      "requirement-spec": 2,
      "evaluation-metrics": 2,
      "responsible-ai": 2,
      "llm-systems": 2,
      "prompt-context": 2,
      "rag-agents": 3,
      "finetune-deploy": 1,
      "multimodal-gen": 1,
      "domain-depth": 3,
    },
    nothingOf: ["ml-algorithms", "team-growth", "user-insight", "data-strategy"],
    zh: `高级AI产品经理（企业知识库方向）

岗位职责：
1、负责企业级知识库与智能问答产品的规划和落地，挖掘金融领域、制造企业的客户场景，输出PRD并推动上线；
2、与算法团队一起设计 ＲＡＧ 检索增强方案，参与提示词与工作流的设计，建立评测集和坏例分析机制；
3、跨部门协调研发、测试与交付，支持售前方案与客户试点；
4、关注大模型推理成本、数据安全与合规要求。

任职要求：
1、本科及以上学历，计算机相关专业优先，3年以上B端产品经验；
2、熟悉大语言模型原理，了解微调与私有化部署；
3、良好的沟通能力，能够适应不确定性；
4、不要求会写代码，无需算法背景，不要求有机器学习论文。

加分项：
- 有 LangChain、Dify 使用经验
- 了解多模态

我们提供：六险一金、补充医疗、导师制、线上线下培训、有竞争力的收入，业绩有可量化的回报。`,
    en: `Senior AI Product Manager, Enterprise Knowledge

You will
- Own our enterprise knowledge base and question-answering product for banking and manufacturing customers
- Write PRDs, work with the model team on RAG designs and prompts, build evaluation sets and an error analysis routine
- Help with customer pilots, with cross-functional partners and presales
- Watch inference cost, data protection and compliance

You bring
- 3+ years in B2B products; familiar with large language models
- Basic understanding of fine-tuning
- Comfortable with ambiguity, good communication skills
- No machine learning, NLP or statistics background required; coding is not needed

Nice to have:
- Multimodal products

We offer healthcare benefits, a mentorship program and career growth.`,
  },
  {
    name: "a platform product manager for computer vision",
    levels: {
      "stakeholder-comms": 3,
      "ai-team-collab": 2,
      "opportunity-framing": 4,
      "requirement-spec": 2,
      "evaluation-metrics": 2,
      "ml-algorithms": 3,
      "finetune-deploy": 3,
      "domain-depth": 3,
      "responsible-ai": 2,
    },
    nothingOf: ["llm-systems", "prompt-context", "rag-agents", "multimodal-gen", "user-insight", "team-growth"],
    zh: `计算机视觉平台产品经理
【工作内容】
负责视觉算法平台的目标检测、OCR 与视频分析能力，服务制造业和物流客户；
主导产品规划与产品路线图；
撰写 PRD，制定标注规范并管理数据集；
与算法工程师一起制定准确率、召回率、误报率等评估指标；
推动模型部署到 GPU 集群和边缘部署，线上监控效果；
配合商务做定价。
【任职要求】
5年以上产品经验；对机器学习有深入理解，做过数据标注者优先；优秀的沟通能力；熟悉隐私保护；大模型经验不作要求。
简历（CV）请发至 hr@example.com。`,
    en: `Product Manager, Computer Vision Platform

About the role
You will own the roadmap of our computer vision platform: object detection, OCR and video analytics models served to manufacturing
and logistics customers.

What you'll do
- Lead product strategy and write PRDs with acceptance criteria for annotation tools and dataset management
- Define evaluation metrics with ML engineers: precision and recall, false positives, latency
- Drive model deployment to GPU clusters and edge devices, including model monitoring
- Partner with sales on pricing

What we look for
- 5+ years of product management experience
- Strong understanding of machine learning; hands-on experience with data labeling
- Excellent communication skills
- Knowledge of privacy and GDPR is a plus
- No PhD required. Experience with LLMs is not required.

Please send your CV to jobs@example.com. We offer healthcare benefits, career growth and a mentorship budget.`,
  },
  {
    name: "a growth product manager without a word of AI",
    levels: { "user-insight": 2, "evaluation-metrics": 3, "operate-iterate": 3 },
    nothingOf: order.filter(
      (slug) => !["user-insight", "evaluation-metrics", "operate-iterate", "design-qa-collab"].includes(slug),
    ),
    zh: `增长产品经理

负责记账应用的拉新与留存；负责A/B测试，用 SQL 分析漏斗；每周做用户访谈，和设计、研发同事一起改进新手引导。
你有 4 年增长经验，行动力强，客服座席（agent）也会是你的好伙伴。不需要机器学习背景。
福利：教育补贴、补充医疗、年度培训预算。`,
    en: `Growth Product Manager

Own activation and retention for our consumer budgeting app. You will run A/B tests, analyze funnels in SQL, interview users every week
and work with design and engineering on onboarding. You have 4 years of experience in growth, a bias for action, and a prompt,
friendly way of answering people. Our support agents will be your best friends. No machine learning background needed.
We offer education support, health insurance and a yearly training budget.`,
  },
];

const languages = ["zh", "en"] as const;
const read = (text: string) => new Map(readJobDescription(text, lexicon).map((one) => [one.capability, one]));

describe.each(jobs.flatMap((job) => languages.map((language) => [job.name, language, job] as const)))(
  "%s (%s)",
  (_name, language, { levels, nothingOf, ...texts }) => {
    const text = texts[language];
    const found = read(text);
    test("asks for what it says, at the level it says", () => {
      expect(Object.fromEntries([...found].map(([slug, { level }]) => [slug, level]))).toMatchObject(levels);
    });
    test("and for nothing it does not say", () => expect(nothingOf.filter((slug) => found.has(slug))).toEqual([]));
    test("every word stands where it is said to stand, in order", () => {
      expect([...found.keys()]).toEqual(order.filter((slug) => found.has(slug)));
      for (const { words, levelWords = [] } of found.values()) {
        for (const { start, end, text: word } of [...words, ...levelWords]) expect(text.slice(start, end)).toBe(word);
        expect(words.map(({ start }) => start)).toEqual(words.map(({ start }) => start).sort((a, b) => a - b));
      }
    });
  },
);

describe.each(
  lexicon.samples.flatMap((sample) => languages.map((language) => [sample.slug, language, sample] as const)),
)("the sample %s (%s)", (_slug, language, { text, expect: wanted }) => {
  const found = read(text[language]);
  test("gives at least what it is there to show", () =>
    expect([...found.keys()]).toEqual(expect.arrayContaining(wanted)));
  test("and a few more at most", () => expect(found.size).toBeLessThanOrEqual(wanted.length + 2));
});

test("the security-camera job is read word by word", () => {
  const { text } = lexicon.samples.find(({ slug }) => slug === "cv-security-sample") ?? { text: { zh: "" } };
  const found = [...read(text.zh).values()].map(({ capability, level, words }) => [
    capability,
    level,
    words.map((word) => word.text).join(" "),
  ]);
  expect(found).toEqual([
    ["opportunity-framing", 3, "产品规划 市场分析 竞品分析 产品策略"],
    ["requirement-spec", 3, "平台定义 产品设计"],
    ["evaluation-metrics", 2, "指标制定"],
    ["delivery-launch", 3, "产品导入 交付"],
    ["ml-algorithms", 2, "人脸识别 视频结构化 算法"],
    ["domain-depth", 3, "安防 雪亮工程 平安城市 智慧交通 安防"],
  ]);
});
