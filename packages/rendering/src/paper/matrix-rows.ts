import { textIn, type Item, type Language } from '@kvalreg/declaration';
import { alternativesOf } from '../forms/option-views.js';
import { tickBox } from './answer-rows.js';
import { lineHeight } from './paper-style.js';
import type { Mark } from './paper-document.js';
import type { PaperQuestion } from './paper-question.js';
import { beside, block, heightOf, joined, textRows, type Block, type Row, type Space } from './rows.js';

const mostColumns = 11;

/** Whether questions have the same alternatives and room for them side by side. */
export function isMatrix(questions: readonly PaperQuestion[], space: Space, language: Language): boolean {
  const [first] = questions;
  if (!first || questions.length < 2 || !questions.every(isSingle)) return false;
  const labels = alternativesOf(first.field.item, language).map(({ label }) => label);
  if (labels.length < 2 || labels.length > mostColumns) return false;
  const same = questions.every(
    ({ field }) => alike(field.item, language) === alike(first.field.item, language),
  );
  return same && columnWidth(labels, space) !== null;
}

/** Alternatives and what the ends of a scale mean: one row of headings can only say what is true of all. */
function alike(item: Item, language: Language): string {
  return JSON.stringify([alternativesOf(item, language), anchorsOf(item, language)]);
}

/** `0 = never   6 = always`; null where the ends have no names. */
function anchorsOf(item: Item, language: Language): string | null {
  if (item.kind !== 'integer' || item.display === 'choice' || !item.anchors) return null;
  const { min, max } = item.anchors;
  return [
    `${String(item.min)} = ${textIn(min, language)}`,
    `${String(item.max)} = ${textIn(max, language)}`,
  ].join('\u2003');
}

function isSingle({ field: { item } }: PaperQuestion): boolean {
  return (
    item.kind === 'choice' ||
    item.kind === 'boolean' ||
    (item.kind === 'integer' && (item.display === 'scale' || item.display === 'choice'))
  );
}

/** Wide enough for the longest word of a heading; null where too little is left for the questions. */
function columnWidth(labels: readonly string[], { width, style, measure }: Space): number | null {
  const words = labels.flatMap((label) => label.split(/\s+/u));
  const widest = Math.max(...words.map((word) => measure(word, { size: style.small, bold: false })));
  const column = Math.max(widest + 6, style.box * 1.9);
  const longest = Math.max(...labels.map((label) => measure(label, { size: style.small, bold: false })));
  const room = width * 0.58;
  if (column * labels.length > room) return null;
  // Headings of many lines are hard to read: as wide as there is room for, but no wider than they need.
  return Math.max(column, Math.min(longest + 8, room / labels.length, style.small * 9));
}

/** One row for each question under one row of headings, which is repeated on the next page. */
export function matrixBlock(questions: readonly PaperQuestion[], space: Space, language: Language): Block {
  const { width, style, measure } = space;
  const [first] = questions;
  const labels = first ? alternativesOf(first.field.item, language).map(({ label }) => label) : [];
  const column = columnWidth(labels, space) ?? width / (2 * labels.length);
  const left = width - column * labels.length;
  const gutter = style.text * 2.2;
  const headings = labels.map((label) =>
    joined(textRows(label, { measure, width: column - 6 }, { size: style.small, align: 'centre' })),
  );
  const headHeight = Math.max(...headings.map(({ height }) => height));
  const head: Row = beside(
    headings.map(
      (heading, index) =>
        [
          left + index * column + 3,
          joined([{ height: headHeight - heading.height, marks: [] }, heading]),
        ] as const,
    ),
  );
  const anchors = first ? anchorsOf(first.field.item, language) : null;
  const anchorRows =
    anchors === null ? [] : textRows(anchors, { measure, width }, { size: style.small, align: 'right' });
  const rows = questions.map(({ field, number }, at): Row => {
    const pad = style.text * 0.35;
    const words = textRows(
      textIn(field.item.label, language),
      { measure, width: left - gutter - style.text * 0.6 },
      { size: style.text },
    );
    const [numbered] = textRows(String(number), { measure, width: gutter }, { size: style.text, bold: true });
    const height = Math.max(heightOf(words), style.box, lineHeight(style.text)) + 2 * pad;
    const boxes: readonly Mark[] = labels.map((_, index) =>
      tickBox(left + index * column + (column - style.box) / 2, (height - style.box) / 2, style.box),
    );
    const rule: readonly Mark[] =
      at === 0 ? [] : [{ kind: 'line', x: 0, y: 0, toX: width, toY: 0, width: 0.3 }];
    const padded = (row: Row): Row => joined([{ height: pad, marks: [] }, row]);
    return beside([
      [0, { height, marks: [...rule, ...boxes] }],
      ...(numbered ? [[0, padded(numbered)] as const] : []),
      [gutter, padded(joined(words))],
    ]);
  });
  return block(rows, {
    head: [...anchorRows, { ...head, height: head.height + 2 }],
    breakable: true,
    before: style.text * 0.4,
  });
}
