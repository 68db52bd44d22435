import type { Goal, Indicator, Language, Limit } from '@kvalreg/declaration';
import { limitParts, type GoalLevel } from '@kvalreg/engine';
import type { Band } from '../charts/chart-spec.js';
import { formatExact } from '../format/format-number.js';
import { message } from '../messages/message.js';
import { styleOf } from './indicator-style.js';

/** The levels of a goal along the axis of values, the boundaries being those of the goal. */
export function bandsOf({ goal }: Pick<Indicator, 'goal'>): readonly Band[] {
  if (!goal) return [];
  const rising = isLower(goal.high);
  const limits = [goal.high, ...(goal.moderate ? [goal.moderate] : [])].map(
    (limit) => limitParts(limit).value,
  );
  const levels: readonly GoalLevel[] = goal.moderate ? ['high', 'moderate', 'low'] : ['high', 'low'];
  return levels.map((level, at): Band => {
    const nearer = limits[at - 1] ?? null;
    const further = limits[at] ?? null;
    return rising ? { level, from: nearer, to: further } : { level, from: further, to: nearer };
  });
}

/** What a level is called: with one limit only, what does not reach it is moderate or low, and nobody can say which. */
export function goalLevelWord(goal: Pick<Goal, 'moderate'>, level: GoalLevel, language: Language): string {
  return message(language, level === 'low' && !goal.moderate ? 'goal.belowHigh' : `goal.${level}`);
}

/** Whether low values are good. */
function isLower(limit: Limit): boolean {
  return 'atMost' in limit || 'below' in limit;
}

/** "High ≥ 70 %, low < 70 %": every boundary with its sign. */
export function goalText(indicator: Indicator & { readonly goal: Goal }, language: Language): string {
  const { high, moderate } = indicator.goal;
  const limits: readonly (readonly [GoalLevel, string])[] = [
    ['high', limitText(high, indicator, language)],
    ...(moderate ? [['moderate', limitText(moderate, indicator, language)] as const] : []),
    ['low', limitText(opposite(moderate ?? high), indicator, language)],
  ];
  return limits
    .map(([level, text]) => `${goalLevelWord(indicator.goal, level, language)} ${text}`)
    .join(', ');
}

function limitText(limit: Limit, indicator: Indicator, language: Language): string {
  const { sign, value } = limitParts(limit);
  const { percent } = styleOf(indicator);
  const unit = percent ? (language === 'en' ? '%' : '\u00a0%') : '';
  return `${sign}\u00a0${formatExact(percent ? value * 100 : value, language)}${unit}`;
}

/** What does not meet the limit. */
function opposite(limit: Limit): Limit {
  if ('atLeast' in limit) return { below: limit.atLeast };
  if ('above' in limit) return { atMost: limit.above };
  if ('atMost' in limit) return { above: limit.atMost };
  return { atLeast: limit.below };
}
