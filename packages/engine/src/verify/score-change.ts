import { improvement, percentImprovement, type Direction } from '@kvalreg/declaration';
import { evaluate, literal, unknownValue, type Expr } from '@kvalreg/expression';

/** An improvement of at least so many points, or of at least such a part of the score before. */
export type ChangeRule = readonly [kind: 'points' | 'percent', atLeast: number];
/** Why a change or a part of it is unknown. */
export type ChangeReason = 'missing-score' | 'undefined-baseline-zero' | 'not-applicable';

export interface ScoreChange {
  /** Points by which the score became better; negative when it became worse. */
  readonly change: number | null;
  /** The same as a percentage of the score before. */
  readonly percent: number | null;
  /** Whether each rule is met. */
  readonly rules: Readonly<Record<string, boolean | null>>;
  readonly reason: ChangeReason | null;
}

/**
 * The change of one score between two occasions, with rules of improvement by name. The percentage is undefined when the
 * score before was 0, and does not apply when that was negative.
 */
export function scoreChange(
  before: number | null,
  after: number | null,
  better: Direction,
  rules: Readonly<Record<string, ChangeRule>> = {},
): ScoreChange {
  const change = numberOf(improvement(operand(before), operand(after), better));
  const percent = numberOf(percentImprovement(operand(before), operand(after), better));
  const met = Object.entries(rules).map(([name, [kind, atLeast]]) => {
    const reached = kind === 'points' ? change : percent;
    return [name, reached === null ? null : reached >= atLeast] as const;
  });
  return { change, percent, rules: Object.fromEntries(met), reason: reasonOf(before, after) };
}

function reasonOf(before: number | null, after: number | null): ChangeReason | null {
  if (before === null || after === null) return 'missing-score';
  if (before === 0) return 'undefined-baseline-zero';
  return before < 0 ? 'not-applicable' : null;
}

function operand(score: number | null): Expr<number> {
  return score === null ? unknownValue('number') : literal(score);
}

function numberOf(expr: Expr<number>): number | null {
  const value = evaluate(expr.node, () => null);
  return typeof value === 'number' ? value : null;
}
