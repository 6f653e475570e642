import { cx } from "#lib/cx";

const step = 22;
const left = 8;
const middle = 10;
const places = [0, 1, 2, 3, 4];
const x = (level: number) => left + level * step;

type LevelScaleProps = { computed: number; selfAssessed: number | null; mentor: number | null };

/**
 * Five places from 0 to 4: the hollow dot is the learner's own view, the diamond the mentor's, the short stroke below what
 * is computed. A line joins the two views where they lie apart. The cells beside it say the same in numbers.
 */
export function LevelScale({ computed, selfAssessed, mentor }: LevelScaleProps) {
  const apart = selfAssessed !== null && mentor !== null && selfAssessed !== mentor;
  return (
    <svg aria-hidden="true" width={2 * left + 4 * step} height={26} className="block shrink-0">
      <line x1={left} x2={x(4)} y1={middle} y2={middle} className="stroke-rule" />
      {places.map((level) => (
        <circle key={level} cx={x(level)} cy={middle} r={1.5} className="fill-edge" />
      ))}
      {apart ? (
        <line x1={x(selfAssessed)} x2={x(mentor)} y1={middle} y2={middle} className="stroke-2 stroke-accent" />
      ) : null}
      <rect x={x(computed) - 6} y={21} width={12} height={2.5} className="fill-soft" />
      {selfAssessed === null ? null : (
        <circle cx={x(selfAssessed)} cy={middle} r={6} className="fill-paper stroke-2 stroke-ink" />
      )}
      {mentor === null ? null : (
        <path d={`M${x(mentor)} ${middle - 5}l5 5l-5 5l-5 -5z`} className={cx(apart ? "fill-accent" : "fill-ink")} />
      )}
    </svg>
  );
}
