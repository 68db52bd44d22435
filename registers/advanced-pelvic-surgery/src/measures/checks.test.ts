import { describe, expect, it } from '@jest/globals';
import { checkFiling, fieldsOfSubmission, measuresToFile, type FilingProblem } from '@kvalreg/engine';
import { register } from '../register.js';

const yearly = register.submissions?.['yearly'];
if (!yearly) throw new Error('yearly');
type Changes = Readonly<Record<string, number>>;

/** Figures of the filing of 2026 that agree with each other and with those of 2025. */
const sound: Changes = {
  'b1.total': 60,
  'b1.region.se12': 40,
  'b1.region.se13': 19,
  'b1.region.abroad': 1,
  'b1.sex.female': 28,
  'b1.sex.male': 32,
  'b1.diagnosis.gynaecological': 10,
  'b1.diagnosis.colorectal': 40,
  'b1.diagnosis.urological': 10,
  'b2.n': 39,
  'b2.mean': 64.2,
  'b2.sd': 11,
  'b2.p10': 48,
  'b2.median': 66,
  'b2.p90': 78,
  'b3.total': 40,
  'b3.diagnosis.gynaecological': 6,
  'b3.diagnosis.colorectal': 26,
  'b3.diagnosis.urological': 8,
  'b4.total': 5,
  't1.n': 58,
  't1.mean': 13.5,
  't1.sd': 7,
  't1.p10': 5,
  't1.median': 12,
  't1.p90': 24,
  'r1.alive.numerator': 38,
  'r1.alive.denominator': 39,
  'r2.radical.numerator': 30,
  'r2.radical.denominator': 36,
  'p1.followedUp.numerator': 12,
  'p1.followedUp.denominator': 18,
  'p1.response.numerator': 13,
  'p1.response.denominator': 17,
  'o1.reported.numerator': 40,
  'o1.reported.denominator': 43,
};
const before = { measures: measuresToFile(yearly, 2025), figures: { 'b2.n': 18 } };

function problems(changes: Changes = {}, earlier: typeof before | null = before): readonly FilingProblem[] {
  const filing = {
    measures: measuresToFile(yearly ?? never(), 2026),
    figures: { ...sound, ...changes },
    before: earlier,
  };
  return checkFiling(yearly ?? never(), filing, { complete: true, language: 'sv' });
}
function never(): never {
  throw new Error('yearly');
}
const found = (changes: Changes) =>
  problems(changes).map(({ rule, severity, params }) => `${severity} ${String(params['check'] ?? rule)}`);

/** A declared check: figures just inside it, figures just outside, and what else is then wrong. */
const limits: readonly (readonly [id: string, holds: Changes, fails: Changes, also?: readonly string[]])[] = [
  [
    'error agesOfOperations',
    { 'b2.n': 40, 'r1.alive.denominator': 40 },
    { 'b2.n': 41, 'r1.alive.denominator': 40 },
    ['warning survivalOfSamePatients'],
  ],
  [
    'error survivalOfOperations',
    { 'r1.alive.denominator': 40, 'b2.n': 40 },
    { 'r1.alive.denominator': 41, 'b2.n': 40 },
    ['warning survivalOfSamePatients'],
  ],
  ['warning survivalOfSamePatients', { 'r1.alive.denominator': 39 }, { 'r1.alive.denominator': 38 }],
  ['error radicalOfOperations', { 'r2.radical.denominator': 40 }, { 'r2.radical.denominator': 41 }],
  ['error waitingOfAssessed', { 't1.n': 60 }, { 't1.n': 61 }],
  [
    'warning assessedBeforeSurgery',
    {
      'b3.total': 60,
      'b3.diagnosis.colorectal': 46,
      'b2.n': 60,
      'r1.alive.denominator': 60,
      'o1.reported.denominator': 60,
    },
    {
      'b3.total': 61,
      'b3.diagnosis.colorectal': 47,
      'b2.n': 61,
      'r1.alive.denominator': 61,
      'o1.reported.denominator': 61,
    },
  ],
  ['warning reoperationsOfOperations', { 'b4.total': 40 }, { 'b4.total': 41 }],
  [
    'warning episodesOfPatients',
    { 'o1.reported.denominator': 39, 'o1.reported.numerator': 39 },
    { 'o1.reported.denominator': 38, 'o1.reported.numerator': 38 },
  ],
  [
    'warning followUpOfSamePatients',
    { 'p1.followedUp.denominator': 18 },
    { 'p1.followedUp.denominator': 19 },
  ],
  ['warning followUpByQuestionnaire', { 'p1.followedUp.numerator': 13 }, { 'p1.followedUp.numerator': 14 }],
];

