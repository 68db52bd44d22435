import type { Indicator, Language, Limit } from '@kvalreg/declaration';
import { goalLevelWord } from '../figures/goal-words.js';
import { styleOf } from '../figures/indicator-style.js';
import { formatExact } from '../format/format-number.js';
import { counted, message } from '../messages/message.js';

/** The levels of a goal with the boundary in words: who stands right on it must know on which side that is. */
export function goalSentences(indicator: Indicator, language: Language): readonly string[] {
  const { goal } = indicator;
  if (!goal) return [];
  const limit = (one: Limit) => limitWords(one, indicator, language);
  const level = (name: 'high' | 'moderate' | 'low', one: Limit) =>
    message(language, 'explain.goal.level', {
      level: goalLevelWord(goal, name, language),
      limit: limit(one),
    });
  return [
    level('high', goal.high),
    ...(goal.moderate ? [level('moderate', goal.moderate)] : []),
    level('low', opposite(goal.moderate ?? goal.high)),
    counted(language, 'explain.goal.years', goal.years),
    ...(goal.lag > 0 ? [counted(language, 'explain.goal.lag', goal.lag)] : []),
    message(language, 'explain.goal.smallestN', { n: goal.smallestN }),
  ];
}

function limitWords(limit: Limit, indicator: Indicator, language: Language): string {
  const value = (of: number) => valueWords(of, indicator, language);
  if ('atLeast' in limit) return message(language, 'explain.goal.atLeast', { value: value(limit.atLeast) });
  if ('above' in limit) return message(language, 'explain.goal.above', { value: value(limit.above) });
  if ('atMost' in limit) return message(language, 'explain.goal.atMost', { value: value(limit.atMost) });
  return message(language, 'explain.goal.below', { value: value(limit.below) });
}

function valueWords(value: number, indicator: Indicator, language: Language): string {
  const { percent } = styleOf(indicator);
  const text = formatExact(percent ? value * 100 : value, language);
  if (!percent) return text;
  return language === 'en' ? `${text}%` : `${text}\u00a0%`;
}

function opposite(limit: Limit): Limit {
  if ('atLeast' in limit) return { below: limit.atLeast };
  if ('above' in limit) return { atMost: limit.above };
  if ('atMost' in limit) return { above: limit.atMost };
  return { atLeast: limit.below };
}
