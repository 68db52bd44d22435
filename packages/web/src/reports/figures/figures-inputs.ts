import type { Unit } from '@kvalreg/core';
import type { FigureSource, Language } from '@kvalreg/declaration';
import { message, type ChosenInput, type FigureInput, type FigureSeries } from '@kvalreg/rendering';
import { hrefWith } from '../../platform/pages/paging.js';
import { withPeriods } from '../period-labels.js';
import { queryOf, type FiguresSelection } from './figures-selection.js';
import type { ReadFigures } from './read-figures.js';

interface InputContext {
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
        hrefOf: (order) => hrefWith(context.path, queryOf({ ...selection, order })),
      },
    ];
  });
}

function seriesOf({ read, units, whole }: InputContext): readonly FigureSeries[] {
  if (read.unitId === null) return [{ label: whole, tone: 'own', results: read.nation }];
  const name = units.find(({ id }) => id === read.unitId)?.name ?? read.unitId;
  return [
    { label: name, tone: 'own', results: read.own },
    { label: whole, tone: 'other', results: read.nation },
  ];
}
