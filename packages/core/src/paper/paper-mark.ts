import { readCode } from '../forms/links/link-code.js';

export interface PaperMark {
  readonly code: string;
  readonly page: number;
  readonly pages: number;
  readonly formVersion: string;
}

const kind = 'KVP1';

/**
 * What the machine-readable mark of a page says. Letters, digits and full stops only, where the version allows it: a
 * reader that acts as a keyboard gives other characters wrongly when its layout is not that of the computer.
 */
export function writePaperMark({ code, page, pages, formVersion }: PaperMark): string {
  return [kind, code, String(page), String(pages), formVersion].join('.');
}

/** The code of a paper, from what was typed, or read from the mark of any of its pages; null when it cannot be one. */
export function readPaperCode(text: string): string | null {
  const [first = '', code = ''] = text.trim().split('.');
  return readCode(first.toUpperCase() === kind ? code : text);
}
