import { optionsOf, type WrittenIndicator } from '@kvalreg/declaration';
import { and, cond, eq, gte, isKnown, literal, lte, mul, sub, type Expr } from '@kvalreg/expression';
import { resultInstruments } from '../instruments.js';
import { definitions } from '../texts/definitions.js';
import type { At } from './at.js';
import { categoryIndicators } from './category-indicators.js';
import { source } from './source.js';

const percentagePoints = { sv: 'procentenheter', en: 'percentage points' };

/** What both modules report: numbers, who comes, and what the rehabilitation led to. */
export function sharedIndicators(at: At) {
  const { initial, firstVisit, discharge, atDischarge, followUp } = at;
  const isOf = (title: { sv: string; en: string }, definition: keyof typeof definitions) => ({
    title,
    definition: definitions[definition],
    source,
  });
  /** Change of a share, from +100 when all come to have what nobody had to −100: the mean of +1, 0 and −1 for each person. */
  const shareChange = (holds: (answer: Expr<number>) => Expr<boolean>) =>
    mul(sub(cond(holds(atDischarge.workAbility.was), 1, 0), cond(holds(initial.workAbility.was), 1, 0)), 100);
  return {
    registrations: { kind: 'count', ...isOf({ sv: 'Första besök', en: 'First visits' }, 'registrations') },
    assessments: {
      kind: 'count',
      ...isOf({ sv: 'Enbart utredning', en: 'Assessment only' }, 'assessments'),
      population: eq(firstVisit.plan, 'assessment'),
    },
    rehabilitations: {
      kind: 'count',
      ...isOf({ sv: 'Avslutade rehabiliteringar', en: 'Rehabilitations ended' }, 'rehabilitations'),
      population: discharge.answered,
    },
    followUps: {
      kind: 'count',
      ...isOf({ sv: 'Besvarade uppföljningar', en: 'Follow-ups answered' }, 'followUps'),
      population: followUp.answered,
    },
    completed: {
      kind: 'proportion',
      ...isOf({ sv: 'Avslutade som planerat', en: 'Ended as planned' }, 'completed'),
      population: discharge.answered,
      denominator: literal(true),
      numerator: eq(discharge.ending, 'completed'),
      better: 'higher',
    },
    followedUp: {
      kind: 'proportion',
      ...isOf({ sv: 'Uppföljda efter ett år', en: 'Followed up after one year' }, 'followedUp'),
      population: discharge.answered,
      exclusions: [
        {
          title: { sv: 'Uppföljningen pågår ännu', en: 'Follow-up still open' },
          // Early answers too: those who have not answered yet would be missing beside them.
          when: gte(followUp.closesOn, at.data.date),
        },
      ],
      denominator: literal(true),
      numerator: followUp.answered,
      better: 'higher',
    },
    workingNow: {
      kind: 'proportion',
      ...isOf({ sv: 'Arbetar vid första besöket', en: 'Working at the first visit' }, 'workingNow'),
      population: initial.answered,
      denominator: literal(true),
      numerator: initial.workingNow,
      better: 'higher',
    },
    noSicknessBenefit: {
      kind: 'proportion',
      ...isOf(
        { sv: 'Ingen ersättning på grund av sjukdom', en: 'No benefit because of illness' },
        'noSicknessBenefit',
      ),
      population: initial.answered,
      denominator: literal(true),
      numerator: eq(initial.sicknessBenefit, 'none'),
      better: 'higher',
    },
    ...categoryIndicators(at),
    painChange: {
      kind: 'distribution',
      ...isOf(
        { sv: 'Smärtupplevelse ett år efter avslut', en: 'Experience of pain one year after discharge' },
        'painChange',
      ),
      population: followUp.answered,
      value: followUp.painChange.painChange,
      options: optionsOf(resultInstruments.painChange.items.painChange),
      balance: {
        title: { sv: 'Differens minskad − ökad', en: 'Difference reduced − increased' },
        plus: ['1', '2'],
        minus: ['4'],
      },
      better: 'higher',
    },
    copingChange: {
      kind: 'distribution',
      ...isOf(
        {
          sv: 'Förmåga att hantera livssituationen ett år efter avslut',
          en: 'Ability to handle the situation in life one year after discharge',
        },
        'copingChange',
      ),
      population: followUp.answered,
      value: followUp.copingChange.copingChange,
      options: optionsOf(resultInstruments.copingChange.items.copingChange),
      balance: {
        title: { sv: 'Differens förbättrad − försämrad', en: 'Difference improved − worsened' },
        plus: ['1', '2'],
        minus: ['4'],
      },
      better: 'higher',
    },
    poorWorkAbility: {
      kind: 'mean',
      ...isOf(
        {
          sv: 'Ändring av andelen med dålig arbetsförmåga',
          en: 'Change in the share with a poor work ability',
        },
        'poorWorkAbility',
      ),
      population: and(isKnown(initial.workAbility.was), isKnown(atDischarge.workAbility.was)),
      value: shareChange((answer) => lte(answer, 5)),
      range: [-100, 100],
      decimals: 0,
      unit: percentagePoints,
      better: 'lower',
    },
    goodWorkAbility: {
      kind: 'mean',
      ...isOf(
        {
          sv: 'Ändring av andelen med god arbetsförmåga',
          en: 'Change in the share with a good work ability',
        },
        'goodWorkAbility',
      ),
      population: and(isKnown(initial.workAbility.was), isKnown(atDischarge.workAbility.was)),
      value: shareChange((answer) => gte(answer, 8)),
      range: [-100, 100],
      decimals: 0,
      unit: percentagePoints,
      better: 'higher',
    },
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}
