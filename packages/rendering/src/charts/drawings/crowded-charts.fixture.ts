import { percentStyle } from '../../format/format-interval.js';
import type {
  CurveChart,
  FunnelChart,
  MapChart,
  RunChart,
  SankeyChart,
  SmallMultiplesChart,
} from '../chart-spec.js';

const names = [
  'Universitetssykehuset Nord-Norge HF, Tromsø, ortopedisk og plastikkirurgisk avdeling',
  'Oslo universitetssykehus HF, Ullevål',
  'St. Olavs hospital',
  'Haukeland universitetssjukehus, Kysthospitalet i Hagevik',
  'Sykehuset Innlandet HF, Elverum-Hamar',
];
/** Fifty units, most of them with long names. */
export const unitNames = Array.from(
  { length: 50 },
  (_, at) => `${names[at % names.length] ?? ''} ${String(at)}`,
);
export const years = Array.from({ length: 28 }, (_, at) => String(1998 + at));
const base = { language: 'nb', style: percentStyle, range: [0, 1] } as const;

/** Every sixth unit is far outside. */
export const funnel: FunnelChart = {
  kind: 'funnel',
  ...base,
  target: { label: 'Landet: 60,0 %', value: 0.6 },
  points: unitNames.map((label, at) => ({
    label,
    tone: at === 7 ? 'own' : 'other',
    n: 20 + at * 17,
    value: at % 6 === 0 ? (at % 12 === 0 ? 0.9 : 0.3) : 0.58 + (at % 5) * 0.01,
    isOutside: at % 6 === 0,
  })),
  limits: Array.from({ length: 40 }, (_, at) => {
    const n = 20 + at * 21;
    const error = Math.sqrt(0.24 / n);
    return {
      n,
      inner: [0.6 - 1.96 * error, 0.6 + 1.96 * error],
      outer: [0.6 - 3.09 * error, 0.6 + 3.09 * error],
    };
  }),
  innerLabel: 'Grenser 95 %',
  outerLabel: 'Grenser 99,8 %',
  nLabel: 'Antall tilfeller (n)',
};
export const run: RunChart = {
  kind: 'run',
  ...base,
  tone: 'own',
  categories: Array.from(
    { length: 48 },
    (_, at) => `${String(2021 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`,
  ),
  values: Array.from({ length: 48 }, (_, at) =>
    at === 20 ? null : 0.55 + (at > 30 ? 0.1 : 0) + (at % 3) * 0.02,
  ),
  incomplete: Array.from({ length: 48 }, (_, at) => at === 47),
  median: { label: 'Median 57,0 %', value: 0.57 },
  shift: { label: 'Lenger på én side enn tilfeldigheter forklarer', from: 31, to: 46 },
};
export const curve: CurveChart = {
  kind: 'curve',
  ...base,
  horizon: 3652,
  ticks: [0, 90, 365, 730, 1826, 3652].map((day) => ({ day, label: String(day) })),
  timeLabel: 'Dager siden start',
  atRiskLabel: 'Antall som følges',
  series: [0, 1].map((at) => ({
    label: unitNames[at] ?? '',
    tone: at === 0 ? 'own' : 'other',
    points: [90, 365, 730, 1826, 3652].map((day, place) => ({
      day,
      value: 0.02 * (place + 1),
      low: 0.01 * (place + 1),
      high: 0.03 * (place + 1),
    })),
    atRisk: [12340, 12200, 11002, 9800, 4000, null],
  })),
};
const states = ['Helt frisk, ingen plager i det hele tatt', 'Mye bedre', 'Uendret', 'Verre enn noensinne'];
export const sankey: SankeyChart = {
  kind: 'sankey',
  language: 'nb',
  beforeLabel: 'Før',
  afterLabel: 'Etter',
  before: states.map((label, at) => ({ label, n: at * 100 + 4 })),
  after: states.map((label, at) => ({ label, n: (3 - at) * 100 + 4 })),
  flows: [
    { from: 0, to: 0, n: 4, way: 'same' },
    { from: 1, to: 0, n: 100, way: 'better' },
    { from: 1, to: 3, n: 4, way: 'worse' },
    { from: 2, to: 0, n: 200, way: 'better' },
    { from: 2, to: 2, n: 4, way: 'same' },
    { from: 3, to: 1, n: 204, way: 'better' },
    { from: 3, to: 2, n: 100, way: 'better' },
  ],
  ways: [
    { way: 'better', label: 'Bedre' },
    { way: 'same', label: 'Uendret' },
    { way: 'worse', label: 'Dårligere' },
  ],
};
export const panels: SmallMultiplesChart = {
  kind: 'small-multiples',
  ...base,
  categories: years.map((year, at) => (at === years.length - 1 ? `${year} (ikke ferdig)` : year)),
  incomplete: years.map((_, at) => at === 27),
  panels: unitNames.map((label, at) => ({
    label,
    isOwn: at === 0,
    values: years.map((_, year) => (at === 3 ? null : 0.5 + ((at + year) % 7) * 0.03)),
  })),
  reference: { label: 'Landet', values: years.map((_, at) => 0.55 + at * 0.004) },
  noneLabel: 'Ingen verdier vises',
};
export const map: MapChart = {
  kind: 'map',
  language: 'nb',
  style: percentStyle,
  country: 'norway',
  values: { '03': 0.61, '11': 0.7, '15': 0.55, '18': null, '46': 0.68 },
  uncertain: ['11', '42'],
  uncertainLabel: 'Færre enn 20 tilfeller: usikkert',
  withheldLabel: 'Vises ikke',
  noneLabel: 'Ingen tilfeller',
};
