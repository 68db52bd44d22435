import type { Option, Text, WrittenIndicator } from '@kvalreg/declaration';
import { and, cond, isKnown, literal, lt, oneOf, type Expr } from '@kvalreg/expression';
import { titles } from '../texts/forms.js';
import { definitions } from '../texts/definitions.js';
import type { At } from './at.js';
import { source } from './source.js';

const hadOptions: readonly Option[] = [
  { code: 'none', label: { sv: 'Inga besvär (0–7)', en: 'No trouble (0–7)' } },
  { code: 'possible', label: { sv: 'Möjliga besvär (8–10)', en: 'Possible (8–10)' } },
  { code: 'probable', label: { sv: 'Troliga besvär (11–21)', en: 'Probable (11–21)' } },
];
const visitOptions: readonly Option[] = [
  { code: 'up-to-3', label: { sv: '0–3 gånger', en: '0–3 times' } },
  { code: '4-or-more', label: { sv: '4 gånger eller fler', en: '4 times or more' } },
];

/** HAD in three categories and visits in two, on each occasion, of patients who have all occasions that are compared. */
export function categoryIndicators(at: At) {
  const { initial, atDischarge, followUp } = at;
  const anxiety = hadOf({ sv: 'Ångest', en: 'Anxiety' }, [
    initial.had.anxiety,
    atDischarge.had.anxiety,
    followUp.had.anxiety,
  ]);
  const depression = hadOf({ sv: 'Depression', en: 'Depression' }, [
    initial.had.depression,
    atDischarge.had.depression,
    followUp.had.depression,
  ]);
  const bothVisits = and(isKnown(initial.doctorVisits), isKnown(followUp.doctorVisits));
  const visits = (answer: typeof initial.doctorVisits, when: Text) =>
    ({
      kind: 'distribution',
      title: joined({ sv: 'Läkarbesök', en: 'Visits to a doctor' }, when),
      definition: definitions.visits,
      population: bothVisits,
      value: cond(oneOf(answer, 'four-times-or-more'), '4-or-more', 'up-to-3'),
      options: visitOptions,
      source,
    }) as const;
  const changed = (title: Text, before: Expr<number>, after: Expr<number>) =>
    ({
      kind: 'transition',
      title,
      definition: definitions.hadTransition,
      population: and(isKnown(before), isKnown(after)),
      from: hadCategory(before),
      to: hadCategory(after),
      options: hadOptions,
      better: 'lower',
      source,
    }) as const;
  return {
    anxietyTransition: changed(
      { sv: 'Ångest före och ett år efter', en: 'Anxiety before and one year after' },
      initial.had.anxiety,
      followUp.had.anxiety,
    ),
    depressionTransition: changed(
      { sv: 'Depression före och ett år efter', en: 'Depression before and one year after' },
      initial.had.depression,
      followUp.had.depression,
    ),
    anxietyInitial: anxiety(0),
    anxietyDischarge: anxiety(1),
    anxietyFollowUp: anxiety(2),
    depressionInitial: depression(0),
    depressionDischarge: depression(1),
    depressionFollowUp: depression(2),
    visitsInitial: visits(initial.doctorVisits, titles.initial),
    visitsFollowUp: visits(followUp.doctorVisits, titles.followUp),
  } satisfies Readonly<Record<string, WrittenIndicator>>;
}

const occasionTitles = [titles.initial, titles.discharge, titles.followUp] as const;

function hadOf(title: Text, scores: readonly [Expr<number>, Expr<number>, Expr<number>]) {
  const population = and(...scores.map((score) => isKnown(score)));
  return (occasion: 0 | 1 | 2) =>
    ({
      kind: 'distribution',
      title: joined(title, occasionTitles[occasion]),
      definition: definitions.had,
      population,
      value: hadCategory(scores[occasion]),
      options: hadOptions,
      source,
    }) as const;
}

/** The bands of the instrument, whose scores are rounded half up: a sum with missing answers may be 7.5. */
function hadCategory(score: Expr<number>): Expr<string> {
  return cond(
    lt(score, 7.5),
    literal<string>('none'),
    cond(lt(score, 10.5), literal<string>('possible'), literal<string>('probable')),
  );
}

function joined(title: Text, when: Text): Text {
  return {
    sv: `${title.sv ?? ''}, ${(when.sv ?? '').toLowerCase()}`,
    en: `${title.en ?? ''}, ${(when.en ?? '').toLowerCase()}`,
  };
}
