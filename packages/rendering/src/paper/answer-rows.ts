import { bodyRegions, textIn, type IntegerItem, type Item, type Language } from '@kvalreg/declaration';
import { alternativesOf } from '../forms/option-views.js';
import { formatExact } from '../format/format-number.js';
import { message } from '../messages/message.js';
import { bodyRows } from './body-rows.js';
import type { Mark } from './paper-document.js';
import { baseline, lineHeight, millimetre } from './paper-style.js';
import { beside, gap, heightOf, joined, textRows, type Row, type Space } from './rows.js';

/** Where the answer to a question goes: boxes to cross, boxes for digits, lines to write on. */
export function answerRows(item: Item, space: Space, language: Language): readonly Row[] {
  switch (item.kind) {
    case 'integer':
      if (item.display === 'visual-scale') return visualScale(item, space, language);
      if (item.display === 'scale' || item.display === 'choice') return scaleOrList(item, space, language);
      return numberBoxes(item.min, item.max, 0, item.unit && textIn(item.unit, language), space, language);
    case 'decimal':
      return numberBoxes(
        item.min,
        item.max,
        item.decimals,
        item.unit && textIn(item.unit, language),
        space,
        language,
      );
    case 'choice':
    case 'boolean':
      return tickList(labelsOf(item, language), space);
    case 'choices':
      return [
        hint(message(language, 'paper.chooseSeveral'), space),
        ...tickList(labelsOf(item, language), space),
      ].flat();
    case 'body-map':
      return [
        ...hint(message(language, 'paper.chooseRegions'), space),
        ...bodyRows(bodyRegions, space, language),
      ];
    case 'date':
      return [digitBoxes([4, 2, 2], '–', space, message(language, 'paper.dateOrder'))];
    case 'time':
      return [digitBoxes([2, 2], ':', space, message(language, 'paper.timeOrder'))];
    case 'codes':
      return [
        ...hint(message(language, 'paper.codes'), space),
        ...writingLines(Math.min(item.max ?? 4, 6), space),
      ];
    case 'text':
      return writingLines(linesFor(item.maxLength, item.multiline === true, space), space);
    case 'calculated':
      return [];
  }
}

function labelsOf(item: Item, language: Language): readonly string[] {
  return alternativesOf(item, language).map(({ label }) => label);
}

function hint(text: string, space: Space): readonly Row[] {
  return textRows(text, space, { size: space.style.small });
}

/** An empty box with its top left corner at a point. */
export function tickBox(x: number, y: number, side: number): Mark {
  return { kind: 'box', x, y, width: side, height: side, line: 0.9 };
}

/** The boxes of a list, on one line where that is possible, with the number by which each is typed in. */
function tickList(labels: readonly string[], space: Space): readonly Row[] {
  const { style, measure, width } = space;
  const number = measure('00', { size: style.small, bold: false });
  const toLabel = number + style.box + style.text * 0.8;
  const wide = labels.map(
    (label) => toLabel + measure(label, { size: style.text, bold: false }) + style.text * 1.6,
  );
  const fitsOnOneLine = labels.length <= 6 && wide.reduce((sum, one) => sum + one, 0) <= width;
  const option = (label: string, index: number, room: number): Row => {
    const lines = textRows(label, { measure, width: room - toLabel }, { size: style.text });
    const marks: readonly Mark[] = [
      {
        kind: 'text',
        x: 0,
        y: baseline(style.text),
        text: String(index + 1),
        size: style.small,
        bold: false,
      },
      tickBox(number + style.text * 0.25, (lineHeight(style.text) - style.box) / 2, style.box),
    ];
    return beside([
      [0, { height: lineHeight(style.text) + style.text * 0.25, marks }],
      [toLabel, joined(lines, heightOf(lines) + style.text * 0.25)],
    ]);
  };
  if (!fitsOnOneLine) return labels.map((label, index) => option(label, index, width));
  let x = 0;
  const parts = labels.map((label, index) => {
    const part = [x, option(label, index, wide[index] ?? width)] as const;
    x += wide[index] ?? 0;
    return part;
  });
  return [beside(parts)];
}

/** Numbered boxes side by side where they fit, else a list. */
function scaleOrList(item: IntegerItem, space: Space, language: Language): readonly Row[] {
  const options = alternativesOf(item, language);
  if (item.display === 'choice') return tickList(labelsOf(item, language), space);
  const { style, measure, width } = space;
  const least =
    Math.max(style.box, measure(String(item.max), { size: style.text, bold: false })) + style.text * 0.6;
  const perLine = Math.max(1, Math.floor(width / least));
  const step = Math.min(width / Math.min(perLine, options.length), style.text * 3.2);
  const lines = Array.from({ length: Math.ceil(options.length / perLine) }, (_, line) =>
    scaleLine(
      options.slice(line * perLine, (line + 1) * perLine).map(({ label }) => label),
      step,
      space,
    ),
  );
  return [...lines, ...anchorRows(item, Math.min(options.length, perLine) * step, space, language)];
}

function scaleLine(labels: readonly string[], step: number, { style, measure }: Space): Row {
  const height = lineHeight(style.text);
  const marks = labels.flatMap((text, index): readonly Mark[] => {
    const middle = index * step + step / 2;
    const x = middle - measure(text, { size: style.text, bold: false }) / 2;
    return [
      { kind: 'text', x, y: baseline(style.text), text, size: style.text, bold: false },
      tickBox(middle - style.box / 2, height, style.box),
    ];
  });
  return { height: height + style.box + style.text * 0.4, marks };
}

