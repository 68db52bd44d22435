import { textIn, type Form, type Language } from '@kvalreg/declaration';
import { introIn, lacksWording } from '@kvalreg/engine';
import { message } from '../messages/message.js';
import { answerRows, tickBox } from './answer-rows.js';
import { conditionWords } from './condition-words.js';
import { isMatrix, matrixBlock } from './matrix-rows.js';
import type { Mark } from './paper-document.js';
import { lineHeight, type PaperStyle } from './paper-style.js';
import {
  mostRows,
  paperChapters,
  type PaperGroup,
  type PaperPart,
  type PaperQuestion,
} from './paper-question.js';
import { beside, block, gap, indented, joined, textRows, type Block, type Row, type Space } from './rows.js';

interface Context {
  readonly form: Form;
  readonly language: Language;
  readonly space: Space;
  readonly questions: readonly PaperQuestion[];
}

/** Everything that a form asks, in reading order. */
export function formBlocks(form: Form, language: Language, space: Space): readonly Block[] {
  const chapters = paperChapters(form);
  const questions = chapters.flatMap(({ parts }) =>
    parts.flatMap(({ groups }) => groups.flatMap((group) => group.questions)),
  );
  const context: Context = { form, language, space, questions };
  const { style } = space;
  return [
    ...opening(context),
    ...chapters.flatMap(({ id, parts }) => {
      const page = form.pages.find((one) => one.id === id);
      const title = textIn(page?.title ?? {}, language);
      // A form of one page says its name once.
      const repeats = form.pages.length === 1 && title === textIn(form.title, language);
      return [
        ...(repeats ? [] : heading(title, style.heading, style.heading * 1.3, context)),
        ...paragraph(textIn(page?.intro ?? {}, language), style.text, context),
        ...parts.flatMap((part) => partBlocks(part, context)),
      ];
    }),
    block(textRows(message(language, 'paper.thanks'), space, { size: style.text }), {
      before: style.text * 1.6,
      optional: true,
    }),
  ];
}

function opening({ form, language, space }: Context): readonly Block[] {
  const { style } = space;
  const licensed = Object.values(form.instruments).some((instrument) => lacksWording(instrument, language));
  return [
    block(textRows(textIn(form.title, language), space, { size: style.title, bold: true }), {
      keepWithNext: true,
    }),
    ...paragraph(textIn(form.intro ?? {}, language), style.text, { form, language, space, questions: [] }),
    ...(licensed
      ? paragraph(message(language, 'form.neutralLabels'), style.small, {
          form,
          language,
          space,
          questions: [],
        })
      : []),
    block(instruction(language, space), { before: style.text * 0.8 }),
    ...(form.respondent === 'patient'
      ? [
          block(
            [
              ...textRows(message(language, 'paper.filledOn'), space, { size: style.text, bold: true }),
              gap(style.text * 0.2),
              ...answerRows({ kind: 'date', label: {} }, space, language),
            ],
            { before: style.text },
          ),
        ]
      : []),
  ];
}

/** How to cross a box, and how to take a cross back, with a picture of each. */
function instruction(language: Language, space: Space): readonly Row[] {
  const { style } = space;
  const side = style.box;
  const top = (lineHeight(style.text) - side) / 2;
  const pictures: readonly (readonly Mark[])[] = [
    [
      tickBox(0, top, side),
      { kind: 'line', x: 2, y: top + 2, toX: side - 2, toY: top + side - 2, width: 1.5 },
      { kind: 'line', x: side - 2, y: top + 2, toX: 2, toY: top + side - 2, width: 1.5 },
    ],
    [{ kind: 'box', x: 0, y: top, width: side, height: side, line: 0.9, filled: true }],
  ];
  const shown = (['paper.crossed', 'paper.taken-back'] as const).map((key, index) => {
    const words = textRows(
      message(language, key),
      { ...space, width: space.width - side * 2 },
      { size: style.text },
    );
    return beside([
      [0, { height: lineHeight(style.text), marks: pictures[index] ?? [] }],
      [side * 1.7, joined(words)],
    ]);
  });
  return [
    ...textRows(`${message(language, 'paper.instruction')} ${message(language, 'paper.skip')}`, space, {
      size: style.text,
    }),
    ...shown,
  ];
}

function heading(text: string, size: number, before: number, { space }: Context): readonly Block[] {
  if (text === '') return [];
  return [block(textRows(text, space, { size, bold: true }), { keepWithNext: true, before })];
}

function paragraph(text: string, size: number, { space }: Context, keepWithNext = false): readonly Block[] {
  if (text === '') return [];
  return [block(textRows(text, space, { size }), { breakable: true, before: size * 0.5, keepWithNext })];
}

