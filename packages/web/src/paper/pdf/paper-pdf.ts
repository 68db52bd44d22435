import type { PrintedPaper } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import type { PaperDocument } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
import { drawPapers } from './draw-papers.js';
import { paperDocument } from './paper-document.js';

/** Forms on paper as one PDF. The same papers give the same file. */
export async function paperPdf(
  papers: readonly PrintedPaper[],
  { twoSided }: { readonly twoSided: boolean },
): Promise<Buffer> {
  const documents: PaperDocument[] = [];
  for (const paper of papers) {
    documents.push(paperDocument(paper));
    // Many papers take seconds: others are served in between.
    await setImmediate();
  }
  const [first] = papers;
  if (!first) throw new RangeError('there is no paper to print');
  return drawPapers(documents, {
    title: documents[0]?.title ?? '',
    author: textIn(first.registerTitle, first.paper.language),
    language: first.paper.language,
    madeAt: new Date(first.paper.printedAt),
    twoSided,
  });
}
