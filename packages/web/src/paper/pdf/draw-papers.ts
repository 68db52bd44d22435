import type { Mark, PaperDocument } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
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
      for (const mark of marks) draw(pdf, mark);
    }
    await setImmediate();
    if (options.twoSided && pages.length % 2 === 1 && index < papers.length - 1) pdf.addPage();
  }
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function draw(pdf: PDFKit.PDFDocument, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      pdf
        .font(mark.bold ? 'bold' : 'regular')
        .fontSize(mark.size)
        .text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'line':
      pdf.lineWidth(mark.width).moveTo(mark.x, mark.y).lineTo(mark.toX, mark.toY).stroke();
      return;
    case 'box':
      pdf.lineWidth(mark.line).rect(mark.x, mark.y, mark.width, mark.height);
      if (mark.filled === true) pdf.fillAndStroke('black', 'black');
      else pdf.stroke();
      return;
    case 'outline':
      pdf
        .save()
        .translate(mark.x, mark.y)
        .scale(mark.scale)
        .lineWidth(mark.line / mark.scale)
        .path(mark.path)
        .stroke()
        .restore();
      return;
    case 'modules':
      drawModules(pdf, mark);
  }
}

/** All dark modules as one shape, so that no hairlines appear between them. */
function drawModules(pdf: PDFKit.PDFDocument, { x, y, size, modules }: Mark & { kind: 'modules' }): void {
  const side = size / Math.max(1, modules.length);
  for (const [row, line] of modules.entries()) {
    for (const [column, dark] of line.entries()) {
      if (dark) pdf.rect(x + column * side, y + row * side, side, side);
    }
  }
  pdf.fill('black');
}
