import { gt } from '@kvalreg/expression';
import type { Alternative } from '../parts/alternatives.js';
import { singleChoice } from '../parts/single-choice.js';

const classes = ['I', 'II', 'III', 'IV', 'V', 'VI'].map((code, at): Alternative => ({
  value: at + 1,
  code,
  label: { sv: `ASA ${code}`, nb: `ASA ${code}`, en: `ASA ${code}` },
}));

/**
 * Physical status at anaesthesia, judged by the clinician: item `asa` and score `code` (1 = I to 6 = VI, higher is
 * worse). Categories: `label` (the Roman numeral) and `above2` (III or more).
 */
export const asa = singleChoice({
  id: 'asa',
  title: { sv: 'ASA-klass', nb: 'ASA-klasse', en: 'ASA class' },
  item: 'asa',
  question: { sv: 'ASA-klass', nb: 'ASA-klasse', en: 'ASA class' },
  alternatives: classes,
  scoreLabel: { sv: 'ASA-klass', nb: 'ASA-klasse', en: 'ASA class' },
  better: 'lower',
  statements: (code) => ({
    above2: { label: { sv: 'Över II', nb: 'Over II', en: 'Above II' }, holds: gt(code, 2) },
  }),
  licence: {
    holder: 'American Society of Anesthesiologists',
    itemTextMayShip: 'no',
    note: 'The numbers are free; the definitions are the society’s and are not shown.',
  },
  sources: [
    'American Society of Anesthesiologists: physical status classification',
    'NORspine, annual report 2024: share above II',
  ],
});
