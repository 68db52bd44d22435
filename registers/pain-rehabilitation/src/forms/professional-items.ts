import type { BooleanItem, ChoiceItem } from '@kvalreg/declaration';

/** Judged by the team at the first visit and at discharge. */
export const expectedSupport = {
  kind: 'choice',
  label: { sv: 'Förväntad framtida försörjning', en: 'Expected future means of support' },
  options: {
    work: { sv: 'Arbete', en: 'Work' },
    'work-with-benefit': { sv: 'Arbete och ersättning vid sjukdom', en: 'Work with a sickness benefit' },
    benefit: { sv: 'Enbart ersättning vid sjukdom', en: 'Sickness benefit alone' },
    studies: { sv: 'Studier', en: 'Studies' },
    'job-seeker': { sv: 'Arbetslöshetsersättning', en: 'Unemployment benefit' },
    pension: { sv: 'Ålderspension', en: 'Old-age pension' },
    other: { sv: 'Annan', en: 'Other' },
    unknown: { sv: 'Går inte att bedöma', en: 'Cannot be judged' },
  },
} as const satisfies ChoiceItem;

export const rehabilitationPlanning = {
  kind: 'boolean',
  label: {
    sv: 'Behövs rehabiliteringsplanering med andra?',
    en: 'Is rehabilitation planning with others needed?',
  },
} as const satisfies BooleanItem;
