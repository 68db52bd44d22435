import { textIn, type Form, type Language } from '@kvalreg/declaration';
import { message } from '../messages/message.js';
import { formBlocks } from './form-blocks.js';
import { moved, type Mark, type Measure, type PaperDocument } from './paper-document.js';
import { lineHeight, paperStyle, sheet, type PaperStyle } from './paper-style.js';
import { paginate } from './paginate.js';
import { beside, joined, textRows, type Row, type Space } from './rows.js';

/** The edges of a page say what it belongs to; they must not crowd out what it asks. */
const mostEdgeLines = 2;
const mostEdgeCharacters = 300;

export interface PaperInput {
  readonly form: Form;
  readonly language: Language;
  readonly large: boolean;
  /** As it is printed for people, for instance in two groups of characters. */
  readonly code: string;
  /** What stands above every page: the register, the occasion. Never who the person is. */
  readonly context: readonly string[];
  /** The modules of the machine-readable mark of one page. */
  readonly mark: (page: number, pages: number) => readonly (readonly boolean[])[];
  readonly measure: Measure;
}

/** Lays a form out on A4, for black ink. The same input always gives the same pages. */
export function layoutPaper(input: PaperInput): PaperDocument {
  const { form, language, measure } = input;
  const style = paperStyle(input.large);
  const space: Space = { width: sheet.width - 2 * style.margin, style, measure };
  // The number of pages is not known yet, but no line of the edges grows with it.
  const edgesOf = (page: number, pages: number): { readonly head: Row; readonly foot: Row } => ({
    head: headOf(input, space, page, pages),
    foot: footOf(input, space),
  });
  const { head, foot } = edgesOf(1, 1);
  const top = style.margin * 0.8 + Math.max(head.height, style.mark) + style.text;
  const bottom = sheet.height - style.margin * 0.8 - foot.height;
  const filled = paginate(formBlocks(form, language, space), bottom - top - style.small * 0.6);
  return {
    title: textIn(form.title, language),
    language,
    pages: filled.map((marks, index) => {
      const edges = edgesOf(index + 1, filled.length);
      return {
        marks: [
          ...moved(edges.head.marks, style.margin, style.margin * 0.8),
          ...markOf(input, style, index + 1, filled.length),
          ...moved(marks, style.margin, top),
          ...moved(edges.foot.marks, style.margin, bottom),
        ],
      };
    }),
  };
}

function markOf({ mark }: PaperInput, style: PaperStyle, page: number, pages: number): readonly Mark[] {
  return [
    {
      kind: 'modules',
      x: sheet.width - style.margin - style.mark,
      y: style.margin * 0.8,
      size: style.mark,
      modules: mark(page, pages),
    },
  ];
}

function headOf(
  { context, code, language }: PaperInput,
  { width, style, measure }: Space,
  page: number,
  pages: number,
): Row {
  const room = { measure, width: width - style.mark - style.text };
  return joined([
    ...context.flatMap((line) =>
      textRows(line.slice(0, mostEdgeCharacters), room, { size: style.small }).slice(0, mostEdgeLines),
    ),
    ...textRows(code, room, { size: style.heading, bold: true }),
    ...textRows(message(language, 'paper.pageOf', { page, pages }), room, { size: style.small, bold: true }),
  ]);
}

function footOf({ form, language, code }: PaperInput, { width, style, measure }: Space): Row {
  const what = [
    textIn(form.title, language).slice(0, mostEdgeCharacters),
    message(language, 'paper.version', { version: form.version }),
    language,
    code,
  ].join(' · ');
  const rule: Row = {
    height: 3,
    marks: [{ kind: 'line', x: 0, y: 0, toX: width, toY: 0, width: 0.4 }],
  };
  const words = textRows(what, { measure, width }, { size: style.small }).slice(0, mostEdgeLines);
  return joined(
    [rule, beside([[0, joined(words)]])],
    3 + Math.max(1, words.length) * lineHeight(style.small),
  );
}
