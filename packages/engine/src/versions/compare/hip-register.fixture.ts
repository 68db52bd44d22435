import {
  defineForm,
  defineInstrument,
  definePathway,
  defineRegister,
  manifestOf,
  type Register,
} from '@kvalreg/declaration';
import { add, eq, gte, isKnown, sub } from '@kvalreg/expression';

const text = (en: string) => ({ en });
const scale = { kind: 'integer', min: 0, max: 4, display: 'scale', label: text('Pain') } as const;

const pain = defineInstrument({
  id: 'hip-pain',
  version: '1',
  title: text('Pain'),
  items: { rest: scale, walking: scale },
  scores: (item) => ({
    sum: {
      label: text('Sum'),
      range: [0, 8],
      better: 'lower',
      decimals: 0,
      value: add(item.rest, item.walking),
    },
  }),
  missingRule: text('Both are needed'),
  licence: { holder: 'nobody', itemTextMayShip: 'yes' },
  sources: ['made for tests'],
});

const surgery = defineForm({
  version: '1',
  title: text('Surgery'),
  respondent: 'staff',
  items: {
    day: { kind: 'date', label: text('Day'), required: true },
    side: { kind: 'choice', options: { left: text('Left'), right: text('Right') }, label: text('Side') },
    minutes: {
      kind: 'decimal',
      min: 0,
      max: 600,
      decimals: 0,
      unit: text('min'),
      label: text('Duration'),
    },
    note: { kind: 'text', maxLength: 100, label: text('Note') },
  },
  instruments: {},
  pages: [{ id: 'all', title: text('All'), fields: ['day', 'side', 'minutes', 'note'] }],
});
const visit = defineForm({
  version: '1',
  title: text('Visit'),
  respondent: 'patient',
  items: {
    satisfied: { kind: 'boolean', label: text('Are you satisfied?') },
    steps: { kind: 'integer', min: 0, max: 30000, label: text('Steps a day') },
    more: { kind: 'calculated', type: 'number', label: text('More than needed') },
  },
  instruments: { pain },
  pages: [{ id: 'all', title: text('All'), fields: ['satisfied', 'steps', 'more', 'pain'] }],
  calculations: (f) => ({ more: sub(f.steps, 5000) }),
});

const occasion = { opens: 'index', window: { before: 30, after: 30 } } as const;
const hip = definePathway({
  title: text('Hip'),
  forms: { surgery, visit },
  index: (at) => at.surgery.day,
  occasions: {
    surgery: { ...occasion, opens: 'episode', title: text('Surgery'), form: 'surgery', due: { days: 0 } },
    year1: { ...occasion, title: text('One year'), form: 'visit', due: { years: 1 } },
  },
  dimensions: (at) => ({
    side: {
      title: text('Side'),
      value: at.surgery.side,
      options: [
        { code: 'left', label: text('Left') },
        { code: 'right', label: text('Right') },
      ],
    },
  }),
  indicators: (at) => ({
    satisfied: {
      kind: 'proportion',
      title: text('Satisfied'),
      definition: text('One year after'),
      denominator: isKnown(at.year1.satisfied),
      numerator: eq(at.year1.satisfied, true),
    },
    painFree: {
      kind: 'proportion',
      title: text('Free of pain'),
      better: 'higher',
      definition: text('A sum of 0'),
      denominator: isKnown(at.year1.pain.sum),
      numerator: eq(at.year1.pain.sum, 0),
      exclusions: [{ title: text('Walks much'), when: gte(at.year1.more, 1000) }],
      goal: { high: { atLeast: 0.5 }, years: 1, lag: 0, smallestN: 10 },
    },
  }),
  reports: {
    yearly: {
      title: text('Year'),
      filters: ['side'],
      tabs: [
        {
          id: 'all',
          title: text('All'),
          figures: [{ title: text('Pain'), indicators: ['painFree'], chart: 'columns' }],
        },
      ],
    },
  },
});

/** A register as its manifest is read back; a fresh copy for each test. */
export function hipRegister(): Register {
  return JSON.parse(
    manifestOf(
      defineRegister({
        id: 'hip',
        version: '1',
        title: text('Hip register'),
        shortTitle: text('Hip'),
        description: text('A register for tests'),
        holder: text('Nobody'),
        languages: ['en'],
        identifiers: ['personnummer'],
        participation: {
          basis: 'opt-out',
          information: text('You may say no.'),
          informationVersion: '1',
        },
        pathways: { hip },
        goalTables: {
          goals: {
            title: text('Goals'),
            columns: [{ source: 'hip', indicator: 'painFree', heading: 'P' }],
            marks: [{ below: 10, mark: '–' }],
          },
        },
      }),
    ),
  ) as Register;
}

/** The next version, with parts set at paths of keys joined by slashes; `undefined` removes. */
export function changedHip(changes: Readonly<Record<string, unknown>>): Register {
  const register = hipRegister();
  for (const [path, value] of Object.entries<unknown>({ version: '2', ...changes })) {
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      register as unknown as Record<string, unknown>,
    );
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
  }
  return register;
}
