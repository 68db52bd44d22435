import { writePaperMark, type PrintedPaper } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { layoutPaper, type PaperDocument } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';
import { encode } from 'uqr';
import { drawPapers } from './draw-papers.js';
import { measureText } from './measure-text.js';

/** Forms on paper as one PDF. The same papers give the same file. */
export async function paperPdf(
  papers: readonly PrintedPaper[],
  { twoSided }: { readonly twoSided: boolean },
): Promise<Buffer> {
  const documents: PaperDocument[] = [];
  for (const paper of papers) {
    documents.push(documentOf(paper));
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

function documentOf({ paper, form, registerTitle, occasionTitle }: PrintedPaper): PaperDocument {
  const { code, language, large } = paper;
  const occasion = textIn(occasionTitle, language);
  return layoutPaper({
    form,
    language,
    large,
    code,
    context: [
      textIn(registerTitle, language),
      ...(occasion === textIn(form.title, language) ? [] : [occasion]),
    ],
    measure: measureText,
    mark: (page, pages) => {
      const text = writePaperMark({
        code: code.replaceAll('-', ''),
        page,
        pages,
        formVersion: form.version,
      });
      return encode(text, { ecc: 'M', border: 0 }).data;
    },
  });
}
