import { codeNamer } from '../../../frame/namer.js';
import type { Cells } from '../../columns.js';
import { parseChoices } from './choices.js';

/** Code of the dictionary → what the declaration calls it. The same row always gives the same names. */
export function codesOfRow(cells: Cells): ReadonlyMap<string, string> {
  const name = codeNamer();
  const codes = new Set(parseChoices(cells.select_choices_or_calculations).map(({ code }) => code));
  return new Map([...codes].map((code) => [code, name(code.replace(/^-(?=\d)/, 'minus '))]));
}
