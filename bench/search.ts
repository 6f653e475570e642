import pg from "pg";
import type { BareApp } from "#bench/bare-app";
import { type Comparison, compare } from "#bench/load";
import { lexemesIn } from "#lib/catalog/rules/search-index";
import { signIn } from "#scripts/drill-learner";
import type { Product } from "#scripts/product";

const resources = 20_000;
const topics = 1_000;
const batch = 1_000;

const zh =
  "检索 增强 提示词 评测 智能体 数据 产品 用户 研究 大模型 部署 成本 安全 对齐 多模态 微调 上下文 工作流 指标 增长".split(
    " ",
  );
const en =
  "retrieval augmented prompting evaluation agents data product research models deployment cost safety alignment multimodal tuning context workflow metrics growth".split(
    " ",
  );
/** Beside words that are everywhere, as in any field, many that are seldom: each of a thousand is in some fifty resources. */
const rareZh = (n: number): string =>
  String.fromCodePoint(0x4e00 + ((n * 7919) % 1000) * 11, 0x5e00 + ((n * 7919) % 1000) * 13);
const rareEn = (n: number): string =>
  `${en[n % en.length]?.slice(0, 4)}${["ing", "ion", "ity", "ful", "ware"][n % 5]}${(n * 7919) % 1000}`;
const pickFrom = (list: string[], n: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => list[(n * (at * 2 + 1) + Math.floor(n / 7) * at) % list.length] ?? "");

const contentOf = (n: number) => ({
  title: {
    zh: `${pickFrom(zh, n, 1).join("")}的${rareZh(n)}${rareZh(n + 3)} 第 ${n} 篇`,
    en: `${pickFrom(en, n, 1).join(" ")} of ${rareEn(n)} and ${rareEn(n + 3)}, part ${n}`,
  },
  note: {
    zh: `讲${pickFrom(zh, n + 3, 2).join("与")}，${rareZh(n + 5)}和${rareZh(n + 7)}。`,
    en: `About ${pickFrom(en, n + 5, 2).join(" and ")}, ${rareEn(n + 5)} and ${rareEn(n + 7)}.`,
  },
  url: `https://example.org/${n % 97}/${n}`,
  kind: "guide",
  category: 1,
  languages: ["zh"],
  publisher: `Publisher ${n % 300}`,
  year: 2024,
  free: "yes",
  minutes: (n % 90) + 1,
  level: "beginner",
  topics: [`bench-topic-${n % topics}`],
  capabilities: [],
  tags: [`shelf-${n % 50}`],
});

const insertSql = `
  with given as (select * from jsonb_to_recordset($1::jsonb) as g("kind" "ItemKind", "slug" text, "content" jsonb, "words" text[])),
  made as (
    insert into "ContentItem" ("id", "kind", "slug", "draftVersion", "publishedVersion")
    select uuidv7(), "kind", "slug", 1, 1 from given returning "id", "kind", "slug"
  )
  insert into "ContentVersion" ("itemId", "number", "content", "words")
  select made."id", 1, given."content", array_to_tsvector(given."words") from made join given using ("kind", "slug")`;

/** Puts a library of twenty thousand resources and a thousand topics beside what is there. */
export async function fillLibrary(product: Product): Promise<void> {
  const client = new pg.Client({ connectionString: await product.ownerUrl() });
  await client.connect();
  try {
    const title = (n: number) => ({ zh: `主题 ${n}`, en: `Topic ${n}` });
    const items = [
      ...Array.from({ length: topics }, (_, n) => ({
        kind: "topic",
        slug: `bench-topic-${n}`,
        content: {
          title: title(n),
          summary: title(n),
          capabilities: [],
          minutes: 30,
          prerequisites: [],
          required: true,
        },
      })),
      ...Array.from({ length: resources }, (_, n) => ({ kind: "resource", slug: `bench-${n}`, content: contentOf(n) })),
    ];
    for (let from = 0; from < items.length; from += batch) {
      const given = items.slice(from, from + batch).map((item) => ({ ...item, words: lexemesIn(item.content) }));
      await client.query(insertSql, [JSON.stringify(given)]);
    }
    await client.query(`update "ContentRelease" set "number" = "number" + 1`);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Words of both languages, initials, syllables, words with a letter wrong, a part of an address. */
const searches = [
  "检索 增强",
  "大模型 部署",
  "evaluation safety",
  "retreival",
  "jszq",
  "duomotai",
  "part 1234",
  "成本",
  "example.org/13/4571",
];

/** The studio's table and the library, searched among all of these. */
export async function compareSearch(
  product: Product,
  bare: BareApp,
): Promise<Record<"studio" | "library", Comparison>> {
  await fillLibrary(product);
  const { cookie } = await signIn(product.url, product.adminEmail, product.adminPassword);
  let turn = 0;
  const headers = () => ({ Cookie: cookie });
  const next = () => `?q=${encodeURIComponent(searches[turn++ % searches.length] ?? "")}&limit=25`;
  const api = `${product.url}/api/v1`;
  const empty = { url: `${bare.url}/empty`, headers };
  return {
    studio: await compare({ url: `${api}/studio/resources`, path: next, headers }, empty),
    library: await compare({ url: `${api}/resources`, path: next }, { url: `${bare.url}/empty` }),
  };
}
