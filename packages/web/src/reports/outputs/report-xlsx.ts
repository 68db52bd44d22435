import type { PressOrder } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import {
  figureCsvHeader,
  figureCsvRows,
  figureView,
  formatDate,
  message,
  periodText,
  type CsvCell,
  type FigureInput,
} from '@kvalreg/rendering';
import writeXlsx from 'write-excel-file/node';
import { headOf, inputsOf, takingPart, wordsOf } from './report-parts.js';
import { saidOf } from './report-pdf.js';

/** Longer names are not allowed for sheets. */
const longestName = 31;
type Line = readonly CsvCell[];

/** A report as a workbook: a sheet for each figure, and first one that says how the figures were reached. */
export async function reportXlsx(order: PressOrder): Promise<Buffer> {
  const { language } = order;
  const about: Line[] = [...headLines(order)];
  const taken = new Set<string>([message(language, 'output.about').toLowerCase()]);
  const figures: { readonly name: string; readonly input: FigureInput }[] = [];
  for (const answer of order.answers) {
    const tab = textIn(answer.tab.title, language);
    about.push([], [message(language, 'output.tab'), tab]);
    for (const text of takingPart(order, answer)) about.push([null, text]);
    for (const input of inputsOf(order, answer)) {
      const name = sheetName(textIn(input.figure.title, language), taken);
      figures.push({ name, input });
      const { notes, definitions } = figureView(input);
      about.push([message(language, 'output.sheet'), name]);
      about.push([null, textIn(input.figure.title, language)]);
      for (const note of notes) about.push([message(language, 'output.notes'), note]);
      for (const definition of definitions)
        for (const text of saidOf(definition)) about.push([message(language, 'output.definition'), text]);
    }
  }
  return writeXlsx([
    {
      sheet: message(language, 'output.about'),
      data: about.map((line, at) => line.map((cell) => written(cell, at === 0))),
      columns: [{ width: 18 }, { width: 120 }],
    },
    ...figures.map(({ name, input }) => ({
      sheet: name,
      data: [
        figureCsvHeader(input).map((cell) => written(cell, true)),
        ...figureCsvRows(input).map((row) => row.map((cell) => written(cell, false))),
      ],
      columns: figureCsvHeader(input).map((_, at) => ({ width: at < 5 ? 28 : 12 })),
      stickyRowsCount: 1,
    })),
  ]).toBuffer();
}

function headLines(order: PressOrder): readonly Line[] {
  const { language, madeOn, answers } = order;
  const head = headOf(order);
  const [answer] = answers;
  return [
    [message(language, 'output.report'), head.title],
    [null, head.register],
    [message(language, 'output.unit'), head.compares],
    [message(language, 'output.selection'), head.selection],
    [message(language, 'output.period'), answer ? wordsOf(order, answer).period : periodText([], language)],
    [message(language, 'output.madeOn'), formatDate(madeOn, language)],
    [null, head.madeOn],
    [null, message(language, 'figure.interval')],
  ];
}

/** Numbers are numbers, text is text and never a formula. */
function written(cell: CsvCell, isHead: boolean): object | null {
  if (cell === null) return null;
  const style = isHead ? { fontWeight: 'bold' as const } : {};
  return typeof cell === 'number'
    ? { value: cell, type: Number, ...style }
    : { value: String(cell), type: String, ...style };
}

/** A name of its own for each sheet, without what sheets' names may not hold. */
function sheetName(title: string, taken: Set<string>): string {
  const clean = title.replaceAll(/[[\]:*?/\\']/gu, ' ').trim() || '–';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${String(number)}`;
    const name = `${clean.slice(0, longestName - end.length).trim()}${end}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
