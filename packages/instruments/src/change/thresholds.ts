import type { Direction, Text } from '@kvalreg/declaration';

/** What a change or a score has to reach. */
export type Limit =
  | { readonly kind: 'points'; readonly atLeast: number }
  /** Of the score before. */
  | { readonly kind: 'percent'; readonly atLeast: number }
  /** An improvement smaller than this, a failure. */
  | { readonly kind: 'fewer-points'; readonly below: number }
  /** The later score itself. */
  | { readonly kind: 'score'; readonly atMost: number };

/** A published limit of what counts as success, failure or a change that patients notice. */
export interface Threshold {
  readonly instrument: string;
  readonly score: string;
  readonly better: Direction;
  readonly limit: Limit;
  /** Months after the index event for which it was found. */
  readonly months?: number;
  readonly label: Text;
  readonly source: string;
}

const solberg2013 = 'Solberg T et al. Acta Orthop 2013;84:196-201';
const parai2020 = 'Parai C et al. Eur Spine J 2020. doi:10.1007/s00586-019-06222-8';
const norspine2024 = 'NORspine, annual report 2024';
const substantial: Text = {
  sv: 'Betydande förbättring efter operation för diskbråck',
  nb: 'Betydelig bedring etter operasjon for prolaps',
  en: 'Substantial improvement after surgery for disc herniation',
};
const noticed: Text = {
  sv: 'Minsta förbättring som patienter märker (Swespine)',
  nb: 'Minste bedring som pasienter merker (Swespine)',
  en: 'Smallest improvement that patients notice (Swespine)',
};
const detectable: Text = {
  sv: 'Minsta förändring som går att skilja från mätfel (Swespine)',
  nb: 'Minste endring som kan skilles fra målefeil (Swespine)',
  en: 'Smallest change that can be told from error (Swespine)',
};

const back = { instrument: 'nrs-back', score: 'score', better: 'lower' } as const;
const leg = { instrument: 'nrs-leg', score: 'score', better: 'lower' } as const;
const odi = { instrument: 'odi', score: 'score', better: 'lower' } as const;
const ndi = { instrument: 'ndi', score: 'score', better: 'lower' } as const;
const eq5d = { instrument: 'eq5d3l', score: 'index', better: 'higher' } as const;

/** Limits of change, and of scores after treatment, by name. Limits of a single score are categories of its instrument. */
export const thresholds = {
  nrsBackSubstantial: { ...back, limit: points(2.5), label: substantial, source: solberg2013 },
  nrsBackNoticed: { ...back, limit: points(2.7), label: noticed, source: parai2020 },
  nrsBackDetectable: { ...back, limit: points(3.6), label: detectable, source: parai2020 },
  nrsLegSubstantial: { ...leg, limit: points(3.5), label: substantial, source: solberg2013 },
  nrsLegNoticed: { ...leg, limit: points(3.2), label: noticed, source: parai2020 },
  nrsLegDetectable: { ...leg, limit: points(3.7), label: detectable, source: parai2020 },
  nrsLegLittlePain: {
    ...leg,
    limit: { kind: 'score', atMost: 3 },
    label: { sv: 'Lite bensmärta', nb: 'Lite beinsmerte', en: 'Little leg pain' },
    source: `${norspine2024}: little radiating pain before surgery for disc herniation, paresis excluded`,
  },
  odiSuccessDiscHerniation: {
    ...odi,
    limit: points(20),
    months: 12,
    label: {
      sv: 'Lyckad operation för diskbråck',
      nb: 'Vellykket operasjon for prolaps',
      en: 'Successful surgery for disc herniation',
    },
    source: `${norspine2024}: the table says at least 20 points, the text more than 20`,
  },
  odiSuccessStenosis: {
    ...odi,
    limit: { kind: 'percent', atLeast: 30 },
    months: 12,
    label: {
      sv: 'Lyckad operation för spinal stenos',
      nb: 'Vellykket operasjon for spinal stenose',
      en: 'Successful surgery for spinal stenosis',
    },
    source: `${norspine2024}; Austevoll IM et al. BMC Musculoskelet Disord 2019;20:31`,
  },
  odiVeryGoodFunction: {
    ...odi,
    limit: { kind: 'score', atMost: 22 },
    months: 12,
    label: { sv: 'Mycket god funktion', nb: 'Svært god funksjon', en: 'Very good function' },
    source: `${norspine2024}; van Hooff ML et al. 2016`,
  },
  odiFailureDiscHerniation: {
    ...odi,
    limit: { kind: 'fewer-points', below: 13 },
    label: {
      sv: 'Misslyckad operation för diskbråck',
      nb: 'Mislykket operasjon for prolaps',
      en: 'Failed surgery for disc herniation',
    },
    source: 'Werner DAT et al. Eur Spine J 2017. doi:10.1007/s00586-017-5185-5',
  },
  odiNoticed: { ...odi, limit: points(18), label: noticed, source: parai2020 },
  ndiSuccessAnterior: {
    ...ndi,
    limit: { kind: 'percent', atLeast: 35 },
    months: 12,
    label: {
      sv: 'Lyckad främre nackoperation, ej myelopati',
      nb: 'Vellykket fremre nakkeoperasjon, ikke myelopati',
      en: 'Successful anterior neck surgery, not for myelopathy',
    },
    source: `${norspine2024}; Mjåset C et al. Spine J 2020;20:1413`,
  },
  ndiNoticed: {
    ...ndi,
    limit: points(10),
    label: {
      sv: 'Minsta förbättring som patienter märker',
      nb: 'Minste bedring som pasienter merker',
      en: 'Smallest improvement that patients notice',
    },
    source: 'Vernon H. Explanation of the NDI (chiro.org): 5 of 50 points',
  },
  eq5dSubstantial: { ...eq5d, limit: points(0.3), label: substantial, source: solberg2013 },
  eq5dNoticed: { ...eq5d, limit: points(0.1), label: noticed, source: parai2020 },
  tsk11Noticed: {
    instrument: 'tsk11',
    score: 'score',
    better: 'lower',
    limit: points(4),
    label: { sv: 'Viktig minskning', nb: 'Viktig reduksjon', en: 'Important reduction' },
    source: 'Woby SR et al. Pain 2005;117:137-144',
  },
} as const satisfies Readonly<Record<string, Threshold>>;

function points(atLeast: number): Limit {
  return { kind: 'points', atLeast };
}
