import type { Unit } from '@kvalreg/core';
import type { FigureSource, Language } from '@kvalreg/declaration';
import {
  explainHref,
  message,
  type ChosenInput,
  type FigureInput,
  type FigureSeries,
} from '@kvalreg/rendering';
import { hrefWith } from '../../platform/pages/paging.js';
import { withPeriods } from '../period-labels.js';
import { queryOf, type FiguresSelection } from './figures-selection.js';
import type { ReadFigures } from './read-figures.js';

interface InputContext {
  readonly registerId: string;
  readonly sourceId: string;
  readonly source: FigureSource;
  readonly selection: FiguresSelection;
  readonly read: ReadFigures;
  readonly units: readonly Unit[];
  readonly names: Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;
  readonly whole: string;
  readonly language: Language;
  readonly smallestN: number;
  /** The unit that stands out where the rows are units. */
  readonly ownUnit: string | null;
  readonly path: string;
}

/** Each measure of a selection as it is drawn and written. */
export function figuresInputs(context: InputContext): readonly ChosenInput[] {
  const { source, selection, read, language } = context;
  const series = seriesOf(context);
  return selection.indicators.flatMap((indicator, at): readonly ChosenInput[] => {
    const declared = Object.hasOwn(source.indicators, indicator) ? source.indicators[indicator] : undefined;
    if (!declared) return [];
    const results = [...read.own, ...read.nation].filter((result) => result.indicator === indicator);
    return [
      {
        id: `figure-${String(at + 1)}`,
        indicator,
        declared,
        source,
        language,
        by: selection.by,
        series,
        dimensionTitle: context.names.dimensionTitle,
        labelOf: withPeriods(context.names.labelOf, results, language),
        allLabel: message(language, 'figures.all'),
        ownUnit: context.ownUnit,
        smallestN: context.smallestN,
        chart: selection.chart,
        order: selection.order,
        explain: explainOf(context, indicator),
        hrefOf: (order) => hrefWith(context.path, queryOf({ ...selection, order })),
      },
    ];
  });
}

/** A row of the unit and the same row of all are explained on one page. */
function explainOf(
  { registerId, sourceId, selection, read }: InputContext,
  indicator: string,
): NonNullable<ChosenInput['explain']> {
  const { by, filter, from, to } = selection;
  return ({ values, series }) => {
    if (read.unitId !== null && series.tone === 'other') return null;
    const rows = by.flatMap((dimension, at): (readonly [string, readonly string[]])[] => {
      const value = values[at] ?? null;
      return value === null ? [] : [[dimension, [value]]];
    });
    return explainHref({
      register: registerId,
      source: sourceId,
      indicator,
      filter: { ...filter, ...Object.fromEntries(rows) },
      unit: read.unitId,
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    });
  };
}

function seriesOf({ read, units, whole }: InputContext): readonly FigureSeries[] {
  if (read.unitId === null) return [{ label: whole, tone: 'own', results: read.nation }];
  const name = units.find(({ id }) => id === read.unitId)?.name ?? read.unitId;
  return [
    { label: name, tone: 'own', results: read.own },
    { label: whole, tone: 'other', results: read.nation },
  ];
}
