import type { Unit } from '@kvalreg/core';
import { textIn, type FigureSource, type Language, type Register } from '@kvalreg/declaration';
import { figureSourcesOf } from '@kvalreg/declaration';
import { message, type FilterView } from '@kvalreg/rendering';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';

type Filter = Readonly<Record<string, readonly string[]>>;

/** Which pathway or feed, where there are several. */
export function sourceFilter(register: Register, chosen: string, language: Language): readonly FilterView[] {
  const sources = Object.entries(figureSourcesOf(register));
  if (sources.length < 2) return [];
  return [
    selectFilter({
      name: 'source',
      label: message(language, 'comparison.source'),
      all: null,
      options: sources.map(([code, { title }]) => ({ code, label: textIn(title, language) })),
      chosen,
    }),
  ];
}

/** The source that an address names, or the first with indicators. */
export function chosenSource(register: Register, named: string | undefined): string {
  const sources = figureSourcesOf(register);
  if (named !== undefined && Object.hasOwn(sources, named)) return named;
  const [first] =
    Object.entries(sources).find(([, { indicators }]) => Object.keys(indicators).length > 0) ?? [];
  return first ?? named ?? '';
}

export function unitFilter(
  units: readonly Unit[],
  chosen: string | undefined,
  all: string,
  language: Language,
): FilterView {
  return selectFilter({
    name: 'unit',
    label: message(language, 'comparison.unit'),
    all,
    options: units.map(({ id, name }) => ({ code: id, label: name })),
    chosen,
  });
}

export function indicatorFilter(
  source: FigureSource,
  names: readonly string[],
  chosen: string,
  language: Language,
): FilterView {
  return selectFilter({
    name: 'indicator',
    label: message(language, 'comparison.indicator'),
    all: null,
    options: names.map((code) => ({
      code,
      label: textIn(source.indicators[code]?.title ?? {}, language),
    })),
    chosen,
  });
}

/** Years, sex and the declared dimensions, each with its values to keep. */
export function dimensionFilters(
  source: FigureSource,
  years: readonly string[],
  filter: Filter,
  language: Language,
): readonly FilterView[] {
  const all = message(language, 'word.all');
  const boxes = (name: string, label: string, options: readonly { code: string; label: string }[]) =>
    options.length === 0 ? [] : [boxesFilter({ name, label, all, options, chosen: filter[name] ?? [] })];
  return [
    ...boxes('year', message(language, 'dimension.year'), yearOptions(years)),
    ...('occasions' in source
      ? boxes('sex', message(language, 'dimension.sex'), [
          { code: 'female', label: message(language, 'sex.female') },
          { code: 'male', label: message(language, 'sex.male') },
        ])
      : []),
    ...Object.entries(source.dimensions).flatMap(([name, { title, options }]) =>
      boxes(
        name,
        textIn(title, language),
        options.map(({ code, label }) => ({ code, label: textIn(label, language) })),
      ),
    ),
  ];
}

export function yearOptions(
  years: readonly string[],
): readonly { readonly code: string; readonly label: string }[] {
  return years.toReversed().map((year) => ({ code: year, label: year }));
}
