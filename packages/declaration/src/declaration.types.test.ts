import { describe, expect, it } from '@jest/globals';
import { and, eq, gte, includes, isKnown, literal, mean, sub, type Expr } from '@kvalreg/expression';
import { defineForm, type AnswersOf } from './form.js';
import { defineInstrument } from './instrument.js';
import { definePathway, type CaseRefs, type Occasion } from './pathway.js';

const t = (en: string) => ({ en });
const licence = { holder: 'None', itemTextMayShip: 'yes' } as const;
const pain = defineInstrument({
  id: 'pain',
  version: '1',
  title: t('Pain'),
  items: {
    now: { kind: 'integer', min: 0, max: 10, label: t('Now') },
    worst: { kind: 'integer', min: 0, max: 10, label: t('Worst') },
  },
  scores: (item) => ({
    mean: {
      label: t('Mean'),
      range: [0, 10],
      better: 'lower',
      decimals: 1,
      value: mean(Object.values(item), { minAnswered: 1 }),
    },
  }),
  missingRule: t('One of two suffices.'),
  licence,
  sources: ['Example'],
});
const operation = defineForm({
  version: '1',
  title: t('Operation'),
  respondent: 'staff',
  items: {
    day: { kind: 'date', required: true, label: t('Day') },
    procedure: {
      kind: 'choice',
      label: t('Procedure'),
      options: { fusion: t('Fusion'), disc: t('Disc surgery') },
    },
    events: {
      kind: 'choices',
      label: t('Events'),
      options: { none: t('None'), tear: t('Tear') },
      exclusive: 'none',
    },
    drain: { kind: 'boolean', label: t('Drain') },
  },
  instruments: { pain },
  pages: [{ id: 'all', title: t('All'), fields: ['day', 'procedure', 'events', 'drain', 'pain'] }],
  visibleIf: (f) => ({ events: eq(f.procedure, 'fusion') }),
});
const occasion = {
  title: t('Once'),
  opens: 'episode',
  due: { days: 0 },
  window: { before: 0, after: 0 },
} as const;
const forms = { operation };
const occasions = { surgery: { ...occasion, form: 'operation' } } as const satisfies Record<
  string,
  Occasion<'operation'>
>;
const nothing = {
  title: t('Pathway'),
  forms,
  occasions,
  dimensions: () => ({}),
  indicators: () => ({}),
  reports: {},
} as const;

type At = CaseRefs<typeof forms, typeof occasions>;

