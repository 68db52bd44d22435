import type { Unit } from '@kvalreg/core';
import {
  isTimeDimension,
  textIn,
  type Country,
  type FigureSource,
  type Language,
} from '@kvalreg/declaration';
import { chartChoices, message, type DayField, type FigureInput, type FilterView } from '@kvalreg/rendering';
import { boxesFilter, selectFilter } from '../../platform/pages/select-filter.js';
import { codesOfDimension } from '../built-in-codes.js';
import type { FiguresSelection } from './figures-selection.js';

export interface FilterContext {
  readonly source: FigureSource;
  readonly selection: FiguresSelection;
  /** Dimensions that the reader may divide and choose by. */
  readonly dimensions: readonly string[];
  /** To choose one from; empty for a clinic, which sees itself. */
  readonly units: readonly Unit[];
  readonly regions: readonly Unit[];
  readonly years: readonly string[];
  readonly country?: Country;
  readonly names: Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;
  readonly whole: string;
  readonly language: Language;
}

/** What a reader may choose to see: measures, how they are divided and drawn, the unit beside all. */
export function figuresFilters(context: FilterContext): readonly FilterView[] {
  const { source, selection, dimensions, names, units, whole, language } = context;
  const byOptions = dimensions.map((code) => ({ code, label: names.dimensionTitle(code) }));
  const measures = Object.entries(source.indicators).map(([code, { title }]) => ({
    code,
    label: textIn(title, language),
  }));
  const unit =
    units.length === 0
      ? []
      : [
          selectFilter({
            name: 'unit',
            label: names.dimensionTitle('unit'),
            all: message(language, 'report.noUnit', { whole: whole.toLocaleLowerCase(language) }),
            options: units.map(({ id, name }) => ({ code: id, label: name })),
            chosen: selection.unit[0],
          }),
        ];
  return [
    boxesFilter({
      name: 'indicator',
      label: message(language, 'figures.measures'),
      all: message(language, 'word.all'),
      options: measures,
      chosen: selection.indicators,
    }),
    selectFilter({
      name: 'by',
      label: message(language, 'figures.by'),
      all: message(language, 'figures.undivided'),
      options: byOptions,
      chosen: selection.by[0],
    }),
    selectFilter({
      name: 'then',
      label: message(language, 'figures.then'),
      all: message(language, 'figures.notThen'),
      options: byOptions,
      chosen: selection.by[1],
    }),
    ...unit,
    selectFilter({
      name: 'chart',
      label: message(language, 'figures.chart'),
      all: null,
      options: chartChoices.map((code) => ({ code, label: message(language, `figures.chart.${code}`) })),
      chosen: selection.chart,
    }),
  ];
}

/** By what the cases may be chosen. */
export function caseFilters(context: FilterContext): readonly FilterView[] {
  return context.dimensions.flatMap((dimension) => caseFilter(context, dimension));
}

/** Parts of years are chosen by their first and last day. */
function isNarrowTime(dimension: string): boolean {
  return isTimeDimension(dimension) && dimension !== 'year';
}

function caseFilter(context: FilterContext, dimension: string): readonly FilterView[] {
  const { selection, names, language } = context;
  const chosen = Object.hasOwn(selection.filter, dimension) ? (selection.filter[dimension] ?? []) : [];
  // What is chosen in the address can be taken away here, also where nothing else can be chosen.
  const codes = [...new Set([...(isNarrowTime(dimension) ? [] : codesOf(context, dimension)), ...chosen])];
  if (dimension === 'unit' || codes.length === 0) return [];
  return [
    boxesFilter({
      name: dimension,
      label: names.dimensionTitle(dimension),
      all: message(language, 'word.all'),
      options: codes.map((code) => ({ code, label: names.labelOf(dimension, code) })),
      chosen,
    }),
  ];
}

function codesOf({ source, regions, years, country }: FilterContext, dimension: string): readonly string[] {
  return codesOfDimension(dimension, source, { years, places: { units: regions, country } });
}

/** First and last day, for those who may see parts of years. */
export function dayFields(
  { from, to }: Pick<FiguresSelection, 'from' | 'to'>,
  language: Language,
): readonly DayField[] {
  return [
    { name: 'from', id: 'filter-from', label: message(language, 'figures.from'), value: from ?? '' },
    { name: 'to', id: 'filter-to', label: message(language, 'figures.to'), value: to ?? '' },
  ];
}

/** The cases in words. */
export function casesText(
  { filter, from, to }: Pick<FiguresSelection, 'filter' | 'from' | 'to'>,
  { dimensionTitle, labelOf }: FilterContext['names'],
  language: Language,
): string {
  const chosen = Object.entries(filter).map(
    ([dimension, codes]) =>
      `${dimensionTitle(dimension)} ${codes.map((code) => labelOf(dimension, code)).join(', ')}`,
  );
  const period =
    from !== null && to !== null
      ? [message(language, 'figures.period', { from, to })]
      : [
          ...(from === null ? [] : [message(language, 'figures.since', { from })]),
          ...(to === null ? [] : [message(language, 'figures.until', { to })]),
        ];
  const parts = [...chosen, ...period];
  return message(language, 'figures.selection', {
    selection: parts.length === 0 ? message(language, 'report.everything') : parts.join('; '),
  });
}
