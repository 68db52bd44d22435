import type { FiguresSelection } from './figures-selection.js';

/** As many values of one choice, and as long ones, as a program may ask for. */
export const mostValues = 50;
export const longestValue = 200;
const mostIndicators = 12;
const mostDimensions = 2;

/** A part of a selection that is too much for one page. */
interface TooMuch {
  readonly name: string;
  readonly most: number;
}

/** What of a selection no page can show, whatever the register declares. */
export function tooMuchIn({ indicators, by, filter, from, to, unit }: FiguresSelection): readonly TooMuch[] {
  const parts = [
    { name: 'indicator', values: indicators, most: mostIndicators },
    { name: 'by', values: by, most: mostDimensions },
    { name: 'unit', values: unit, most: 1 },
    { name: 'from', values: from === null ? [] : [from], most: 1 },
    { name: 'to', values: to === null ? [] : [to], most: 1 },
    ...Object.entries(filter).map(([name, values]) => ({ name, values, most: mostValues })),
    { name: 'filter', values: Object.keys(filter), most: mostValues },
  ];
  return parts
    .filter(({ values, most }) => values.length > most || values.some((value) => value.length > longestValue))
    .map(({ name, most }) => ({ name: name.slice(0, 40), most }));
}
