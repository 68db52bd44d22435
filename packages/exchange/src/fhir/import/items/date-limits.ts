import { isIsoDate } from '@kvalreg/expression';
import { extensionOf } from '../../resource/find-extension.js';
import type { PlacedItem } from '../../resource/item-tree.js';
import { note, type Notes } from '../notes.js';

export function dateLimits(
  { item, path }: PlacedItem,
  notes: Notes,
): { readonly notBefore?: string; readonly notAfter?: string } {
  const limit = (name: 'minValue' | 'maxValue'): string | undefined => {
    const extension = extensionOf(item, name);
    if (!extension) return undefined;
    const value = (extension.valueDate ?? extension.valueDateTime ?? extension.valueString ?? '').slice(
      0,
      10,
    );
    if (isIsoDate(value)) return value;
    note(notes, path, `${name} of "${item.linkId}"`, 'It is no whole date: there is no limit.');
    return undefined;
  };
  const notBefore = limit('minValue');
  const notAfter = limit('maxValue');
  if (notBefore !== undefined && notAfter !== undefined && notBefore > notAfter) {
    note(notes, path, `limits ${notBefore} to ${notAfter}`, 'No date lies between them: there is no limit.');
    return {};
  }
  return { ...(notBefore !== undefined && { notBefore }), ...(notAfter !== undefined && { notAfter }) };
}
