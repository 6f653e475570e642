import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { type TopicData, topicPath } from "#lib/catalog/rules/outline";

/** An old address of a topic that stands in another stage by now. */
export async function MovedTopic({ data: { roadmap, topic, stage } }: { data: TopicData }) {
  const t = await getTranslations("topic");
  return (
    <div className="page py-16 md:py-24">
      <h1 className="text-3xl" lang={topic.title.lang}>
        {topic.title.text}
      </h1>
      <p className="measure mt-3 text-soft">{t("movedText", { stage: stage.title.text })}</p>
      <p className="mt-8">
        <Link href={topicPath(roadmap, topic)} className={buttonClass({ variant: "solid" })}>
          {t("movedOpen")}
        </Link>
      </p>
    </div>
  );
}
