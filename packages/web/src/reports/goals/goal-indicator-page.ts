import type { GoalCell, GoalColumnAnswer, GoalTableAnswer } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { figureView, goalText, message, unitFigure, type GoalIndicatorView } from '@kvalreg/rendering';
import { asOfText } from '../../platform/pages/as-of-text.js';
import { eventNames } from '../../platform/pages/event-words.js';
import { hrefWith } from '../../platform/pages/paging.js';
import { withPeriods } from '../period-labels.js';
import { yearFilter } from './goal-table-page.js';
import { periodText, yearsText } from './goal-table-view.js';

interface GoalIndicator {
  readonly answer: GoalTableAnswer;
  readonly column: GoalColumnAnswer;
  /** By year, of all units. */
  readonly trend: readonly DisclosedResult[];
  /** Below which a figure is withheld from this reader; 0 where none is. */
  readonly limit: number;
  readonly language: Language;
  readonly path: string;
  readonly backHref: string;
}

/** One goal year by year, and unit by unit in the years that the table judges. */
export function goalIndicatorPage({
  answer,
  column,
  trend,
  limit,
  language,
  path,
  backHref,
}: GoalIndicator): GoalIndicatorView {
  const { declared, of, indicator } = column;
  const title = textIn(declared.title, language);
  const at = answer.columns.indexOf(column);
  const units = answer.regions.flatMap(({ rows }) =>
    rows.flatMap(({ unit, cells }) => {
      const cell = cells[at];
      return cell ? [{ name: unit.name, result: resultOf(cell, column, unit.id), isChosen: false }] : [];
    }),
  );
  const nation = answer.nation[at];
  const byUnit = unitFigure({
    id: 'units',
    pathway: of,
    title: message(language, 'goal.units', { title, years: yearsText(column) }),
    indicator: declared,
    language,
    units,
    nation: nation && resultOf(nation, column),
    smallestN: limit,
  });
  const isAnyMarked = [
    nation,
    ...answer.regions.flatMap(({ rows }) => rows.map(({ cells }) => cells[at])),
  ].some((cell) => typeof cell?.mark === 'string');
  const figures = [
    figureView({
      id: 'trend',
      headingLevel: 2,
      figure: {
        title: { [language]: message(language, 'goal.trend', { title }) },
        indicators: [indicator],
        by: 'year',
        chart: 'trend',
      },
      pathway: of,
      language,
      series: [{ label: message(language, 'word.nation'), tone: 'own', results: trend }],
      labelOf: withPeriods((_dimension, code) => code, trend, language),
      dimensionTitle: () => eventNames([of], language).year,
      smallestN: limit,
    }),
    isAnyMarked
      ? {
          ...byUnit,
          notes: [...byUnit.notes, message(language, 'goal.noValue', { n: declared.goal.smallestN })],
        }
      : byUnit,
  ];
  const year = String(answer.year);
  return {
    title: `${column.heading}: ${title}`,
    asOf: [asOfText(answer.asOfTime, language)],
    lead: periodText(column, language),
    goal: goalText(declared, language),
    backHref,
    action: path,
    filters: [yearFilter(answer, language)],
    hidden: [],
    clearHref: null,
    csvHref: hrefWith(`${path.slice(0, path.lastIndexOf('/'))}/csv`, { year }),
    figures,
  };
}

/** A cell as the figure that it was made from: what has a mark instead of a level shows its n and no value. */
function resultOf(
  { n, k, value, low, high, withheld, mark }: GoalCell,
  { indicator, declared: { kind } }: GoalColumnAnswer,
  unit?: string,
): DisclosedResult | undefined {
  const base = { indicator, kind, group: unit === undefined ? {} : { unit } };
  if (withheld) {
    return {
      ...base,
      suppressed: 'withheld',
      population: null,
      excluded: null,
      unknown: null,
      n: null,
      value: null,
      low: null,
      high: null,
    };
  }
  if (n === null || n === 0) return undefined;
  return {
    ...base,
    population: null,
    excluded: null,
    unknown: null,
    n,
    ...(mark === null
      ? { ...(k !== null && { k }), value, low, high }
      : { value: null, low: null, high: null }),
  };
}
