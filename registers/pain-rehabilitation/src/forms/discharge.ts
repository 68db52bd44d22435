import { defineForm } from '@kvalreg/declaration';
import { eq } from '@kvalreg/expression';
import { expectedSupport, rehabilitationPlanning } from './professional-items.js';

/** What the team states when a rehabilitation ends; an assessment only has no such form. */
export const discharge = defineForm({
  version: '1',
  title: { sv: 'Avslut av rehabilitering (teamet)', en: 'Discharge from rehabilitation (team)' },
  respondent: 'staff',
  items: {
    dischargeDate: {
      kind: 'date',
      required: true,
      notAfter: 'today',
      notBefore: '1998-01-01',
      label: { sv: 'Datum för avslut', en: 'Date of discharge' },
      help: {
        sv: 'Uppföljningen efter ett år räknas från detta datum.',
        en: 'The follow-up after one year is counted from this date.',
      },
    },
    ending: {
      kind: 'choice',
      required: true,
      label: { sv: 'Hur avslutades rehabiliteringen?', en: 'How did the rehabilitation end?' },
      options: {
        completed: { sv: 'Som planerat', en: 'As planned' },
        early: { sv: 'I förtid', en: 'Early' },
      },
    },
    reasonForEarlyStop: {
      kind: 'choice',
      required: true,
      label: { sv: 'Varför avbröts den?', en: 'Why did it stop early?' },
      options: {
        'own-wish': { sv: 'Patientens önskan', en: 'The patient’s wish' },
        'other-illness': { sv: 'Annan sjukdom', en: 'Another illness' },
        'other-care': { sv: 'Annan behandling behövdes', en: 'Other treatment was needed' },
        work: { sv: 'Arbete eller studier', en: 'Work or studies' },
        'family-or-move': { sv: 'Familj eller flytt', en: 'Family or a move' },
        other: { sv: 'Annan orsak', en: 'Another reason' },
      },
    },
    programmeWeeks: {
      kind: 'integer',
      min: 1,
      max: 104,
      unit: { sv: 'veckor', en: 'weeks' },
      label: { sv: 'Programmets längd', en: 'Length of the programme' },
    },
    hoursPerWeek: {
      kind: 'integer',
      min: 1,
      max: 40,
      unit: { sv: 'timmar', en: 'hours' },
      label: { sv: 'Timmar i veckan', en: 'Hours a week' },
    },
    expectedSupport,
    rehabilitationPlanning,
  },
  instruments: {},
  pages: [
    {
      id: 'discharge',
      title: { sv: 'Avslut', en: 'Discharge' },
      fields: ['dischargeDate', 'ending', 'reasonForEarlyStop', 'programmeWeeks', 'hoursPerWeek'],
    },
    {
      id: 'plan',
      title: { sv: 'Framåt', en: 'Ahead' },
      fields: ['expectedSupport', 'rehabilitationPlanning'],
    },
  ],
  visibleIf: (f) => ({ reasonForEarlyStop: eq(f.ending, 'early') }),
});
