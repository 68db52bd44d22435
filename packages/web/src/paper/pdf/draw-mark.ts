import type { Mark } from '@kvalreg/rendering';

/** Draws a mark on the page that was added last. */
export function drawMark(pdf: PDFKit.PDFDocument, mark: Mark): void {
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
