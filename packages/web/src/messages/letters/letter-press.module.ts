import { LetterPress } from '@kvalreg/core';
import { Global, Module } from '@nestjs/common';
import { PdfLetterPress } from './pdf/pdf-letter-press.js';

/** Hands the core what makes pages of letters, for a print house that takes each letter as a file. */
@Global()
@Module({
  providers: [{ provide: LetterPress, useFactory: () => new PdfLetterPress() }],
  exports: [LetterPress],
})
export class LetterPressModule {}