describe('the checks between measures', () => {
  it('find nothing in figures that agree', () => {
    expect(problems()).toEqual([]);
  });

  it.each(limits)('%s fails beyond its limit, and holds on it', (id, holds, fails, also = []) => {
    expect(found(holds)).toEqual([]);
    expect(found(fails).toSorted()).toEqual([id, ...also].toSorted());
  });

  it('wants the age of those who were operated on', () => {
    const nobody = { 'b2.n': 0, 'r1.alive.numerator': 0, 'r1.alive.denominator': 0 };
    expect(found(nobody)).toContain('error operationsOfPatients');
    const none = {
      ...nobody,
      'b3.total': 0,
      'b3.diagnosis.gynaecological': 0,
      'b3.diagnosis.colorectal': 0,
      'b3.diagnosis.urological': 0,
    };
    expect(found(none)).not.toContain('error operationsOfPatients');
  });

  it('has every check among those seen on both sides', () => {
    const seen = [...limits.map(([id]) => id.split(' ')[1]), 'operationsOfPatients'];
    expect(yearly.checks.map(({ id }) => id).filter((id) => !seen.includes(id))).toEqual([]);
  });

  it('says which rule, which values, and what to do', () => {
    expect(problems({ 'p1.followedUp.denominator': 19 }).map(({ message }) => message)).toEqual([
      'P1 gäller de patienter som B2 räknade föregående år, men antalen skiljer sig. Rätta nämnaren, eller förklara skillnaden i en kommentar. ' +
        '(P1 Uppföljda: Primäropererade patienter två år före: 19; B2 Antal (N) föregående år: 18)',
    ]);
  });

  it('leaves the patients of P1 alone where nothing was filed the year before', () => {
    expect(problems({ 'p1.followedUp.denominator': 17 }, null)).toEqual([]);
  });
});

describe('the rules that follow from the measures', () => {
  it.each([
    ['the parts of each split are the total', { 'b1.sex.male': 33 }, 'error split-sum'],
    ['the parts of each split are the total', { 'b1.diagnosis.urological': 9 }, 'error split-sum'],
    ['the parts of each split are the total', { 'b1.region.se13': 20 }, 'error split-above-total'],
    ['the parts of each split are the total', { 'b3.diagnosis.urological': 9 }, 'error split-sum'],
    ['percentiles are in order', { 'b2.p10': 67 }, 'error order-p10-median'],
    ['percentiles are in order', { 't1.median': 25 }, 'error order-median-p90'],
    ['a spread is not negative', { 't1.sd': -0.1 }, 'error out-of-range'],
    ['an age is possible', { 'b2.mean': 120.1 }, 'error out-of-range'],
    ['a time is possible', { 't1.p10': -1 }, 'error out-of-range'],
    ['numbers are whole', { 'b4.total': 4.5 }, 'error not-whole'],
    ['a part is not more than all', { 'r1.alive.numerator': 40 }, 'error numerator-above-denominator'],
    ['a part is not more than all', { 'r2.radical.numerator': 37 }, 'error numerator-above-denominator'],
    ['a part is not more than all', { 'p1.response.numerator': 18 }, 'error numerator-above-denominator'],
    ['a part is not more than all', { 'o1.reported.numerator': 44 }, 'error numerator-above-denominator'],
  ] as const)('%s: %j', (_, changes, rule) => {
    expect(found(changes)).toEqual([rule]);
  });
});

describe('the periods', () => {
  const periods = (year: number) =>
    Object.fromEntries(
      measuresToFile(yearly, year).map(({ measure, periods: [span] }) => [
        measure,
        `${span?.from ?? ''} ${span?.to ?? ''}`,
      ]),
    );
  it('begin with the half year of the first licences, and P1 a year later with the same patients', () => {
    const half = '2024-07-01 2024-12-31';
    expect(periods(2024)).toEqual({});
    expect(periods(2025)).toEqual({
      b1: half,
      b2: half,
      b3: half,
      b4: half,
      t1: half,
      r1: half,
      r2: half,
      o1: half,
    });
    expect(periods(2026)).toMatchObject({ b1: '2025-01-01 2025-12-31', p1: half });
    expect(periods(2027)).toMatchObject({ b1: '2026-01-01 2026-12-31', p1: '2025-01-01 2025-12-31' });
  });
});

describe('the declaration', () => {
  it('has the nine measures with their splits and directions', () => {
    const { measures } = yearly;
    expect(Object.values(measures).map(({ code }) => code)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
      'T1',
      'R1',
      'R2',
      'P1',
      'Ö1',
    ]);
    expect(Object.values(measures).map(({ better = null }) => better)).toEqual([
      null,
      null,
      null,
      null,
      'lower',
      'higher',
      'higher',
      'higher',
      'higher',
    ]);
    const regions = fieldsOfSubmission(yearly).filter(({ key }) => key.startsWith('b1.region.'));
    expect(regions).toHaveLength(22);
    expect(regions.at(-1)?.label).toMatchObject({ sv: 'Ej folkbokförd i Sverige' });
  });

  it('shows the public the headings that are meant for it, in the order of the source', () => {
    const shown = (id: string) =>
      yearly.measures[id]?.notes.filter((note) => note.public).map(({ heading }) => heading.sv);
    expect(shown('b1')).toEqual(['Mått', 'Syfte', 'Datakälla', 'Måttets population', 'Fördelningar']);
    expect(shown('p1')).toEqual([
      'Mått',
      'Syfte',
      'Riktning',
      'Datakälla',
      'Måttets population',
      'Beräkning',
      'Täljare',
      'Nämnare',
      'Vilken period som gäller',
    ]);
    for (const { notes } of Object.values(yearly.measures)) {
      const hidden = notes.filter((note) => !note.public).map(({ heading }) => heading.sv);
      expect(
        hidden.filter((heading) => !['Typ av mått', 'Kommentar', 'Inrapportering'].includes(heading ?? '')),
      ).toEqual([]);
    }
  });
});
