import { Check, Minus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { say } from "#lib/catalog/rules/said";
import type { HandIn, Review } from "#lib/practice/schema/hand-ins";
import { useDay } from "#lib/use-day";

/** What a mentor said of one criterion. */
export function CriterionWord({ word }: { word: Review["criteria"][number] }) {
  const t = useTranslations("handIn.review");
  const Sign = word.met ? Check : Minus;
  return (
    <p className="mt-1.5 flex items-start gap-2 text-sm">
      <Sign aria-hidden className={`mt-[0.3em] size-4 shrink-0 ${word.met ? "" : "text-accent"}`} />
      <span className="min-w-0">
        <span className={word.met ? "font-medium" : "font-medium text-accent"}>{t(word.met ? "met" : "unmet")}</span>
        {word.comment === "" ? null : <span className="block whitespace-pre-wrap break-words">{word.comment}</span>}
      </span>
    </p>
  );
}

/** Every word mentors said of a hand-in, the latest first. Its words on the criteria stand beside the criteria. */
export function Reviews({ handIn }: { handIn: HandIn }) {
  const t = useTranslations("handIn.review");
  const locale = useLocale();
  const [latest, ...earlier] = handIn.reviews;
  if (latest === undefined) return null;
  return (
    <div className="grid gap-3">
      <Word review={latest} />
      {earlier.length > 0 ? (
        <details>
          <summary className="link target inline-flex items-center text-sm">
            {t("earlier", { count: earlier.length })}
          </summary>
          <ul className="mt-2 grid gap-4">
            {earlier.map((review) => (
              <li key={review.id}>
                <Word review={review} />
                <ol className="mt-2 grid list-decimal gap-2 pl-6 text-sm marker:text-soft">
                  {handIn.criteria.map(({ text }, index) => {
                    const word = review.criteria[index];
                    return word ? (
                      <li key={text.zh || text.en} className="pl-1">
                        <span className="text-soft">
                          <Words said={say(text, locale)} />
                        </span>
                        <CriterionWord word={word} />
                      </li>
                    ) : null;
                  })}
                </ol>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Word({ review }: { review: Review }) {
  const t = useTranslations("handIn.review");
  const day = useDay();
  const returned = review.verdict === "returned";
  return (
    <div className={`border-l-3 px-4 py-2.5 ${returned ? "border-accent bg-accent-wash" : "border-ink bg-wash"}`}>
      <p className="text-sm">
        <span className="font-medium">{t(review.verdict)}</span>
        <span className="text-soft">
          {" · "}
          {t("by", { mentor: review.mentor ?? t("former"), date: day(review.at) })}
        </span>
      </p>
      <p className="mt-1 whitespace-pre-wrap break-words">
        {review.comment.trim() === "" ? <span className="text-soft">{t("noComment")}</span> : review.comment}
      </p>
    </div>
  );
}
