import { definePathway } from '@kvalreg/declaration';
import { sharedChanges } from './figures/change-indicators.js';
import { dimensions } from './figures/dimensions.js';
import { sharedIndicators } from './figures/indicators.js';
import { changesOf, unitReport } from './figures/report.js';
import { occasions, primaryCareForms } from './occasions.js';
import { primaryCareProfile } from './profile.js';

/** Rehabilitation in primary care, with a shorter set of questions. */
export const primaryCare = definePathway({
  title: { sv: 'Primärvård', en: 'Primary care' },
  forms: primaryCareForms,
  occasions,
  index: (at) => at.firstVisit.visitDate,
  dimensions,
  indicators: (at) => ({ ...sharedIndicators(at), ...sharedChanges(at) }),
  reports: {
    unit: unitReport([
      changesOf({ sv: 'Smärta (NRS 0–10)', en: 'Pain (NRS 0–10)' }, 'painChangeScore'),
      changesOf({ sv: 'HAD', en: 'HAD' }, 'anxietyChange', 'depressionChange'),
      changesOf({ sv: 'EQ-5D-index', en: 'EQ-5D index' }, 'eq5dChange'),
      changesOf({ sv: 'Hälsa (EQ VAS)', en: 'Health (EQ VAS)' }, 'eqVasChange'),
      changesOf({ sv: 'Rörelserädsla (TSK)', en: 'Fear of movement (TSK)' }, 'tampaChange'),
    ]),
  },
  profiles: { selfRating: primaryCareProfile },
});
