import type { ReadingBlock } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
import { newPdf, type PdfInfo } from '../../paper/pdf/new-pdf.js';
import { ReadingSheets } from '../../paper/pdf/reading-sheets.js';

/** Something to be read as a tagged PDF: headings, paragraphs, lists of facts and tables are marked as what they are. */
export async function readingPdf(blocks: readonly ReadingBlock[], info: PdfInfo): Promise<Buffer> {
  const pdf = newPdf({ ...info, tagged: true });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const sheets = new ReadingSheets(pdf);
  sheets.heading('H1', info.title);
  for (const block of blocks) {
    await draw(sheets, block);
    // Long extracts take a while: others are served in between.
    await setImmediate();
  }
  sheets.end();
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

async function draw(sheets: ReadingSheets, block: ReadingBlock): Promise<void> {
  if (block.heading !== undefined) sheets.heading('H2', block.heading);
  if (block.subheading !== undefined) sheets.heading('H3', block.subheading);
  if (block.text !== undefined) sheets.paragraph(block.text);
  if (block.facts) {
    for (const { term, value } of block.facts) sheets.fact(term, value);
    sheets.space(6);
  }
  if (block.answers) {
    sheets.heading('H3', block.answers.summary);
    for (const note of block.answers.notes) sheets.paragraph(note);
    for (const { title, groups } of block.answers.sections) {
      sheets.heading('H4', title);
      for (const group of groups) {
        if (group.title !== null) sheets.paragraph(group.title);
        for (const { question, answer } of group.rows) sheets.fact(question, answer);
      }
    }
    sheets.space(6);
  }
  if (block.table) await sheets.table(block.table.columns, block.table.rows);
}
