import { defineInstrument, type Instrument } from '@kvalreg/declaration';
import { describe, expect, it } from '@jest/globals';
import type { DisclosedResult } from '@kvalreg/engine';
import { figureView } from './figure-view.js';
import { pathway, proportionOf } from './pathway.fixture.js';
import { unitFigure } from './unit-figure.js';

const index = (version: string): Instrument =>
  defineInstrument({
    id: 'eq5d',
    version,
    title: { en: 'EQ-5D', sv: 'EQ-5D' },
    items: { mo: { kind: 'integer', min: 1, max: 3, label: { en: 'Mobility' } } },
    scores: (item) => ({
      index: { label: { en: 'Index' }, range: [-1, 1], better: 'higher', decimals: 2, value: item.mo },
    }),
    missingRule: { en: 'All must be answered.', sv: 'Alla måste besvaras.' },
    licence: { holder: 'EuroQol', itemTextMayShip: 'no' },
    sources: ['a paper'],
  });
const read = { op: 'field', type: 'number', path: ['before', 'eq5d', 'index'] } as const;
const withVersion = (version: string) => ({
  ...pathway,
  forms: {
    baseline: {
      version: '1',
      title: { en: 'Before' },
      respondent: 'patient' as const,
      items: {},
      instruments: { eq5d: index(version) },
      pages: [],
      visibleIf: {},
      checks: [],
    },
  },
  occasions: {
    before: {
      title: { en: 'Before' },
      form: 'baseline',
      opens: 'episode' as const,
      due: { days: 0 },
      window: { before: 0, after: 0 },
    },
  },
  indicators: {
    quality: {
      kind: 'mean' as const,
      title: { en: 'Quality of life' },
      definition: { en: 'The mean index' },
      value: read,
      range: [-1, 1] as const,
      decimals: 2,
      better: 'higher' as const,
    },
  },
});
const result: DisclosedResult = { ...proportionOf('quality', 0.6), kind: 'mean' };

function views(version: string) {
  const source = withVersion(version);
  return [
    figureView({
      id: 'f',
      figure: { title: { en: 'Figure' }, indicators: ['quality'], chart: 'columns' },
      pathway: source,
      language: 'en',
      series: [{ label: 'Lund', tone: 'own', results: [result] }],
      labelOf: (_dimension, code) => code,
      dimensionTitle: (dimension) => dimension,
      smallestN: 10,
    }),
    unitFigure({
      id: 'u',
      title: 'By unit',
      pathway: source,
      indicator: source.indicators.quality,
      language: 'en',
      units: [{ name: 'Lund', result, isChosen: false }],
      nation: result,
      smallestN: 10,
    }),
  ];
}

describe('a figure that rests on an instrument', () => {
  it('names the value set beside the numbers, and the rule for missing answers in the definition', () => {
    for (const { notes, definitions } of views('1+uk-3l-tto-dolan-1997')) {
      expect(notes).toContain('EQ-5D is counted with uk-3l-tto-dolan-1997.');
      expect(definitions[0]?.instruments).toEqual([
        'EQ-5D, version 1+uk-3l-tto-dolan-1997. All must be answered.',
      ]);
    }
  });
  it('has no choice to name where the register made none', () => {
    for (const { notes, definitions } of views('1')) {
      expect(notes.join(' ')).not.toContain('counted with');
      expect(definitions[0]?.instruments).toEqual(['EQ-5D, version 1. All must be answered.']);
    }
  });
});
