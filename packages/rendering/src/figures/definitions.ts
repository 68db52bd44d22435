import { sourceIn, textIn, type FigureSource, type Indicator, type Language } from '@kvalreg/declaration';
import { allUnits, instrumentsRead, type DisclosedResult } from '@kvalreg/engine';
import { formatDate } from '../format/format-date.js';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { DefinitionView } from '../views/figure-views.js';
import {
  indicatorsOf,
  resultAt,
  rowValues,
  type FigureIndicator,
  type FigureInput,
  type FigureSeries,
} from './figure-input.js';
import { directionOf } from './indicator-style.js';
import { instrumentNote } from './instrument-note.js';
import { isRate } from './kinds/value-header.js';

/** How each indicator of a figure is defined, what was taken out and what is not known. */
export function definitionsOf(input: FigureInput): readonly DefinitionView[] {
  const { language, series } = input;
  return indicatorsOf(input).map((one) => ({
    ...declaredDefinition(input.pathway, one.indicator, language),
    bases: series.flatMap((group) => baseOf(input, one, group)),
    explain: input.explain?.(one.key) ?? null,
  }));
}

/** What the declaration says of an indicator, without the cases of a figure. */
export function declaredDefinition(
  source: FigureSource,
  indicator: Indicator,
  language: Language,
): DefinitionView {
  return {
    title: textIn(indicator.title, language),
    definition: textIn(indicator.definition, language),
    direction: directionOf(indicator, language),
    exclusions: (indicator.exclusions ?? []).map(({ title }) =>
      message(language, 'figure.exclusionTitle', { title: textIn(title, language) }),
    ),
    bases: [],
    instruments: instrumentsRead(source, indicator).map((instrument) => instrumentNote(instrument, language)),
    source: indicator.source === undefined ? null : sourceIn(indicator.source, language),
  };
}

/** Cases, exclusions, unknown and n of all rows together; nothing when a row is withheld or tells its n alone. */
function baseOf(input: FigureInput, one: FigureIndicator, group: FigureSeries): readonly string[] {
  const { language, figure } = input;
  // By unit, the row of all together holds the others.
  const rows = figure.by === 'unit' ? [allUnits] : rowValues(input);
  const all = rows.flatMap((value) => resultAt(group, one.key, figure.by, value) ?? []);
  // The same case is in one picture after the other: the last one stands for all.
  const [picture] = all.filter(({ asOf }) => asOf !== undefined).slice(-1);
  const results = picture ? [picture] : all;
  if (results.length === 0 || results.some(({ population }) => population === null)) return [];
  const sum = (of: (result: DisclosedResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const numbers = {
    population: sum(({ population }) => population ?? 0),
    excluded: sum(({ excluded }) => (excluded ?? []).reduce((a, b) => a + b, 0)),
    unknown: sum(({ unknown }) => unknown ?? 0),
    n: sum(({ n }) => n ?? 0),
  };
  const outside = numbers.population - numbers.excluded - numbers.unknown - numbers.n;
  const written = {
    population: formatCount(numbers.population, language),
    excluded: formatCount(numbers.excluded, language),
    unknown: formatCount(numbers.unknown, language),
    n: formatCount(numbers.n, language),
  };
  const label =
    picture?.asOf === undefined ? group.label : `${group.label}, ${formatDate(picture.asOf, language)}`;
  if (one.indicator.kind === 'ratio') {
    const base = message(language, isRate(one.indicator) ? 'kind.baseRate' : 'figure.baseRows', {
      rows: written.population,
      left: formatCount(numbers.excluded + numbers.unknown, language),
      k: formatCount(
        sum(({ k }) => k ?? 0),
        language,
      ),
      n: written.n,
    });
    return [message(language, 'figure.baseOf', { group: label, base })];
  }
  const base =
    outside > 0
      ? message(language, 'figure.baseOutside', { ...written, outside: formatCount(outside, language) })
      : message(language, 'figure.base', written);
  return [message(language, 'figure.baseOf', { group: label, base })];
}