function anchorRows(item: IntegerItem, length: number, space: Space, language: Language): readonly Row[] {
  if (!item.anchors) return [];
  const { style, measure, width } = space;
  const room = Math.max(length, width * 0.6);
  const half = room / 2 - style.text * 0.5;
  const at = (value: number, words: string, align: 'left' | 'right'): Row =>
    joined(textRows(`${String(value)} = ${words}`, { width: half, measure }, { size: style.small, align }));
  return [
    beside([
      [0, at(item.min, textIn(item.anchors.min, language), 'left')],
      [room - half, at(item.max, textIn(item.anchors.max, language), 'right')],
    ]),
  ];
}

/** A line of exactly 100 mm, so that millimetres are the answer where the scale goes from 0 to 100. */
function visualScale(item: IntegerItem, space: Space, language: Language): readonly Row[] {
  const { style, measure, width } = space;
  const length = 100 * millimetre;
  const left = (width - length) / 2;
  const middle = style.text * 0.9;
  const line: Row = {
    height: middle * 2,
    marks: [
      { kind: 'line', x: left, y: middle, toX: left + length, toY: middle, width: 1.1 },
      ...[left, left + length].map((x): Mark => ({
        kind: 'line',
        x,
        y: middle - 7,
        toX: x,
        toY: middle + 7,
        width: 1.1,
      })),
    ],
  };
  const side = width / 2 - style.text * 0.5;
  const end = (value: number, words: string | undefined, align: 'left' | 'right'): Row =>
    joined([
      ...textRows(String(value), { width: side, measure }, { size: style.text, bold: true, align }),
      ...(words === undefined ? [] : textRows(words, { width: side, measure }, { size: style.small, align })),
    ]);
  const { anchors } = item;
  const inset = left - style.text * 0.3;
  const labels = beside([
    [inset, end(item.min, anchors && textIn(anchors.min, language), 'left')],
    [width - side - inset, end(item.max, anchors && textIn(anchors.max, language), 'right')],
  ]);
  return [...hint(message(language, 'paper.markLine'), space), gap(style.text * 0.5), line, labels];
}

/** One box for each digit of the largest value, with the decimal mark and unit. */
function numberBoxes(
  min: number,
  max: number,
  decimals: number,
  unit: string | undefined,
  space: Space,
  language: Language,
): readonly Row[] {
  const digits = Math.max(...[min, max].map((limit) => String(Math.trunc(Math.abs(limit))).length));
  const groups = decimals > 0 ? [digits + (min < 0 ? 1 : 0), decimals] : [digits + (min < 0 ? 1 : 0)];
  const [from = '', to = ''] = [min, max].map((limit) => formatExact(limit, language));
  const range = message(language, 'paper.range', { min: from, max: to });
  const comma = language === 'en' ? '.' : ',';
  return [digitBoxes(groups, comma, space, unit === undefined || unit === '' ? range : `${unit} (${range})`)];
}

function digitBoxes(groups: readonly number[], between: string, space: Space, after: string): Row {
  const { style, measure, width } = space;
  const count = groups.reduce((sum, one) => sum + one, 0);
  const apart = style.digit * 0.6;
  const side = Math.min(style.digit, (width - (groups.length - 1) * apart) / count);
  const height = style.digit;
  const marks: Mark[] = [];
  let x = 0;
  for (const [index, group] of groups.entries()) {
    if (index > 0) {
      const wide = measure(between, { size: style.text, bold: true });
      marks.push({
        kind: 'text',
        x: x + (apart - wide) / 2,
        y: height / 2 + style.text * 0.35,
        text: between,
        size: style.text,
        bold: true,
      });
      x += apart;
    }
    for (let digit = 0; digit < group; digit++) {
      marks.push({ kind: 'box', x, y: 0, width: side, height, line: 0.9 });
      x += side;
    }
  }
  const room = width - x - style.text;
  const fits = measure(after, { size: style.small, bold: false }) <= room;
  const words = textRows(after, { measure, width: fits ? room : width }, { size: style.small });
  const boxes: Row = { height: height + style.text * 0.3, marks };
  if (!fits) return joined([boxes, ...words]);
  const [line] = words;
  if (!line) return boxes;
  const dy = (height - lineHeight(style.small)) / 2;
  return beside([
    [0, boxes],
    [x + style.text, joined([gap(dy), line])],
  ]);
}

function writingLines(count: number, { width, style }: Space): readonly Row[] {
  return Array.from({ length: count }, () => ({
    height: style.writing,
    marks: [
      { kind: 'line', x: 0, y: style.writing - 3, toX: width, toY: style.writing - 3, width: 0.6 } as const,
    ],
  }));
}

/** Handwriting takes about twice the room of print; a box for long texts stops at eight lines. */
function linesFor(maxLength: number, multiline: boolean, { width, style }: Space): number {
  const perLine = Math.max(1, Math.floor(width / (style.text * 0.95)));
  const needed = Math.max(1, Math.ceil(maxLength / perLine));
  return multiline ? Math.min(Math.max(needed, 3), 8) : Math.min(needed, 3);
}
