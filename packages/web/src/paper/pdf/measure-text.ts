import type { Measure } from '@kvalreg/rendering';
import { newPdf } from './new-pdf.js';

/** Widths at one point, which all others are multiples of. */
const known = new Map<string, number>();
const mostKnown = 20_000;
let measuring: PDFKit.PDFDocument | undefined;

/** How wide a text is in the fonts that papers are printed with. */
export const measureText: Measure = (text, { size, bold }) => {
  const font = bold ? 'bold' : 'regular';
  const key = `${font} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found * size;
  measuring ??= newPdf({ title: '', author: '', language: 'en', madeAt: new Date(0) });
  const width = measuring.font(font).fontSize(1000).widthOfString(text) / 1000;
  if (known.size >= mostKnown) known.clear();
  known.set(key, width);
  return width * size;
};
