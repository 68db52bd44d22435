import { defineInstrument, type IntegerItem, type Text } from '@kvalreg/declaration';
import { allRequired } from '../parts/missing-rules.js';

const licence = {
  holder: 'None: a generic scale',
  itemTextMayShip: 'yes',
  note: 'Question and anchors are worded here.',
} as const;
const sources = [
  'Swespine, annual report 2021: pain in back and in leg, 0-10',
  'NORspine, annual report 2024: the same scale over the last week',
] as const;

/** Pain in the back during the last week: item `nrsBack`, score `score`, 0-10, higher is worse. */
export const nrsBack = defineInstrument({
  id: 'nrs-back',
  version: '1',
  title: { sv: 'Ryggsmärta (NRS)', nb: 'Ryggsmerte (NRS)', en: 'Back pain (NRS)' },
  items: {
    nrsBack: scale({
      sv: 'Hur ont har du haft i ryggen den senaste veckan?',
      nb: 'Hvor vondt har du hatt i ryggen den siste uken?',
      en: 'How much pain have you had in your back during the last week?',
    }),
  },
  scores: (item) => ({
    score: { ...painScore({ sv: 'Ryggsmärta', nb: 'Ryggsmerte', en: 'Back pain' }), value: item.nrsBack },
  }),
  missingRule: allRequired,
  licence,
  sources,
});

/** Pain in the leg during the last week: item `nrsLeg`, score `score`, 0-10, higher is worse. */
export const nrsLeg = defineInstrument({
  id: 'nrs-leg',
  version: '1',
  title: { sv: 'Bensmärta (NRS)', nb: 'Beinsmerte (NRS)', en: 'Leg pain (NRS)' },
  items: {
    nrsLeg: scale({
      sv: 'Hur ont har du haft i benet den senaste veckan?',
      nb: 'Hvor vondt har du hatt i beinet den siste uken?',
      en: 'How much pain have you had in your leg during the last week?',
    }),
  },
  scores: (item) => ({
    score: { ...painScore({ sv: 'Bensmärta', nb: 'Beinsmerte', en: 'Leg pain' }), value: item.nrsLeg },
  }),
  missingRule: allRequired,
  licence,
  sources,
});

/** Pain in the neck or the thoracic spine during the last week: item `nrsNeck`, score `score`, 0-10, higher is worse. */
export const nrsNeck = defineInstrument({
  id: 'nrs-neck',
  version: '1',
  title: { sv: 'Nacksmärta (NRS)', nb: 'Nakkesmerte (NRS)', en: 'Neck pain (NRS)' },
  items: {
    nrsNeck: scale({
      sv: 'Hur ont har du haft i nacken eller bröstryggen den senaste veckan?',
      nb: 'Hvor vondt har du hatt i nakken eller brystryggen den siste uken?',
      en: 'How much pain have you had in your neck or upper back during the last week?',
    }),
  },
  scores: (item) => ({
    score: { ...painScore({ sv: 'Nacksmärta', nb: 'Nakkesmerte', en: 'Neck pain' }), value: item.nrsNeck },
  }),
  missingRule: allRequired,
  licence,
  sources,
});

/** Pain in the arm during the last week: item `nrsArm`, score `score`, 0-10, higher is worse. */
export const nrsArm = defineInstrument({
  id: 'nrs-arm',
  version: '1',
  title: { sv: 'Armsmärta (NRS)', nb: 'Armsmerte (NRS)', en: 'Arm pain (NRS)' },
  items: {
    nrsArm: scale({
      sv: 'Hur ont har du haft i armen den senaste veckan?',
      nb: 'Hvor vondt har du hatt i armen den siste uken?',
      en: 'How much pain have you had in your arm during the last week?',
    }),
  },
  scores: (item) => ({
    score: { ...painScore({ sv: 'Armsmärta', nb: 'Armsmerte', en: 'Arm pain' }), value: item.nrsArm },
  }),
  missingRule: allRequired,
  licence,
  sources,
});

function scale(label: Text): IntegerItem {
  return {
    kind: 'integer',
    min: 0,
    max: 10,
    display: 'scale',
    label,
    anchors: {
      min: { sv: 'Ingen smärta', nb: 'Ingen smerte', en: 'No pain' },
      max: { sv: 'Värsta tänkbara smärta', nb: 'Verst tenkelige smerte', en: 'Worst imaginable pain' },
    },
  };
}

function painScore(label: Text) {
  return { label, range: [0, 10], better: 'lower', decimals: 0 } as const;
}
