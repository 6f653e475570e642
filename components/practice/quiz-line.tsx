import { cx } from "#lib/cx";

type QuizLineProps = {
  label: string;
  /** The same in words, such as "3 of 6 answered". */
  text: string;
  questions: readonly { id: string; answered: boolean }[];
  className?: string;
};

/** The questions as stations on a line: filled once answered, like the topics on the map. */
export function QuizLine({ label, text, questions, className }: QuizLineProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={questions.length}
      aria-valuenow={questions.filter(({ answered }) => answered).length}
      aria-valuetext={text}
      className={cx("flex items-center", className)}
    >
      {questions.map(({ id, answered }) => (
        <span key={id} className="group flex items-center">
          <span className="h-0.5 w-3 bg-rule group-first:hidden lg:w-6" />
          <span
            className={cx(
              "size-3 rounded-full border-2 transition-colors lg:size-3.5",
              answered ? "border-ink bg-ink" : "border-edge",
            )}
          />
        </span>
      ))}
    </div>
  );
}
