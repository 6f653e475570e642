import { getTranslations } from "next-intl/server";
import { Phrase } from "#components/ui/phrase";
import { say } from "#lib/catalog/rules/said";
import type { DimensionSlug, ModelContent } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

const colours: Record<DimensionSlug, string> = {
  people: "bg-people",
  things: "bg-things",
  knowledge: "bg-knowledge",
};

/** What one can do at the end of the way: the capabilities in their three dimensions. */
export async function Capabilities({ model, locale }: { model: ModelContent; locale: Locale }) {
  const t = await getTranslations("home");
  return (
    <section aria-labelledby="capabilities" className="page mt-16 md:mt-24">
      <h2 id="capabilities" className="border-ink border-t-2 pt-4 text-2xl">
        <Phrase text={t("capabilitiesTitle", { count: model.capabilities.length })} locale={locale} />
      </h2>
      <p className="measure mt-2 text-soft">{t("capabilitiesText")}</p>
      <div className="mt-8 grid gap-x-10 gap-y-12 md:grid-cols-3">
        {model.dimensions.map((dimension) => (
          <section key={dimension.slug} aria-labelledby={`dimension-${dimension.slug}`}>
            <h3 id={`dimension-${dimension.slug}`} className="flex items-center gap-2.5 text-xl">
              <span aria-hidden className={`size-3 rounded-full ${colours[dimension.slug]}`} />
              {say(dimension.name, locale).text}
            </h3>
            <p className="mt-1 text-sm text-soft">{say(dimension.summary, locale).text}</p>
            <ul className="mt-4 border-rule border-t">
              {model.capabilities
                .filter((capability) => capability.dimension === dimension.slug)
                .map((capability) => (
                  <li
                    key={capability.slug}
                    lang={say(capability.name, locale).lang}
                    className="border-rule border-b py-2"
                  >
                    {say(capability.name, locale).text}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
