import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

type Key = Parameters<Awaited<ReturnType<typeof getTranslations<never>>>>[0];
type More = {
  description?: Key;
  /** One's own, so that no search engine lists it. */
  unlisted?: boolean;
};

/** The head of a page whose title stands in the messages, for `generateMetadata`. */
export const titled =
  (title: Key, { description, unlisted = false }: More = {}) =>
  async (): Promise<Metadata> => {
    const t = await getTranslations();
    return {
      title: t(title),
      ...(description ? { description: t(description) } : {}),
      ...(unlisted ? { robots: { index: false } } : {}),
    };
  };
