import type { PressOrder } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { message, type DefinitionView, type FigureView } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
import { newPdf } from '../../paper/pdf/new-pdf.js';
import { blocksOf, headOf, takingPart } from './report-parts.js';
import { ReportSheets, type ContentsLine } from './report-sheets.js';

/** A report as a tagged PDF: contents, each tab with its words, charts and tables, and how its figures were reached. */
export async function reportPdf(order: PressOrder): Promise<Buffer> {
  const { language, madeOn, answers } = order;
  const head = headOf(order);
  const pdf = newPdf({
    title: head.title,
    author: head.register,
    language,
    // The day and no hour: the same figures of a day are the same file.
    madeAt: new Date(`${madeOn}T00:00:00Z`),
    tagged: true,
    numbered: true,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const sheets = new ReportSheets(pdf);
  sheets.heading('H1', head.title);
  sheets.paragraph(head.register);
  sheets.paragraph(head.compares);
  sheets.paragraph(`${head.selection} ${head.madeOn}`);
  sheets.space(8);
  sheets.contents(message(language, 'output.contents'), contentsOf(order));
  for (const answer of answers) {
    sheets.beginSheet();
    sheets.part('H2', textIn(answer.tab.title, language));
    for (const text of takingPart(order, answer)) sheets.note(text);
    // Drawn tab by tab: no more than one tab's charts are held at a time.
    for (const { heading, paragraphs, figures } of blocksOf(order, answer)) {
      if (heading !== null) sheets.section(heading);
      for (const text of paragraphs) sheets.paragraph(text);
      for (const figure of figures) {
        drawFigure(sheets, figure, order);
        // A long report takes a while: others are served in between.
        await setImmediate();
      }
    }
  }
  sheets.space(6);
  sheets.note(message(language, 'figure.interval'));
  sheets.finish(
    (page, pages) => message(language, 'output.pageOf', { page, pages }),
    `${head.register}. ${head.title}. ${head.madeOn}`,
  );
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function contentsOf({ answers, language }: PressOrder): readonly ContentsLine[] {
  return answers.flatMap(({ tab, figures }): readonly ContentsLine[] => [
    { level: 1, text: textIn(tab.title, language) },
    ...figures.map(({ title }) => ({ level: 2 as const, text: textIn(title, language) })),
  ]);
}

function drawFigure(sheets: ReportSheets, figure: FigureView, { language }: PressOrder): void {
  const [first] = figure.charts;
  sheets.part('H3', figure.title, first ? sheets.chartHeight(first.wide) : 60);
  for (const { wide, title } of figure.charts)
    sheets.chart(wide, descriptionOf(wide.markup, title), figure.severalCharts ? title : null);
  if (figure.tables.length === 0) sheets.paragraph(message(language, 'figure.noData'));
  for (const table of figure.tables) sheets.numbers(table);
  for (const note of figure.notes) sheets.note(note);
  if (figure.definitions.length > 0) sheets.heading('H4', message(language, 'figure.definitions'));
  for (const definition of figure.definitions) for (const text of saidOf(definition)) sheets.note(text);
  sheets.space(10);
}

/** How an indicator is defined and what it rests on, sentence by sentence. */
export function saidOf(definition: DefinitionView): readonly string[] {
  const { title, definition: words, direction, exclusions, bases, instruments, source } = definition;
  return [
    `${title}. ${words}${direction === null ? '' : ` ${direction}.`}`,
    ...exclusions,
    ...bases,
    ...instruments,
    ...(source === null ? [] : [source]),
  ];
}

/** What the drawing says of itself to those who do not see it. */
function descriptionOf(markup: string, title: string): string {
  const found = /<desc[^>]*>([\s\S]*?)<\/desc>/u.exec(markup)?.[1] ?? '';
  const words = found
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return words === '' ? title : `${title}. ${words}`;
}
