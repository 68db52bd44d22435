import {
  funnelIndicators,
  opponents,
  runPeriods,
  type ComparisonRequest,
  type FunnelRequest,
  type Opponent,
  type RunRequest,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message, type FilterView } from '@kvalreg/rendering';
import { listOf, textOf } from '../platform/pages/body.js';
import { boxesFilter, selectFilter } from '../platform/pages/select-filter.js';
import type { Asked } from './asked.js';
import { sourceFilter, unitFilter, yearOptions } from './choice-filters.js';

/** The comparison that an address asks for. */
export function comparisonIn({ pathway, query, filter }: Asked, isClinic: boolean): ComparisonRequest {
  const unit = textOf(query, 'unit');
  const named = textOf(query, 'against');
  const against: Opponent = opponents.find((one) => one === named) ?? 'rest';
  const indicators = listOf(query, 'indicator').filter((name) => name !== '');
  return {
    pathway,
    ...(unit !== '' && !(isClinic && unit === 'all' && against !== 'period') && { unit }),
    against,
    others: listOf(query, 'with').filter((id) => id !== ''),
    thenYears: listOf(query, 'then').filter((year) => year !== ''),
    ...(indicators.length > 0 && { indicators }),
    filter,
  };
}

/** The funnel that an address asks for; without a name that of the first indicator that has one, if any. */
export function funnelIn({ pathway, query, filter, source }: Asked): FunnelRequest {
  return { pathway, indicator: textOf(query, 'indicator') || (funnelIndicators(source)[0] ?? ''), filter };
}

/** The run chart that an address asks for; without a name that of the first indicator. */
export function runIn({ pathway, query, filter, source }: Asked): RunRequest {
  return {
    pathway,
    indicator: textOf(query, 'indicator') || (Object.keys(source.indicators)[0] ?? ''),
    unit: textOf(query, 'unit') || undefined,
    by: runPeriods.find((one) => one === textOf(query, 'by')),
    filter,
  };
}

/** What must still be chosen before anything can be compared. */
export function missingIn(
  { against, unit, others = [], thenYears = [], filter = {} }: ComparisonRequest,
  isClinic: boolean,
): 'unit' | 'with' | 'years' | null {
  if (against !== 'period' && unit === undefined && !isClinic) return 'unit';
  if (against === 'units' && others.filter((id) => id !== unit).length === 0) return 'with';
  if (against !== 'period') return null;
  const years = filter['year'] ?? [];
  return years.length === 0 || thenYears.length === 0 || thenYears.some((year) => years.includes(year))
    ? 'years'
    : null;
}

/** The lists that a comparison is chosen in. */
export function comparisonFilters(
  { register, language, pathway, source }: Asked,
  { unit, against = 'rest', others = [], thenYears = [], indicators = [] }: ComparisonRequest,
  isClinic: boolean,
  units: Parameters<typeof unitFilter>[0],
  years: readonly string[],
): readonly FilterView[] {
  const none = message(language, 'comparison.none');
  const choices = opponents.filter((one) => !(isClinic && one === 'units'));
  const all = message(language, against === 'period' ? 'comparison.against.nation' : 'comparison.chooseUnit');
  return [
    ...sourceFilter(register, pathway, language),
    ...(isClinic ? [] : [unitFilter(units, unit, all, language)]),
    selectFilter({
      name: 'against',
      label: message(language, 'comparison.against'),
      all: null,
      options: choices.map((code) => ({ code, label: message(language, `comparison.against.${code}`) })),
      chosen: against,
    }),
    ...(against === 'units'
      ? [
          boxesFilter({
            name: 'with',
            label: message(language, 'comparison.with'),
            all: none,
            options: units.filter(({ id }) => id !== unit).map(({ id, name }) => ({ code: id, label: name })),
            chosen: others,
          }),
        ]
      : []),
    ...(against === 'period'
      ? [
          boxesFilter({
            name: 'then',
            label: message(language, 'comparison.then'),
            all: none,
            options: yearOptions(years),
            chosen: thenYears,
          }),
        ]
      : []),
    boxesFilter({
      name: 'indicator',
      label: message(language, 'comparison.indicators'),
      all: message(language, 'word.all'),
      options: Object.entries(source.indicators).map(([code, { title }]) => ({
        code,
        label: textIn(title, language),
      })),
      chosen: indicators,
    }),
  ];
}
