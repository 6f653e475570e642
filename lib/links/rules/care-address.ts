import { type CareTab, careTabs, type QualityView, qualityViews } from "#lib/links/rules/quality";
import { type LinkView, linkViews } from "#lib/links/rules/vocabulary";

/** What the page of what needs care shows, as it stands in its address. */
export type CarePlace = { tab: CareTab; links: LinkView; quality: QualityView; page: number };

/** Reads the address. What it does not understand is left out, so that an old or mistyped one still shows something. */
export function readCare(address: URLSearchParams): CarePlace {
  const tab = careTabs.find((one) => one === address.get("tab")) ?? "links";
  const view = address.get("view");
  const page = Number(address.get("page"));
  const links = linkViews.find((one) => one === view && one !== "reported") ?? "care";
  const quality = qualityViews.find((one) => one === view && one !== "translations") ?? "topics-without-resources";
  return {
    tab,
    links: tab === "reports" ? "reported" : links,
    quality: tab === "translations" ? "translations" : quality,
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}
