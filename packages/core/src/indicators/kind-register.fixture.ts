import type { Indicator, RegisterPlugin } from '@kvalreg/declaration';
import { coalesce, cond, field, gte, literal, toNode, type IsoDate } from '@kvalreg/expression';
import { outcomeRegister } from './outcome-register.fixture.js';

const named = (en: string) => ({ title: { sv: en, en }, definition: { sv: en, en } });
const measured = { range: [0, 10], decimals: 1 } as const;
const before = field<number>('number', 'baseline', 'pain');
const after = field<number>('number', 'year1', 'pain');
const answered = field<boolean>('boolean', 'year1', 'answered');
const stateOf = (pain: typeof before) => toNode(cond(gte(pain, 7), 'bad', 'good'));
const always = toNode(literal(true));

const kinds: Readonly<Record<string, Indicator>> = {
  painAfter: { ...named('Pain after'), ...measured, kind: 'quantile', value: toNode(after) },
  variation: { ...named('Variation'), ...measured, kind: 'spread', value: toNode(after) },
  effect: {
    ...named('Effect'),
    ...measured,
    kind: 'change',
    before: toNode(before),
    after: toNode(after),
    as: 'effect-size',
    effect: 'average-sd',
  },
  answeredBoth: {
    ...named('Answered before and after'),
    kind: 'composite',
    as: 'all-or-none',
    parts: [
      {
        ...named('Before'),
        denominator: always,
        numerator: toNode(field<boolean>('boolean', 'baseline', 'answered')),
      },
      { ...named('After'), denominator: always, numerator: toNode(answered) },
    ].map(({ title, denominator, numerator }) => ({ title, denominator, numerator })),
  },
  states: {
    ...named('States'),
    kind: 'transition',
    from: stateOf(before),
    to: stateOf(after),
    options: ['bad', 'good'].map((code) => ({ code, label: { sv: code, en: code } })),
    better: 'higher',
  },
  answeredIn: {
    ...named('Answered in time'),
    kind: 'time-to-event',
    end: toNode(
      coalesce(field<IsoDate>('date', 'year1', 'answeredOn'), field<IsoDate>('date', 'data', 'date')),
    ),
    event: toNode(answered),
    horizon: 800,
    at: [365, 730],
  },
};

/** The register of outcomes, with an indicator of each kind that needs more than a number of cases and a sum. */
export function registerOfKinds(): RegisterPlugin {
  const { register, ...plugin } = outcomeRegister;
  const { knee } = register.pathways;
  if (!knee) throw new Error('The register has a pathway "knee".');
  const indicators = { ...knee.indicators, ...kinds };
  return { ...plugin, register: { ...register, pathways: { knee: { ...knee, indicators } } } };
}
