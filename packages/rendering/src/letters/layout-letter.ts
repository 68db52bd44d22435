import type { Language } from '@kvalreg/declaration';
import { message } from '../messages/message.js';
import {
  moved,
  type Mark,
  type Measure,
  type PaperDocument,
  type PaperPage,
} from '../paper/paper-document.js';
import { baseline, lineHeight, sheet } from '../paper/paper-style.js';
import { beside, gap, joined, textRows, type Row } from '../paper/rows.js';
import { wrapText } from '../paper/wrap-text.js';
import { exposedZone, mm, safeZone, type LetterWindow } from './letter-window.js';

export interface LetterInput {
  readonly language: Language;
  readonly window: LetterWindow;
  /** Name and address, line by line. */
  readonly recipient: readonly string[];
  /** Who writes: the register, the clinic. */
  readonly sender: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** Where the code is typed, as people write an address. */
  readonly codeAddress: string;
  readonly code: string;
  /** The modules of the mark that opens the form. */
  readonly link: readonly (readonly boolean[])[];
  readonly enclosesPaper: boolean;
  /** Finds the letter again in its pile, for instance `12 / 340`; null of one that stands alone. */
  readonly place: string | null;
  readonly measure: Measure;
}

const margin = mm(20);
const width = sheet.width - 2 * margin;
const text = 11;
const small = 9;
const mark = mm(30);
const bodyTop = mm(90);
const bottom = sheet.height - mm(20);
/** Postal services read ten to twelve points. */
const addressSize = 10;
const smallestAddress = 8;
const addressLine = mm(4.1);

/** Lays a letter out on A4, for black ink and a window envelope. The same input always gives the same pages. */
export function layoutLetter(input: LetterInput): PaperDocument {
  const { language, subject } = input;
  const [first = [], ...rest] = pagesOf(bodyRows(input));
  const opening = [...addressMarks(input), ...senderMarks(input), ...foldMarks];
  const pages: readonly PaperPage[] = [
    { marks: [...opening, ...first] },
    ...rest.map((marks) => ({ marks })),
  ];
  return {
    title: subject,
    language,
    pages: pages.map(({ marks }) => ({ marks: [...marks, ...placeMarks(input)] })),
  };
}

/** Name and address within the window, one size for all lines; what is too long even so goes on in the next line. */
function addressMarks({ recipient, window, measure }: LetterInput): readonly Mark[] {
  const zone = safeZone(window);
  const left = mm(Math.max(zone.left, window === 'left' ? 20 : zone.left + 2));
  const room = mm(zone.right) - left;
  const widest = Math.max(1, ...recipient.map((line) => measure(line, { size: 1, bold: false })));
  const size = Math.max(smallestAddress, Math.min(addressSize, room / widest));
  const lines = recipient.flatMap((line) => wrapText(line, room, { size, bold: false }, measure));
  return lines.map((line, at) => ({
    kind: 'text',
    x: left,
    y: mm(zone.top) + size * 0.8 + at * addressLine,
    text: line,
    size,
    bold: false,
  }));
}

/** Beside the window, where no envelope shows it. */
function senderMarks({ sender, window, measure }: LetterInput): readonly Mark[] {
  const exposed = exposedZone(window);
  const left = window === 'left' ? mm(exposed.right + 4) : margin;
  const right = window === 'left' ? sheet.width - margin : mm(exposed.left - 4);
  const rows = sender.flatMap((line, at) =>
    textRows(line, { measure, width: right - left }, { size: text, bold: at === 0 }),
  );
  return moved(joined(rows).marks, left, mm(14));
}

function bodyRows(input: LetterInput): readonly Row[] {
  const { subject, body, measure } = input;
  const paragraphs = body
    .split(/\n{2,}/u)
    .flatMap((paragraph) => [...textRows(paragraph, { measure, width }, { size: text }), gap(text * 0.7)]);
  return [
    ...textRows(subject, { measure, width }, { size: 14, bold: true }),
    gap(text * 0.7),
    ...paragraphs,
    gap(text * 0.5),
    answerRow(input),
  ];
}

/** How to answer: the address and the code to be typed, the mark to be read by a telephone, the form that is enclosed. */
function answerRow({ codeAddress, code, link, enclosesPaper, language, measure }: LetterInput): Row {
  const inner = mm(5);
  const room = { measure, width: width - mark - 3 * inner };
  const words = joined([
    ...textRows(message(language, 'letter.howToAnswer'), room, { size: 13, bold: true }),
    gap(text * 0.5),
    ...textRows(message(language, 'letter.goTo'), room, { size: text }),
    ...textRows(codeAddress, room, { size: 13, bold: true }),
    gap(text * 0.4),
    ...textRows(message(language, 'letter.typeCode'), room, { size: text }),
    ...textRows(code, room, { size: 18, bold: true }),
    gap(text * 0.4),
    ...textRows(message(language, 'letter.orScan'), room, { size: text }),
    ...(enclosesPaper
      ? [gap(text * 0.8), ...textRows(message(language, 'letter.orPaper'), room, { size: text })]
      : []),
  ]);
  const height = Math.max(words.height, mark) + 2 * inner;
  const frame: Row = {
    height,
    marks: [
      { kind: 'box', x: 0, y: 0, width, height, line: 0.8 },
      { kind: 'modules', x: width - inner - mark, y: inner, size: mark, modules: link },
    ],
  };
  return beside([
    [0, frame],
    [inner, { height: words.height + inner, marks: moved(words.marks, 0, inner) }],
  ]);
}

/** Rows one below the other; what does not fit goes on a further page. */
function pagesOf(rows: readonly Row[]): readonly (readonly Mark[])[] {
  const pages: Mark[][] = [[]];
  let y = bodyTop;
  for (const row of rows) {
    if (y + row.height > bottom && y > margin) {
      pages.push([]);
      y = margin;
    }
    pages.at(-1)?.push(...moved(row.marks, margin, y));
    y += row.height;
  }
  return pages;
}

/** Where the sheet is folded: in two for C5, in three for E65 and C65. */
const foldMarks: readonly Mark[] = [99, 148.5, 198].map((at) => ({
  kind: 'line',
  x: mm(3),
  y: mm(at),
  toX: mm(7),
  toY: mm(at),
  width: 0.3,
}));

function placeMarks({ place, measure }: LetterInput): readonly Mark[] {
  if (place === null) return [];
  const x = sheet.width - margin - measure(place, { size: small, bold: false });
  const y = sheet.height - mm(12) - lineHeight(small) + baseline(small);
  return [{ kind: 'text', x, y, text: place, size: small, bold: false }];
}