function partBlocks(part: PaperPart, context: Context): readonly Block[] {
  const { language, space } = context;
  const { style } = space;
  const questions = part.groups.flatMap((group) => group.questions);
  const unconditional = part.groups.every(({ condition }) => condition === undefined);
  const asMatrix = part.layout === 'matrix' && unconditional && isMatrix(questions, space, language);
  return [
    ...heading(textIn(part.title ?? {}, language), style.text * 1.1, style.text, context),
    ...paragraph(textIn(part.intro ?? {}, language), style.text, context, true),
    ...(asMatrix
      ? [matrixBlock(questions, space, language)]
      : part.groups.flatMap((group) => groupBlocks(group, context))),
  ];
}

function groupBlocks(group: PaperGroup, context: Context): readonly Block[] {
  const { form, language, space } = context;
  const { style } = space;
  const { questions, name } = group;
  const repeat = form.repeats?.[name];
  if (repeat) {
    const rows = Math.min(mostRows, repeat.max);
    return [
      ...heading(textIn(repeat.title, language), style.text * 1.1, style.text, context),
      ...conditionOf(group, context, true),
      ...Array.from({ length: rows }, (_, at) => at + 1).flatMap((row) => [
        ...heading(
          message(language, 'paper.numbered', { name: textIn(repeat.one, language), number: row }),
          style.text,
          style.text * 0.8,
          context,
        ),
        ...questions
          .filter(({ field }) => field.repeat?.row === row)
          .map((question) => questionBlock(question, [], context)),
      ]),
      ...(repeat.max > rows
        ? paragraph(message(language, 'paper.moreRows', { count: rows }), style.small, context)
        : []),
    ];
  }
  const instrument = questions[0]?.field.instrument?.instrument;
  const intro = instrument ? paragraph(introIn(instrument, language) ?? '', style.text, context, true) : [];
  if (!instrument || questions.length === 1) {
    const words = conditionRows(group, context);
    return [...intro, ...questions.map((question) => questionBlock(question, words, context))];
  }
  return [
    ...heading(textIn(instrument.title, language), style.text * 1.1, style.text, context),
    ...intro,
    ...conditionOf(group, context, true),
    ...runs(questions, context).flatMap((run) =>
      run.asMatrix
        ? [matrixBlock(run.questions, space, language)]
        : run.questions.map((question) => questionBlock(question, [], context)),
    ),
  ];
}

interface Run {
  readonly asMatrix: boolean;
  readonly questions: readonly PaperQuestion[];
}

/** Questions of an instrument that follow each other with the same alternatives stand under one row of headings. */
function runs(questions: readonly PaperQuestion[], { space, language }: Context): readonly Run[] {
  const found: { asMatrix: boolean; questions: PaperQuestion[] }[] = [];
  for (const question of questions) {
    const last = found.at(-1);
    if (last && isMatrix([...last.questions, question], space, language)) {
      last.questions.push(question);
      last.asMatrix = last.questions.length >= 3;
    } else found.push({ asMatrix: false, questions: [question] });
  }
  return found;
}

function conditionOf(group: PaperGroup, context: Context, keepWithNext: boolean): readonly Block[] {
  const rows = conditionRows(group, context);
  return rows.length === 0 ? [] : [block(rows, { keepWithNext, before: 2 })];
}

function conditionRows({ condition, questions }: PaperGroup, context: Context): readonly Row[] {
  const { form, language, space } = context;
  if (!condition) return [];
  const words = conditionWords(condition, form, context.questions, language);
  const [first, last] = [questions[0], questions.at(-1)];
  const text =
    first && last && first !== last
      ? message(language, 'paper.onlyIfGroup', { condition: words, from: first.number, to: last.number })
      : message(language, 'paper.onlyIf', { condition: words });
  const gutter = gutterOf(space.style);
  const inner = { ...space, width: space.width - gutter };
  return indented(textRows(text, inner, { size: space.style.small, bold: true }), gutter);
}

/** Room for the number of a question. */
function gutterOf({ text }: PaperStyle): number {
  return text * 2.2;
}

/** The question under its number, when to answer it, and where the answer goes. */
function questionBlock(
  { field, number }: PaperQuestion,
  condition: readonly Row[],
  { language, space }: Context,
): Block {
  const { style, width, measure } = space;
  const gutter = gutterOf(style);
  const inner: Space = { ...space, width: width - gutter };
  const label = textRows(textIn(field.item.label, language), inner, { size: style.text, bold: true });
  const help = textRows(textIn(field.item.help ?? {}, language), inner, { size: style.small });
  const [numbered] = textRows(String(number), { measure, width: gutter }, { size: style.text, bold: true });
  const [firstLine, ...moreLines] = indented(label, gutter);
  const first = beside([
    ...(numbered ? [[0, numbered] as const] : []),
    ...(firstLine ? [[0, firstLine] as const] : []),
  ]);
  return block(
    [
      ...condition,
      first,
      ...moreLines,
      ...indented(help, gutter),
      gap(style.text * 0.25),
      ...indented(answerRows(field.item, inner, language), gutter),
    ],
    { before: style.text * 0.95 },
  );
}
