import type { LiteralNode } from '@kvalreg/expression';

/** Something of a declaration that the logic of a dictionary cannot say. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/** How the fields of a form are written in the logic of a dictionary; each throws `NotWritten` where there is no way. */
export interface FieldWriting {
  /** `[weight]` */
  readonly value: (path: readonly string[]) => string;
  /** What holds the 1 or 0 of a yes/no question: `[smokes]`, or `[consent(1)]`. */
  readonly flag: (path: readonly string[]) => string;
  /** `[events(3)]` */
  readonly box: (path: readonly string[], code: string) => string;
  /** A literal beside a field: with the code that the dictionary has for it. */
  readonly literal: (path: readonly string[], literal: LiteralNode) => string;
}

export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw new NotWritten('A text with both kinds of quotation marks cannot be written.');
}
