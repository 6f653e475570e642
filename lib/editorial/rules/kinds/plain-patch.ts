type Text = { zh: string; en: string };
type WithTexts = { title: Text; summary: Text };

/**
 * What has to be sent so that a state becomes `after`: of title and summary the languages that changed, of everything else
 * the whole field, because an edit names the version it began with.
 */
export function patchOfPaths<Draft extends WithTexts>(paths: readonly string[], after: Draft): object {
  const patch: Record<string, unknown> = {};
  for (const path of paths) {
    const [field = "", language = ""] = path.split(".");
    if (field !== "title" && field !== "summary") patch[field] = after[field as keyof Draft];
    else patch[field] = { ...(patch[field] as object | undefined), [language]: after[field][language as "zh"] };
  }
  return patch;
}

/** Content with such a patch laid over it. */
export function patchedTexts<Content extends WithTexts>(
  content: Content,
  { title, summary, ...fields }: { title?: Partial<Text> | undefined; summary?: Partial<Text> | undefined },
): Content {
  return {
    ...content,
    ...(fields as Partial<Content>),
    title: { ...content.title, ...title },
    summary: { ...content.summary, ...summary },
  };
}

/**
 * The order in which a list comes back from an earlier state: as it was then while the same things stand in it. What has been
 * moved elsewhere or added since stays, because moving is an edit of two lists.
 */
export function keptOrder(now: readonly string[], then: readonly string[]): string[] {
  const isSame = now.length === then.length && now.every((slug) => then.includes(slug));
  return [...(isSame ? then : now)];
}
