import type { Language } from '@kvalreg/declaration';
import { sheet } from '@kvalreg/rendering';
import PDFDocument from 'pdfkit';
import { paperFonts } from './paper-fonts.js';

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  /** Written into the file, so that the same paper gives the same file. */
  readonly madeAt: Date;
  /** Whether what is drawn is marked as headings, paragraphs and tables, for those who do not see it. */
  readonly tagged?: boolean;
  /** Whether sheets stay open until the end, so that each can say of how many it is one. */
  readonly numbered?: boolean;
}

const languageTags: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', en: 'en' };

/** An empty PDF in which the fonts of papers are known by the names `regular` and `bold`. */
export function newPdf({
  title,
  author,
  language,
  madeAt,
  tagged = false,
  numbered = false,
}: PdfInfo): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: languageTags[language],
    displayTitle: true,
    tagged,
    bufferPages: numbered,
    info: {
      Title: title,
      Author: author,
      Creator: 'Kvalreg',
      Producer: 'Kvalreg',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  pdf.registerFont('regular', paperFonts.regular);
  pdf.registerFont('bold', paperFonts.bold);
  return pdf;
}
