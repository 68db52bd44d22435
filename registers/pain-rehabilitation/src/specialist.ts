import { definePathway } from '@kvalreg/declaration';
import { sharedChanges, specialistChanges } from './figures/change-indicators.js';
import { dimensions } from './figures/dimensions.js';
import { sharedIndicators } from './figures/indicators.js';
import { changesOf, unitReport } from './figures/report.js';
import { occasions, specialistForms } from './occasions.js';
import { specialistProfile } from './profile.js';

/** Assessment and rehabilitation in specialist care. */
export const specialist = definePathway({
  title: { sv: 'Specialistvård', en: 'Specialist care' },
  forms: specialistForms,
  occasions,
  index: (at) => at.firstVisit.visitDate,
  dimensions,
  indicators: (at) => ({ ...sharedIndicators(at), ...sharedChanges(at), ...specialistChanges(at) }),
  reports: {
    unit: unitReport([
      changesOf({ sv: 'Smärta (NRS 0–10)', en: 'Pain (NRS 0–10)' }, 'painChangeScore'),
      changesOf({ sv: 'HAD', en: 'HAD' }, 'anxietyChange', 'depressionChange'),
      changesOf({ sv: 'EQ-5D-index', en: 'EQ-5D index' }, 'eq5dChange'),
      changesOf(
        { sv: 'Hälsa och funktion (0–100)', en: 'Health and function (0–100)' },
        'eqVasChange',
        'physicalFunctionChange',
      ),
      changesOf(
        { sv: 'MPI (0–6)', en: 'MPI (0–6)' },
        'severityChange',
        'interferenceChange',
        'controlChange',
        'distressChange',
      ),
      changesOf(
        { sv: 'Sömn, tankar och rörelserädsla', en: 'Sleep, thoughts and fear of movement' },
        'sleepChange',
        'catastrophizingChange',
        'acceptanceChange',
        'tampaChange',
      ),
    ]),
  },
  profiles: { selfRating: specialistProfile },
});
