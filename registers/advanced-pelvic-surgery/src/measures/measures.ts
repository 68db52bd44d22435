import type { CountMeasure, ShareMeasure, SummaryMeasure } from '@kvalreg/declaration';
import { b1Notes, b2Notes, b3Notes, b4Notes } from '../texts/background.js';
import { o1Notes, p1Notes, r1Notes, r2Notes, t1Notes } from '../texts/outcomes.js';
import { text } from '../texts/text.js';

/** The licences began on 1 July 2024. */
const halfOf2024 = { from: '2024-07-01', to: '2024-12-31' };
const yearBefore = { yearsBefore: 1, firstFiling: 2025, firstPeriod: halfOf2024 };
/** The follow-up ends 14 months after the operation: docs/adr/0009. */
const twoYearsBefore = { yearsBefore: 2, firstFiling: 2026, firstPeriod: halfOf2024 };
const percent = text('Procent', 'Per cent');

/** Those of one name are counted among the same patients; where their number would tell, it is withheld in all. */
const assessed = 'assessed';
const operated = 'operated';

const b1 = {
  kind: 'count',
  code: 'B1',
  title: text('Antal patienter', 'Number of patients'),
  category: 'background',
  unit: text('Antal patienter', 'Number of patients'),
  notes: b1Notes,
  period: yearBefore,
  population: assessed,
  jump: { share: 0.3, atLeast: 10 },
  splits: ['region', 'sex', 'diagnosis'],
} as const satisfies CountMeasure;

const b2 = {
  kind: 'summary',
  code: 'B2',
  title: text('Ålder hos opererade patienter', 'Age of patients operated on'),
  category: 'background',
  unit: text('År', 'Years'),
  notes: b2Notes,
  period: yearBefore,
  population: operated,
  jump: { share: 0.1, atLeast: 5 },
  range: [0, 120],
  decimals: 1,
} as const satisfies SummaryMeasure;

const b3 = {
  kind: 'count',
  code: 'B3',
  title: text('Antal operationer', 'Number of operations'),
  category: 'background',
  unit: text('Antal operationer', 'Number of operations'),
  notes: b3Notes,
  period: yearBefore,
  population: operated,
  jump: { share: 0.3, atLeast: 10 },
  splits: ['diagnosis'],
} as const satisfies CountMeasure;

const b4 = {
  kind: 'count',
  code: 'B4',
  title: text('Antal reoperationer', 'Number of reoperations'),
  category: 'background',
  unit: text('Antal reoperationer', 'Number of reoperations'),
  notes: b4Notes,
  period: yearBefore,
  jump: { share: 0.5, atLeast: 5 },
  splits: [],
} as const satisfies CountMeasure;

const t1 = {
  kind: 'summary',
  code: 'T1',
  title: text('Tid från remiss till bedömning på MDK', 'Time from referral to MDT assessment'),
  category: 'availability',
  unit: text('Dagar', 'Days'),
  better: 'lower',
  notes: t1Notes,
  period: yearBefore,
  population: assessed,
  jump: { share: 0.5, atLeast: 7 },
  range: [0, 1000],
  decimals: 1,
} as const satisfies SummaryMeasure;

const r1 = {
  kind: 'share',
  code: 'R1',
  title: text('Överlevnad 90 dagar efter operation', 'Survival 90 days after surgery'),
  category: 'outcome',
  unit: percent,
  better: 'higher',
  notes: r1Notes,
  period: yearBefore,
  population: operated,
  jump: { share: 0.05, atLeast: 5 },
  shares: {
    alive: {
      title: text('Levande efter 90 dagar', 'Alive after 90 days'),
      numerator: text('Patienter som lever efter 90 dagar', 'Patients alive after 90 days'),
      denominator: text('Primäropererade patienter', 'Patients with a primary operation'),
    },
  },
} as const satisfies ShareMeasure;

const r2 = {
  kind: 'share',
  code: 'R2',
  title: text('Andel R0-resektioner', 'Share of R0 resections'),
  category: 'outcome',
  unit: percent,
  better: 'higher',
  notes: r2Notes,
  period: yearBefore,
  jump: { share: 0.15, atLeast: 10 },
  shares: {
    radical: {
      title: text('R0-resektion', 'R0 resection'),
      numerator: text('Patienter med R0-resektion', 'Patients with an R0 resection'),
      denominator: text('Primäropererade i botande syfte', 'Patients operated on with curative intent'),
    },
  },
} as const satisfies ShareMeasure;

const p1 = {
  kind: 'share',
  code: 'P1',
  title: text('Patientrapporterad uppföljning', 'Patient-reported follow-up'),
  category: 'patientReported',
  unit: percent,
  better: 'higher',
  notes: p1Notes,
  period: twoYearsBefore,
  population: operated,
  jump: { share: 0.25, atLeast: 15 },
  shares: {
    followedUp: {
      title: text('Uppföljda', 'Followed up'),
      numerator: text(
        'Patienter följda upp efter 10–14 månader',
        'Patients followed up after 10 to 14 months',
      ),
      denominator: text('Primäropererade patienter två år före', 'Patients operated on two years before'),
    },
    response: {
      title: text('Enkätens svarsfrekvens', 'Response rate of the questionnaire'),
      numerator: text('Patienter som har svarat', 'Patients who answered'),
      denominator: text('Utskickade enkäter', 'Questionnaires sent'),
    },
  },
} as const satisfies ShareMeasure;

const o1 = {
  kind: 'share',
  code: 'Ö1',
  title: text('Överrapportering till remittent', 'Hand-over to the referrer'),
  category: 'handOver',
  unit: percent,
  better: 'higher',
  notes: o1Notes,
  period: yearBefore,
  jump: { share: 0.2, atLeast: 10 },
  shares: {
    reported: {
      title: text('Epikris rapporterad', 'Discharge summary reported'),
      numerator: text('Vårdtillfällen med rapporterad epikris', 'Care episodes with a reported summary'),
      denominator: text('Vårdtillfällen', 'Care episodes'),
    },
  },
} as const satisfies ShareMeasure;

export const measures = { b1, b2, b3, b4, t1, r1, r2, p1, o1 };