/** Never called: the compiler reads it, and reports an `@ts-expect-error` that has nothing to expect. */
function mistakes() {
  const form = {
    version: '1',
    title: t('x'),
    respondent: 'staff',
    items: operation.items,
    instruments: { pain },
    pages: [],
  } as const;
  // @ts-expect-error no such field on a page
  defineForm({ ...form, pages: [{ id: 'a', title: t('x'), fields: ['dya'] }] });
  // @ts-expect-error no such option code
  defineForm({ ...form, visibleIf: (f) => ({ drain: eq(f.procedure, 'fusoin') }) });
  // @ts-expect-error no such option code of a multiple choice
  defineForm({ ...form, visibleIf: (f) => ({ drain: includes(f.events, 'tier') }) });
  // @ts-expect-error no such item
  defineForm({ ...form, visibleIf: (f) => ({ drain: isKnown(f.drian) }) });
  // @ts-expect-error a condition is hung on a field that does not exist
  defineForm({ ...form, visibleIf: (f) => ({ drian: isKnown(f.drain) }) });
  // @ts-expect-error a condition is true or false
  defineForm({ ...form, visibleIf: (f) => ({ drain: f.pain.mean }) });
  // @ts-expect-error a choice is not a number
  defineForm({ ...form, visibleIf: (f) => ({ drain: gte(f.procedure, 3) }) });
  // @ts-expect-error the instrument has no such score
  defineForm({ ...form, visibleIf: (f) => ({ drain: isKnown(f.pain.maen) }) });

  const outcome = { id: 'x', title: t('x'), advice: t('x'), source: 'x' };
  const decision = { id: 'x', title: t('x'), otherwise: t('x') };
  const decided = (when: Expr<boolean>) => [
    { ...decision, outcomes: [{ ...outcome, grounds: [{ title: t('x'), when }] }] },
  ];
  defineForm({ ...form, decisions: (f) => decided(eq(f.procedure, 'fusion')) });
  // @ts-expect-error no such option code
  defineForm({ ...form, decisions: (f) => decided(eq(f.procedure, 'fusoin')) });
  // @ts-expect-error a ground is true or false
  defineForm({ ...form, decisions: (f) => decided(f.pain.mean) });
  defineForm({ ...form, completeness: (f) => ({ title: t('x'), fields: [f.drain, f.pain.now] }) });
  // @ts-expect-error no such item
  defineForm({ ...form, completeness: (f) => ({ title: t('x'), fields: [f.drian] }) });

  const item = { version: '1', title: t('x'), missingRule: t('x'), licence, sources: [] };
  const score = { label: t('x'), range: [0, 1], better: 'lower', decimals: 0 } as const;
  defineInstrument({
    ...item,
    id: 'x',
    items: { q1: { kind: 'boolean', label: t('x') } },
    // @ts-expect-error mean takes numbers
    scores: (answer) => ({ m: { ...score, value: mean([answer.q1], { minAnswered: 1 }) } }),
  });

  const wrongForm = { surgery: { ...occasion, form: 'opreation' } } as const;
  // @ts-expect-error no such form
  definePathway({ ...nothing, occasions: wrongForm, index: (at) => at.surgery.day });
  // @ts-expect-error the index is a date
  definePathway({ ...nothing, index: (at) => at.surgery.drain });
  // @ts-expect-error no such occasion
  definePathway({ ...nothing, index: (at) => at.surgry.day });

  const range = [0, 1] as const;
  const count = { kind: 'count', title: t('x'), definition: t('x') } as const;
  const proportion = { ...count, kind: 'proportion', denominator: literal(true) } as const;
  const change = { ...count, kind: 'change', range, decimals: 0 } as const;
  const dimension = { title: t('x'), options: [] };
  const figure = { title: t('x'), indicators: ['operations'], by: 'year', chart: 'columns' } as const;
  const report = <const F>(only: F) =>
    ({ title: t('x'), filters: [], tabs: [{ id: 'a', title: t('x'), figures: [only] }] }) as const;
  const declared = {
    ...nothing,
    index: (at: At) => at.surgery.day,
    indicators: () => ({ operations: count }),
  };
  definePathway({ ...declared, reports: { r: report(figure) } });
  // @ts-expect-error no such indicator
  definePathway({ ...declared, reports: { r: report({ ...figure, indicators: ['operatoins'] }) } });
  const split = {
    ...declared,
    dimensions: (at: At) => ({ procedure: { ...dimension, value: at.surgery.procedure } }),
  };
  definePathway({ ...split, reports: { r: report({ ...figure, by: 'procedure' }) } });
  // @ts-expect-error no such dimension to split by
  definePathway({ ...split, reports: { r: report({ ...figure, by: 'surgeon' }) } });
  // @ts-expect-error no such dimension to filter by
  definePathway({ ...split, reports: { r: { title: t('x'), filters: ['procedrue'], tabs: [] } } });
  // @ts-expect-error no such indicator to publish
  definePathway({ ...declared, publication: { indicators: ['operatoins'], smallestN: 1, smallestCell: 1 } });
  const limits = { indicators: ['operations'], smallestN: 1, smallestCell: 1 } as const;
  // @ts-expect-error no such dimension to publish by
  definePathway({ ...split, publication: { ...limits, selection: { dimension: 'surgeon', codes: [] } } });
  definePathway({
    ...declared,
    indicators: (at) => ({
      // @ts-expect-error a numerator is true or false
      a: { ...proportion, numerator: at.surgery.pain.mean },
      // @ts-expect-error the mean of a choice has no meaning
      b: { ...count, kind: 'mean', range, decimals: 0, value: at.surgery.procedure },
      // @ts-expect-error a change is a difference of numbers
      c: { ...change, before: at.surgery.pain.now, after: at.surgery.drain },
      // @ts-expect-error no such sex
      d: { ...count, population: eq(at.person.sex, 'woman') },
      // @ts-expect-error no such kind of indicator
      e: { ...count, kind: 'median', value: at.surgery.pain.mean },
    }),
  });
  // @ts-expect-error no such option code
  const wrongCode: AnswersOf<typeof operation> = { procedure: 'fusoin' };
  // @ts-expect-error an answer of an instrument has the type of its item
  const wrongType: AnswersOf<typeof operation> = { 'pain.now': 'much' };
  // @ts-expect-error the instrument has no such item
  const wrongItem: AnswersOf<typeof operation> = { 'pain.nwo': 3 };
  return [wrongCode, wrongType, wrongItem];
}

describe('inference', () => {
  it('types what is right, from items to reports', () => {
    const pathway = definePathway({
      ...nothing,
      index: (at) => at.surgery.day,
      dimensions: (at) => ({
        procedure: {
          title: t('Procedure'),
          value: at.surgery.procedure,
          options: [{ code: 'fusion', label: t('Fusion') }],
        },
      }),
      indicators: (at) => ({
        relieved: {
          kind: 'proportion',
          title: t('Relieved'),
          definition: t('Relieved'),
          population: and(at.surgery.answered, eq(at.person.sex, 'female')),
          denominator: isKnown(at.surgery.pain.now),
          numerator: gte(sub(at.surgery.pain.worst, at.surgery.pain.mean), 2),
        },
      }),
      reports: {
        yearly: {
          title: t('Yearly'),
          filters: ['procedure', 'sex'],
          tabs: [
            {
              id: 'a',
              title: t('a'),
              figures: [{ title: t('a'), indicators: ['relieved'], by: 'procedure', chart: 'columns' }],
            },
          ],
        },
      },
      publication: { indicators: ['relieved'], smallestN: 15, smallestCell: 5 },
    });
    const answers: AnswersOf<typeof operation> = {
      procedure: 'fusion',
      events: ['tear'],
      'pain.now': 3,
      drain: null,
    };
    expect(pathway.index).toEqual(['surgery', 'day']);
    expect(JSON.parse(JSON.stringify(pathway))).toEqual(pathway);
    expect(answers['pain.now']).toBe(3);
    expect(mistakes).toBeInstanceOf(Function);
  });
});
