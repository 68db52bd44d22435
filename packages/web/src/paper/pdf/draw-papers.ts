import type { PaperDocument } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
import { drawMark } from './draw-mark.js';
import { newPdf, type PdfInfo } from './new-pdf.js';

export interface DrawOptions extends PdfInfo {
  /** Each form begins on a new sheet also when the printer uses both sides. */
  readonly twoSided: boolean;
}

/** Papers, one after the other, as one PDF. */
export async function drawPapers(papers: readonly PaperDocument[], options: DrawOptions): Promise<Buffer> {
  const pdf = newPdf(options);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const [index, { pages }] of papers.entries()) {
    for (const { marks } of pages) {
      pdf.addPage();
      for (const mark of marks) drawMark(pdf, mark);
    }
    await setImmediate();
    if (options.twoSided && pages.length % 2 === 1 && index < papers.length - 1) pdf.addPage();
  }
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}
