import type { Language, Text } from '@kvalreg/declaration';
import type { PrintedPaper } from '../../paper/paper.js';

/** A letter with everything that its pages show. */
export interface Letter {
  readonly messageId: string;
  readonly registerId: string;
  readonly registerTitle: Text;
  readonly clinic: string;
  readonly language: Language;
  readonly recipient: { readonly name: string | null; readonly address: readonly string[] };
  readonly subject: string;
  readonly body: string;
  /** Opens the form: for a code that a telephone reads. */
  readonly link: string;
  /** Where the code is typed. */
  readonly codeAddress: string;
  readonly code: string;
  readonly closesOn: string | null;
  /** The form that the letter encloses. */
  readonly paper: PrintedPaper | null;
}

/** Makes the pages of a letter. The application that has a printing press hands it to the core. */
export abstract class LetterPress {
  /** The pages as PDF. */
  abstract press(letter: Letter): Promise<Uint8Array>;
}
