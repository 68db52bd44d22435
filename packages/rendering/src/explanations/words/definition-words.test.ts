import { describe, expect, it } from '@jest/globals';
import { languages, type FigureSource, type Indicator, type Language } from '@kvalreg/declaration';
import {
  cond,
  daysBetween,
  field,
  gte,
  isUnknown,
  lte,
  not,
  or,
  gt,
  round,
  toNode,
  type IsoDate,
} from '@kvalreg/expression';
import type { DefinitionPart } from '../definition-line.js';
import { definitionLines } from '../definition-lines.js';

const titled = (text: string) => ({ sv: text, nb: text, en: text });
const written = field<IsoDate>('date', 'row', 'written');
const seen = field<IsoDate>('date', 'row', 'seen');
const today = field<IsoDate>('date', 'data', 'date');
const urgent = field<boolean>('boolean', 'row', 'urgent');
const score = field<number>('number', 'row', 'score');
const size = toNode(cond(gt(score, 5), 'large', cond(gt(score, 2), 'middle', 'small')));

/** A feed with a row for each referral. */
const source = {
  title: titled('Q'),
  event: { title: titled('referral'), date: titled('day'), year: titled('year') },
  items: {
    written: { kind: 'date', label: titled('W') },
    seen: { kind: 'date', label: titled('S') },
    urgent: { kind: 'boolean', label: titled('U') },
    score: { kind: 'decimal', label: titled('P') },
  },
  dimensions: {
    size: {
      title: titled('Size'),
      value: size,
      options: [
        { code: 'large', label: titled('L') },
        { code: 'middle', label: titled('M') },
        { code: 'small', label: titled('X') },
      ],
    },
  },
  indicators: {},
  reports: {},
} as unknown as FigureSource;

const share = {
  kind: 'proportion',
  title: titled('Share'),
  definition: titled('Share'),
  denominator: toNode(true),
} as const;

function said(indicator: Indicator, part: DefinitionPart, language: Language): string {
  const lines = definitionLines({ source, indicator, language, version: '1' });
  return lines.find((line) => line.part === part)?.sentences.join(' ') ?? '';
}

const waiting: Indicator = {
  ...share,
  basis: 'snapshot',
  population: toNode(or(isUnknown(seen), not(lte(seen, today)))),
  numerator: toNode(lte(daysBetween(written, today), 60)),
};

describe('the words of a definition', () => {
  it.each([
    [
      'sv',
      'till periodens sista dag är högst 60',
      'infaller efter periodens sista dag',
      'pågående period den dag',
    ],
    [
      'nb',
      'til periodens siste dag er høyst 60',
      'er etter periodens siste dag',
      'pågående periode den dagen',
    ],
    ['en', 'to the last day of the period is at most 60', 'is after the last day', 'not over on the day of'],
  ] as const)('say of a picture which day it is of: %s', (language, numerator, population, time) => {
    expect(said(waiting, 'numerator', language)).toContain(numerator);
    expect(said(waiting, 'population', language)).toContain(population);
    expect(said(waiting, 'time', language)).toContain(time);
    const { basis: _, ...now } = waiting;
    expect(said(now, 'numerator', language)).not.toMatch(/sista dag|siste dag|last day/u);
  });

  it.each([
    ['sv', 'En rad räknas i den period som dess datum ligger i (day).'],
    ['nb', 'En rad telles i den perioden som datoen dens ligger i (day).'],
    ['en', 'A row counts in the period of its date (day).'],
  ] as const)('say of a row that it has a date, and not that it began: %s', (language, expected) => {
    const indicator: Indicator = { ...share, numerator: toNode(urgent) };
    expect(said(indicator, 'time', language)).toContain(expected);
    const { title, definition } = share;
    const curve: Indicator = {
      kind: 'time-to-event',
      title,
      definition,
      end: toNode(seen),
      event: toNode(urgent),
      horizon: 90,
      at: [90],
    };
    expect(said(curve, 'time', language)).toMatch(/sista rad|siste rad|last row/u);
  });

  it.each([
    ['sv', 'Alla som är kvar, om det är känt att ingen exklusion gäller och täljaren är känd.'],
    ['nb', 'Alle som er igjen, hvis det er kjent at ingen eksklusjon gjelder, og telleren er kjent.'],
    ['en', 'All that are left, if it is known that no exclusion applies and the numerator is known.'],
  ] as const)('do not deny in the denominator what was excluded above: %s', (language, expected) => {
    const when = toNode(urgent);
    const indicator: Indicator = {
      ...share,
      exclusions: [{ title: titled('Urgent'), when }],
      denominator: toNode(not(urgent)),
      numerator: toNode(gt(score, 5)),
    };
    expect(said(indicator, 'denominator', language)).toBe(expected);
  });

  it.each(languages)('tell once that computed values are rounded: %s', (language) => {
    const indicator: Indicator = { ...share, numerator: toNode(gte(round(score, 6), 20)) };
    expect(said(indicator, 'numerator', language)).not.toMatch(/avrund|round/u);
    expect(said(indicator, 'terms', language)).toMatch(/(avrund|round).* 6 (de[cs]imal)/u);
    const coarse: Indicator = { ...share, numerator: toNode(gte(round(score, 1), 20)) };
    expect(said(coarse, 'numerator', language)).toMatch(/avrund|round/u);
    expect(said(coarse, 'terms', language)).toBe('');
  });

  it.each([
    ['sv', '”Size”: det första som gäller: ”L” om ”P” är över 5; ”M” om ”P” är över 2; annars ”X”.'],
    ['nb', '«Size»: det første som gjelder: «L» hvis «P» er over 5; «M» hvis «P» er over 2; ellers «X».'],
    ['en', '“Size”: the first that holds: “L” if “P” is above 5; “M” if “P” is above 2; otherwise “X”.'],
  ] as const)('list the options of a term without nesting: %s', (language, expected) => {
    const { options = [] } = source.dimensions['size'] ?? {};
    const indicator: Indicator = {
      kind: 'distribution',
      title: titled('Sizes'),
      definition: titled('Sizes'),
      value: size,
      options,
    };
    expect(said(indicator, 'terms', language)).toBe(expected);
    const { dimensions: __, ...rest } = source;
    const lines = definitionLines({ source: { ...rest, dimensions: {} }, indicator, language, version: '1' });
    expect(lines.find(({ part }) => part === 'value')?.sentences[0]).toContain('; ');
  });
});
