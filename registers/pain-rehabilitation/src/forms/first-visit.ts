import { defineForm } from '@kvalreg/declaration';
import { expectedSupport, rehabilitationPlanning } from './professional-items.js';

/** What the team states at the first visit. */
export const firstVisit = defineForm({
  version: '1',
  title: { sv: 'Första besöket (teamet)', en: 'First visit (team)' },
  respondent: 'staff',
  items: {
    visitDate: {
      kind: 'date',
      required: true,
      notAfter: 'today',
      notBefore: '1998-01-01',
      label: { sv: 'Datum för första besöket', en: 'Date of the first visit' },
    },
    diagnoses: {
      kind: 'codes',
      system: 'icd-10',
      label: { sv: 'Smärtdiagnoser (ICD-10)', en: 'Pain diagnoses (ICD-10)' },
    },
    painCategory: {
      kind: 'choice',
      label: { sv: 'Smärtkategori', en: 'Category of pain' },
      options: {
        nociceptive: { sv: 'Nociceptiv', en: 'Nociceptive' },
        neuropathic: { sv: 'Neuropatisk', en: 'Neuropathic' },
        nociplastic: { sv: 'Nociplastisk', en: 'Nociplastic' },
        mixed: { sv: 'Blandad', en: 'Mixed' },
        unknown: { sv: 'Oklar', en: 'Unclear' },
      },
    },
    swedish: {
      kind: 'choice',
      label: { sv: 'Svenskspråkighet', en: 'Command of Swedish' },
      options: {
        sufficient: { sv: 'Klarar sig på svenska', en: 'Manages in Swedish' },
        'partly-interpreter': { sv: 'Behöver tolk ibland', en: 'Needs an interpreter at times' },
        interpreter: { sv: 'Behöver tolk', en: 'Needs an interpreter' },
      },
    },
    expectedSupport,
    rehabilitationPlanning,
    plan: {
      kind: 'choice',
      required: true,
      label: { sv: 'Vad planeras?', en: 'What is planned?' },
      help: {
        sv: 'Efter enbart utredning fylls inget avslut i, och patienten får ingen uppföljning.',
        en: 'After an assessment only, no discharge is filled in and the patient gets no follow-up.',
      },
      options: {
        assessment: { sv: 'Enbart utredning', en: 'Assessment only' },
        rehabilitation: { sv: 'Rehabilitering', en: 'Rehabilitation' },
      },
    },
  },
  instruments: {},
  pages: [
    {
      id: 'visit',
      title: { sv: 'Besöket', en: 'The visit' },
      fields: ['visitDate', 'diagnoses', 'painCategory', 'swedish'],
    },
    {
      id: 'plan',
      title: { sv: 'Planering', en: 'Planning' },
      fields: ['expectedSupport', 'rehabilitationPlanning', 'plan'],
    },
  ],
});
