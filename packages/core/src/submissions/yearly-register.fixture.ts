import { defineRegister, defineSubmission, registerPlugin, type RegisterPlugin } from '@kvalreg/declaration';
import { lte } from '@kvalreg/expression';
import { staff, startCore, type StartedCore } from '../fixtures/start-core.fixture.js';
import type { FilingChange } from './filings/unit-filings.service.js';
import { UnitFilingsService } from './filings/unit-filings.service.js';
import { LicencesService } from './licences/licences.service.js';

const text = (en: string): { readonly sv: string; readonly en: string } => ({ sv: `${en} (sv)`, en });
const common = { category: 'volume', unit: text('Number'), notes: [] } as const;
const everyYear = { yearsBefore: 1, firstFiling: 2025 };

const yearly = defineSubmission({
  title: text('Yearly figures'),
  description: text('What each unit has done'),
  categories: { volume: text('Volume') },
  splits: { sex: { title: text('Sex'), options: { female: text('Female'), male: text('Male') } } },
  measures: {
    patients: {
      ...common,
      kind: 'count',
      code: 'A1',
      title: text('Patients'),
      period: { ...everyYear, firstPeriod: { from: '2024-07-01', to: '2024-12-31' } },
      jump: { share: 0.5, atLeast: 10 },
      splits: ['sex'],
    },
    age: {
      ...common,
      kind: 'summary',
      code: 'A2',
      title: text('Age'),
      period: everyYear,
      range: [0, 120],
      decimals: 1,
    },
    survival: {
      ...common,
      kind: 'share',
      code: 'A3',
      title: text('Survival'),
      better: 'higher',
      period: everyYear,
      shares: {
        alive: { title: text('Share alive'), numerator: text('Alive'), denominator: text('Operated') },
      },
    },
  },
  checks: (at) => [
    {
      id: 'agesOfPatients',
      severity: 'error',
      holds: lte(at.age.n, at.patients.total),
      fields: [at.age.n, at.patients.total],
      message: text('More ages than patients. Correct one of them.'),
    },
  ],
  filing: { opens: '03-01', closes: '03-31' },
  scope: [],
  publication: { smallestN: 10, smallestCell: 3 },
  source: 'Made for tests',
});

/** A register of filed figures alone. */
export const yearlyRegister: RegisterPlugin = registerPlugin(
  defineRegister({
    id: 'knee',
    version: '1',
    title: text('Register of figures'),
    shortTitle: text('Figures'),
    description: text('Figures of units'),
    holder: text('Nobody'),
    languages: ['sv', 'en'],
    identifiers: [],
    pathways: {},
    submissions: { yearly },
  }),
  { apiVersion: 1 },
);

/** Figures in which nothing is wrong. */
export const soundFigures: Readonly<Record<string, number>> = {
  'patients.total': 30,
  'patients.sex.female': 18,
  'patients.sex.male': 12,
  'age.n': 30,
  'age.mean': 61.4,
  'age.sd': 11.2,
  'age.p10': 45,
  'age.median': 63.5,
  'age.p90': 75,
  'survival.alive.numerator': 24,
  'survival.alive.denominator': 30,
};

export const place = (unitId: string, filingYear = 2026) => ({ submission: 'yearly', filingYear, unitId });
export const authority = () => staff(null, 'authority');
export const leader = (unit: string) => staff(unit, 'clinic-leader');

/** The core with that register on a day of March 2026; north and south have a licence since July 2024. */
export async function startYearly(day = '2026-03-10'): Promise<StartedCore> {
  const core = await startCore([yearlyRegister]);
  core.clock.moveTo(day);
  for (const unitId of ['north', 'south'])
    await core.get(LicencesService).add(authority(), { unitId, from: '2024-07-01' });
  return core;
}

/** Fills in and signs. */
export async function signed(
  core: StartedCore,
  unit: string,
  changes: Readonly<Record<string, number>> = {},
  filingYear = 2026,
): Promise<FilingChange> {
  const units = core.get(UnitFilingsService);
  const { lockVersion } = await units.saveDraft(staff(unit), place(unit, filingYear), {
    lockVersion: 0,
    figures: { ...soundFigures, ...changes },
    language: 'en',
  });
  return units.submit(leader(unit), place(unit, filingYear), { lockVersion, language: 'en' });
}
