import { writePaperMark, type PrintedPaper } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { layoutPaper, type PaperDocument } from '@kvalreg/rendering';
import { encode } from 'uqr';
import { measureText } from './measure-text.js';

/** The pages of one form on paper, with its code and its marks. */
export function paperDocument({ paper, form, registerTitle, occasionTitle }: PrintedPaper): PaperDocument {
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
