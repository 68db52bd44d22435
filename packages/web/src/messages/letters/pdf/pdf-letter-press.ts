import { LetterPress, type Letter } from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import type { LetterWindow } from '@kvalreg/rendering';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { streamLetters } from './stream-letters.js';

/** Single letters as PDF, for a print house that takes each as a file of its own. */
export class PdfLetterPress extends LetterPress {
  constructor(private readonly window: LetterWindow = 'left') {
    super();
  }

  override async press(letter: Letter): Promise<Uint8Array> {
    const out = new PassThrough();
    const [pages] = await Promise.all([
      buffer(out),
      streamLetters(only(letter), out, {
        title: letter.subject,
        author: textIn(letter.registerTitle, letter.language),
        language: letter.language,
        // A letter that is made again is the same file.
        madeAt: new Date(0),
        window: this.window,
        twoSided: true,
      }),
    ]);
    return pages;
  }
}

async function* only(letter: Letter) {
  yield await Promise.resolve({ letter, place: 1, of: 1 });
}
