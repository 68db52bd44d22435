import { defineInstrument } from '@kvalreg/declaration';
import { allRequired } from '../parts/missing-rules.js';

/** Own rating of health today: item `eqvas`, score `score`, 0-100, higher is better. */
export const eqVas = defineInstrument({
  id: 'eqvas',
  version: '1',
  title: { sv: 'EQ VAS', nb: 'EQ VAS', en: 'EQ VAS' },
  items: {
    eqvas: {
      kind: 'integer',
      min: 0,
      max: 100,
      display: 'visual-scale',
      label: { sv: 'Hälsa i dag', nb: 'Helse i dag', en: 'Health today' },
      anchors: {
        min: { sv: 'Sämsta hälsa', nb: 'Dårligste helse', en: 'Poorest health' },
        max: { sv: 'Bästa hälsa', nb: 'Beste helse', en: 'Finest health' },
      },
    },
  },
  scores: (item) => ({
    score: {
      label: { sv: 'EQ VAS', nb: 'EQ VAS', en: 'EQ VAS' },
      range: [0, 100],
      better: 'higher',
      decimals: 0,
      value: item.eqvas,
    },
  }),
  missingRule: allRequired,
  licence: {
    holder: 'EuroQol Research Foundation',
    itemTextMayShip: 'no',
    note: 'Part of EQ-5D; a licensed register installs the wording.',
  },
  sources: ['Swespine, annual report 2021: EQ VAS, 0-100'],
});
