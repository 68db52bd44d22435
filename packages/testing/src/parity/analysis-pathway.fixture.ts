import { defineForm, defineInstrument, definePathway } from '@kvalreg/declaration';
import {
  add,
  and,
  cond,
  eq,
  gt,
  gte,
  includes,
  isKnown,
  literal,
  lt,
  mean,
  yearOf,
} from '@kvalreg/expression';

const label = (en: string) => ({ en });

const scale = defineInstrument({
  id: 'scale',
  version: '1',
  title: label('Scale'),
  items: {
    first: { kind: 'integer', min: 0, max: 10, label: label('First') },
    second: { kind: 'decimal', min: 0, max: 10, decimals: 2, label: label('Second') },
  },
  scores: (item) => ({
    total: {
      label: label('Mean'),
      range: [0, 10],
      better: 'lower',
      decimals: 2,
      value: mean([item.first, item.second], { minAnswered: 1 }),
    },
  }),
  missingRule: label('One is enough.'),
  licence: { holder: 'none', itemTextMayShip: 'yes' },
  sources: ['Made up.'],
});
/** Longer with its instrument than PostgreSQL lets a name be, so that columns and keys must be treated apart. */
const longName = 'aRatherLongNameThatAloneIsNearlyTheLongestThatPostgresKeeps';

export const patientForm = defineForm({
  version: '1',
  title: label('Patient'),
  respondent: 'patient',
  items: {
    channel: { kind: 'text', maxLength: 20, label: label('How the form came') },
    illnesses: {
      kind: 'choices',
      options: { heart: label('Heart'), lung: label('Lung') },
      label: label('Illnesses'),
    },
    smokes: { kind: 'boolean', label: label('Smokes') },
    since: { kind: 'date', label: label('Since') },
  },
  instruments: { scale, [longName]: scale },
  pages: [
    {
      id: 'only',
      title: label('All'),
      fields: ['channel', 'illnesses', 'smokes', 'since', 'scale', longName],
    },
  ],
});
export const operationForm = defineForm({
  version: '2',
  title: label('Operation'),
  respondent: 'staff',
  items: {
    day: { kind: 'date', label: label('Day') },
    side: {
      kind: 'choice',
      options: { left: label('Left'), right: label('Right') },
      label: label("Patient's side"),
    },
    heaviest: { kind: 'calculated', type: 'number', label: label('Weight of the first two') },
  },
  instruments: {},
  repeats: {
    parts: {
      title: label('Parts'),
      one: label('Part'),
      max: 3,
      items: {
        // As a column it would be the number of the row.
        rowNumber: { kind: 'integer', min: 0, max: 9, label: label('Number on the part') },
        weight: { kind: 'decimal', min: 0, max: 10, decimals: 2, label: label('Weight') },
        places: {
          kind: 'choices',
          options: { above: label('Above'), below: label('Below') },
          label: label('Where'),
        },
        fixed: { kind: 'boolean', label: label('Fixed') },
        made: { kind: 'date', label: label('Made') },
        note: { kind: 'text', maxLength: 20, label: label('Note') },
      },
    },
  },
  calculations: (f) => ({
    heaviest: add(f.parts[0]?.weight ?? literal(0), f.parts[1]?.weight ?? literal(0)),
  }),
  pages: [{ id: 'only', title: label('All'), fields: ['day', 'side', 'parts', 'heaviest'] }],
});

const title = label('x');
/** A pathway that has every kind of item, a form without scores and one that is used on two occasions. */
export const analysisPathway = definePathway({
  title,
  forms: { patient: patientForm, operation: operationForm },
  occasions: {
    before: { title, form: 'patient', opens: 'episode', due: { days: 0 }, window: { before: 100, after: 0 } },
    operation: {
      title,
      form: 'operation',
      opens: 'episode',
      due: { days: 0 },
      window: { before: 0, after: 10 },
    },
    year1: { title, form: 'patient', opens: 'index', due: { years: 1 }, window: { before: 30, after: 90 } },
  },
  index: (at) => at.operation.day,
  dimensions: (at) => ({
    side: { title, value: at.operation.side, options: [] },
    smoker: { title, value: at.before.smokes, options: [] },
    yearSince: { title, value: yearOf(at.before.since), options: [] },
    ageClass: { title, value: cond(lt(at.person.age, 50), literal("young's"), literal('old')), options: [] },
    since: { title, value: at.before.since, options: [] },
  }),
  indicators: (at) => ({
    better: {
      kind: 'change',
      title,
      definition: title,
      before: at.before.scale.total,
      after: at.year1.scale.total,
      range: [0, 10],
      decimals: 1,
    },
    withHeart: {
      kind: 'proportion',
      title,
      definition: title,
      population: eq(at.person.sex, 'female'),
      exclusions: [{ title, when: eq(at.before.channel, 'post') }],
      denominator: and(at.year1.answered, isKnown(at.before.illnesses)),
      numerator: includes(at.before.illnesses, 'heart'),
    },
    long: {
      kind: 'mean',
      title,
      definition: title,
      value: at.year1[longName].second,
      range: [0, 10],
      decimals: 1,
    },
    heavy: {
      kind: 'mean',
      title,
      definition: title,
      value: at.operation.heaviest,
      range: [0, 20],
      decimals: 1,
    },
    withSecond: {
      kind: 'count',
      title,
      definition: title,
      population: isKnown(at.operation.parts[1]?.fixed ?? at.operation.day),
    },
    over: { kind: 'count', title, definition: title, population: gt(at.data.date, at.year1.closesOn) },
    recent: { kind: 'count', title, definition: title, population: gte(yearOf(at.year1.answeredOn), 2020) },
  }),
  reports: {},
});
