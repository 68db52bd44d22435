import type { PlacedLetter } from '@kvalreg/core';
import type { LetterWindow, PaperDocument } from '@kvalreg/rendering';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { drawMark } from '../../../paper/pdf/draw-mark.js';
import { newPdf, type PdfInfo } from '../../../paper/pdf/new-pdf.js';
import { paperDocument } from '../../../paper/pdf/paper-document.js';
import { letterDocument } from './letter-document.js';

export interface LetterPdfOptions extends PdfInfo {
  readonly window: LetterWindow;
  /** Each letter and each form begins on a new sheet also when the printer uses both sides. */
  readonly twoSided: boolean;
}

/** So much may wait for a slow reader before the next letter is made. */
const mostWaiting = 1 << 18;
const pause = 10;

/**
 * Letters with the forms that they enclose, one after the other, as one PDF. A letter is laid out when it is its turn and
 * leaves the memory with its pages. Returns how many there were, or null when the reader went away.
 */
export async function streamLetters(
  letters: AsyncIterable<PlacedLetter>,
  out: Writable,
  options: LetterPdfOptions,
): Promise<number | null> {
  const pdf = newPdf(options);
  pdf.pipe(out);
  let written = 0;
  for await (const { letter, place, of } of letters) {
    if (!isOpen(out)) return null;
    addPages(
      pdf,
      letterDocument(letter, { window: options.window, place: `${String(place)} / ${String(of)}` }),
      options,
    );
    if (letter.paper) addPages(pdf, paperDocument(letter.paper), options);
    written += 1;
    // Others are served in between.
    await setImmediate();
    while (waiting(pdf) > mostWaiting && isOpen(out)) await setTimeout(pause);
  }
  pdf.end();
  await finished(out);
  return written;
}

function addPages(pdf: PDFKit.PDFDocument, { pages }: PaperDocument, { twoSided }: LetterPdfOptions): void {
  for (const { marks } of pages) {
    pdf.addPage();
    for (const mark of marks) drawMark(pdf, mark);
  }
  if (twoSided && pages.length % 2 === 1) pdf.addPage();
}

function waiting(pdf: PDFKit.PDFDocument): number {
  return (pdf as unknown as { readonly readableLength: number }).readableLength;
}

function isOpen(out: Writable): boolean {
  return !out.destroyed;
}
