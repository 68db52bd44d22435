import type { GoalCell, GoalColumnAnswer, GoalTableAnswer } from '@kvalreg/core';
import { sourceIn, textIn, type Goal, type Language } from '@kvalreg/declaration';
import { goalLevels, type GoalLevel } from '@kvalreg/engine';
import {
  directionOf,
  formatCount,
  formatEstimate,
  formatValue,
  goalLevelWord,
  goalText,
  message,
  noValue,
  styleOf,
  type GoalCellView,
  type GoalColumnView,
  type GoalTableView,
} from '@kvalreg/rendering';
import { eventNames } from '../../platform/pages/event-words.js';

/** Filled, half filled, empty: told apart without colour. */
export const goalSymbols: Readonly<Record<GoalLevel, string>> = { high: '●', moderate: '◐', low: '○' };

export function goalColumnView(
  column: GoalColumnAnswer,
  language: Language,
  hrefOf: (column: GoalColumnAnswer) => string,
): GoalColumnView {
  const { declared, heading } = column;
  return {
    heading,
    title: textIn(declared.title, language),
    href: hrefOf(column),
    definition: textIn(declared.definition, language),
    direction: directionOf(declared, language),
    goal: goalText(declared, language),
    period: periodText(column, language),
    smallestN: message(language, 'goal.smallestN', { n: declared.goal.smallestN }),
    source: declared.source === undefined ? null : sourceIn(declared.source, language),
  };
}

/** "Year of operation: 2022–2023 (figures can still change)". */
export function periodText({ of, first, last, incomplete }: GoalColumnAnswer, language: Language): string {
  const text = message(language, 'goal.period', {
    event: eventNames([of], language).year,
    years: yearsText({ first, last }),
  });
  return incomplete ? `${text} (${message(language, 'goal.incomplete')})` : text;
}

export function yearsText({ first, last }: Pick<GoalColumnAnswer, 'first' | 'last'>): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
}

/** The parts of the page that follow from the answer. */
export function goalTableView(
  answer: GoalTableAnswer,
  language: Language,
  hrefOf: (column: GoalColumnAnswer) => string,
): Pick<
  GoalTableView,
  'title' | 'intro' | 'caption' | 'unitTitle' | 'columns' | 'nation' | 'regions' | 'legend'
> {
  const { table, columns, year } = answer;
  const title = textIn(table.title, language);
  const cellsOf = (cells: readonly GoalCell[]) =>
    cells.flatMap((cell, at) => {
      const column = columns[at];
      return column ? [cellView(cell, column, language)] : [];
    });
  return {
    title,
    intro: table.intro ? textIn(table.intro, language) : null,
    caption: message(language, 'goal.captionOf', { title, year: String(year) }),
    unitTitle: message(language, 'goal.unit'),
    columns: columns.map((column) => goalColumnView(column, language, hrefOf)),
    nation: { name: message(language, 'word.nation'), cells: cellsOf(answer.nation) },
    regions: answer.regions.map(({ name, rows }) => ({
      name: name ?? message(language, 'goal.noRegion'),
      rows: rows.map(({ unit, cells }) => ({ name: unit.name, cells: cellsOf(cells) })),
    })),
    legend: [
      ...goalLevels.map((level) => ({
        sign: goalSymbols[level],
        text: levelWords(columns, level, language),
      })),
      ...table.marks.map(({ mark, below }) => ({
        sign: mark,
        text: message(language, 'goal.markMeaning', { below }),
      })),
      { sign: noValue, text: message(language, 'goal.dash') },
    ],
  };
}

/** A sign may stand for two words, where some goals have two limits and some have one. */
function levelWords(columns: readonly GoalColumnAnswer[], level: GoalLevel, language: Language): string {
  const goals: readonly Pick<Goal, 'moderate'>[] = columns.map(({ declared }) => declared.goal);
  return [...new Set(goals.map((goal) => goalLevelWord(goal, level, language)))].join(', ');
}

function cellView(cell: GoalCell, { declared }: GoalColumnAnswer, language: Language): GoalCellView {
  const none = { level: null, word: null, symbol: null };
  if (cell.withheld) return { ...none, text: noValue, detail: message(language, 'goal.withheld') };
  if (cell.n === 0 || cell.value === null)
    return { ...none, text: noValue, detail: message(language, 'goal.noCases') };
  const n = message(language, 'goal.cellN', { n: formatCount(cell.n ?? 0, language) });
  if (cell.mark !== null || cell.level === null) return { ...none, text: cell.mark ?? noValue, detail: n };
  const style = { ...styleOf(declared), decimals: Math.min(1, styleOf(declared).decimals) };
  const interval = formatEstimate(cell, style, language).replace(/^[^(]*/u, '');
  return {
    text: formatValue(cell.value, style, language),
    level: cell.level,
    word: goalLevelWord(declared.goal, cell.level, language),
    symbol: goalSymbols[cell.level],
    sort: String(cell.value),
    detail: `${interval} ${n}`.trim(),
  };
}
