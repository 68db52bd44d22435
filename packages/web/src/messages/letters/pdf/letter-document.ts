import type { Letter } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { layoutLetter, type LetterWindow, type PaperDocument } from '@kvalreg/rendering';
import { encode } from 'uqr';
import { measureText } from '../../../paper/pdf/measure-text.js';

/** The pages of a letter, without what it encloses. */
export function letterDocument(
  letter: Letter,
  { window, place }: { readonly window: LetterWindow; readonly place: string | null },
): PaperDocument {
  const { language, recipient, registerTitle, clinic } = letter;
  return layoutLetter({
    language,
    window,
    recipient: [...(recipient.name === null ? [] : [recipient.name]), ...recipient.address],
    sender: [textIn(registerTitle, language), clinic],
    subject: letter.subject,
    body: letter.body,
    // As people write it.
    codeAddress: letter.codeAddress.replace(/^https?:\/\//u, ''),
    code: letter.code,
    link: encode(letter.link, { ecc: 'M', border: 0 }).data,
    enclosesPaper: letter.paper !== null,
    place,
    measure: measureText,
  });
}
