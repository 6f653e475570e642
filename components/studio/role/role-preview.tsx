"use client";

import { useTranslations } from "next-intl";
import { Requirements } from "#components/roles/requirements";
import { PreviewFrame } from "#components/studio/editor/preview-frame";
import { say } from "#lib/catalog/rules/said";
import type { RoleDraft } from "#lib/editorial/rules/kinds/role-fields";
import type { Offer } from "#lib/editorial/rules/offer";

/** The draft as learners will read it, before anything of their own is drawn into it. */
export function RolePreview({ draft, offer }: { draft: RoleDraft; offer: Offer }) {
  const t = useTranslations("studio.preview");
  const common = useTranslations("common");
  const dimensions = [...new Set(offer.capabilities.map((one) => one.dimension))];
  return (
    <PreviewFrame>
      {(language) => {
        const names = {
          dimensions: dimensions.map((slug) => ({ slug, name: { text: common(`dimension.${slug}`) } })),
          capabilities: offer.capabilities.map(({ slug, dimension, name }) => ({
            slug,
            dimension,
            name: say(name, language),
            levels: [],
          })),
        };
        return (
          <>
            <h3 className="text-3xl">{say(draft.title, language).text || t("noTitle")}</h3>
            <p className="measure mt-2 mb-8 text-lg">{say(draft.summary, language).text}</p>
            <Requirements
              names={names}
              requirements={draft.requirements}
              focus={draft.focus}
              levels={null}
              level="h4"
            />
          </>
        );
      }}
    </PreviewFrame>
  );
}
