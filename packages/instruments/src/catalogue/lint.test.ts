import { describe, expect, it } from '@jest/globals';
import {
  lintRegister,
  manifestOf,
  parseManifest,
  type Instrument,
  type Register,
  type Text,
} from '@kvalreg/declaration';
import { columnOf, describe as inWords, fieldsOf, keyOf, type Language } from '@kvalreg/expression';
import { instrumentById, instrumentIds } from './catalogue.js';

const instruments = instrumentIds.map((id) => [id, instrumentById(id)] as const);
const languages: readonly Language[] = ['sv', 'nb', 'en'];
const longestOccasion = 'month120';

describe.each(instruments)('%s', (id, instrument) => {
  it('has nothing that the lint finds in a register of three languages', () => {
    expect(lintRegister(registerWith(instrument))).toEqual([]);
  });

  it('is the same after a manifest was written and read', () => {
    const parsed = parseManifest(JSON.parse(manifestOf(registerWith(instrument))));
    expect(parsed).toMatchObject({
      register: { pathways: { only: { forms: { visit: { instruments: { asked: instrument } } } } } },
    });
  });

  it('has columns that no database cuts', () => {
    const name = id.replaceAll(/-(\w)/g, (_, next: string) => next.toUpperCase());
    const keys = [...Object.keys(instrument.items), ...Object.keys(instrument.scores)];
    const columns = keys.map((key) => columnOf([longestOccasion, name, key]));
    expect(columns.filter((column) => column.length > 63 || /_[0-9a-f]{8}$/.test(column))).toEqual([]);
    expect(new Set(columns).size).toBe(keys.length);
  });

  it('names its questions differently, with its rule and its sources', () => {
    for (const language of languages) {
      const labels = Object.values(instrument.items).map(({ label }) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
    expect(instrument.licence.holder).not.toBe('');
    expect(instrument.sources.length).toBeGreaterThan(0);
  });

  it('describes every score in words', () => {
    for (const { value } of Object.values(instrument.scores)) {
      const words = inWords(value, 'sv', { label: (path) => labelOf(instrument, keyOf(path)) });
      expect(words.length).toBeGreaterThan(0);
      expect(fieldsOf(value).every(({ path }) => Object.hasOwn(instrument.items, keyOf(path)))).toBe(true);
    }
  });
});

it('keeps the trees small enough for a manifest', () => {
  const sizes = instruments.map(([id, { scores, categories }]) => [
    id,
    JSON.stringify({ scores, categories }).length,
  ]);
  expect(sizes.filter(([, size]) => Number(size) > 60_000)).toEqual([]);
});

function labelOf(instrument: Instrument, name: string): string {
  return instrument.items[name]?.label.sv ?? '';
}

/** The smallest register that asks an instrument. */
function registerWith(instrument: Instrument): Register {
  const text: Text = { sv: 'Text', nb: 'Tekst', en: 'Text' };
  return {
    id: 'small',
    version: '1',
    title: text,
    shortTitle: text,
    description: text,
    holder: text,
    languages,
    identifiers: ['personnummer'],
    participation: { basis: 'opt-out', information: text, informationVersion: '1' },
    pathways: {
      only: {
        title: text,
        forms: {
          visit: {
            version: '1',
            title: text,
            respondent: 'patient',
            items: { day: { kind: 'date', required: true, label: text } },
            instruments: { asked: instrument },
            pages: [{ id: 'page', title: text, fields: ['day', 'asked'] }],
            visibleIf: {},
            checks: [],
          },
        },
        index: ['visit', 'day'],
        occasions: {
          visit: {
            title: text,
            form: 'visit',
            opens: 'episode',
            due: { days: 0 },
            window: { before: 0, after: 30 },
          },
        },
        dimensions: {},
        indicators: {},
        reports: {},
      },
    },
  };
}
