import { defineSubmission, type Submission } from '@kvalreg/declaration';
import { eq, lte } from '@kvalreg/expression';

const base = { category: 'volume', unit: { en: 'Number' }, notes: [] } as const;
const everyYear = { yearsBefore: 1, firstFiling: 2021 };

/** A submission with a measure of every kind, first filed for a half year. */
export const yearlySubmission: Submission = defineSubmission({
  title: { en: 'Yearly figures' },
  description: { en: 'What the unit has done.' },
  categories: { volume: { en: 'Volume' } },
  splits: {
    sex: { title: { en: 'Sex' }, options: { female: { en: 'Female' }, male: { en: 'Male' } } },
    region: {
      title: { en: 'Home region' },
      options: { north: { en: 'North' }, south: { en: 'South' }, abroad: { en: 'Abroad' } },
    },
  },
  measures: {
    patients: {
      ...base,
      kind: 'count',
      code: 'A1',
      title: { en: 'Patients' },
      period: { ...everyYear, firstPeriod: { from: '2020-07-01', to: '2020-12-31' } },
      jump: { share: 0.5, atLeast: 10 },
      population: 'patients',
      splits: ['sex', 'region'],
    },
    age: {
      ...base,
      kind: 'summary',
      code: 'A2',
      title: { en: 'Age' },
      period: everyYear,
      jump: { share: 0.2, atLeast: 5 },
      population: 'patients',
      range: [0, 120],
      decimals: 1,
    },
    survival: {
      ...base,
      kind: 'share',
      code: 'A3',
      title: { en: 'Survival' },
      better: 'higher',
      population: 'patients',
      period: { yearsBefore: 2, firstFiling: 2022 },
      jump: { share: 0.1, atLeast: 5 },
      shares: {
        alive: { title: { en: 'Alive' }, numerator: { en: 'Alive' }, denominator: { en: 'Operated' } },
        told: { title: { en: 'Told' }, numerator: { en: 'Told' }, denominator: { en: 'Operated' } },
      },
    },
  },
  checks: (at, before) => [
    {
      id: 'agesOfPatients',
      severity: 'error',
      holds: lte(at.age.n, at.patients.total),
      fields: [at.age.n, at.patients.total],
      message: { en: 'There are more ages than patients. Correct one of them.' },
    },
    {
      id: 'samePatients',
      severity: 'warning',
      holds: eq(at.survival.alive.denominator, before.patients.total),
      fields: [at.survival.alive.denominator],
      message: { en: 'These are not the patients of the year before. Correct the number, or explain.' },
    },
  ],
  filing: { opens: '03-01', closes: '03-31' },
  scope: [],
  publication: { smallestN: 10, smallestCell: 3 },
  source: 'Made up',
});

/** Figures of 2022 in which nothing is wrong. */
export const soundFigures: Readonly<Record<string, number>> = {
  'patients.total': 30,
  'patients.sex.female': 18,
  'patients.sex.male': 12,
  'patients.region.north': 20,
  'patients.region.south': 9,
  'patients.region.abroad': 1,
  'age.n': 28,
  'age.mean': 61.4,
  'age.sd': 11.2,
  'age.p10': 45,
  'age.median': 63.5,
  'age.p90': 75,
  'survival.alive.numerator': 24,
  'survival.alive.denominator': 25,
  'survival.told.numerator': 20,
  'survival.told.denominator': 25,
};
