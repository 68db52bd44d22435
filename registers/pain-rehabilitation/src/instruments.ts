import { defineInstrument } from '@kvalreg/declaration';
import {
  cpaq8,
  eq5d3l,
  eqVas,
  godin,
  hads,
  isi,
  mpi,
  pcs,
  pei,
  physicalActivitySos,
  rand36,
  rehabilitationCopingChange,
  rehabilitationPainChange,
  tsk17,
  uk3lTtoDolan1997,
  was,
} from '@kvalreg/instruments';

/** Average pain during the last week: item `pain`, score `score`, 0–10, higher is worse. */
export const painRating = defineInstrument({
  id: 'nrs-pain-week',
  version: '1',
  title: { sv: 'Smärtskattning (NRS)', en: 'Pain rating (NRS)' },
  items: {
    pain: {
      kind: 'integer',
      min: 0,
      max: 10,
      display: 'scale',
      label: {
        sv: 'Hur stark har din smärta varit i genomsnitt den senaste veckan?',
        en: 'How strong has your pain been on average during the last week?',
      },
      anchors: {
        min: { sv: 'Ingen smärta', en: 'No pain' },
        max: { sv: 'Värsta tänkbara smärta', en: 'Worst imaginable pain' },
      },
    },
  },
  scores: (item) => ({
    score: {
      label: { sv: 'Smärta', en: 'Pain' },
      range: [0, 10],
      better: 'lower',
      decimals: 0,
      value: item.pain,
    },
  }),
  missingRule: { sv: 'Frågan måste besvaras.', en: 'The question must be answered.' },
  licence: { holder: 'None: a generic scale', itemTextMayShip: 'yes', note: 'Worded here.' },
  sources: ['Swedish National Registry for Pain Rehabilitation: numeric pain rating'],
});

/** Asked in both modules, at the start, at discharge and one year later. EQ-5D is valued with the UK set. */
const everywhere = {
  painRating,
  had: hads,
  eq5d: eq5d3l({ valueSet: uk3lTtoDolan1997 }),
  eqVas,
  tampa: tsk17,
  workAbility: was,
};
/** The longer set of specialist care. */
export const specialistInstruments = {
  ...everywhere,
  isi,
  pcs,
  cpaq: cpaq8,
  rand36,
  mpi,
  activity: physicalActivitySos,
};
/** The shorter set of primary care. */
export const primaryCareInstruments = { ...everywhere, activity: godin };

/** Asked when the rehabilitation is over, and again one year later. */
export const resultInstruments = {
  painChange: rehabilitationPainChange,
  copingChange: rehabilitationCopingChange,
  enablement: pei,
};
