import type { PlacedItem } from '../resource/item-tree.js';
import { plainText } from '../text/plain-text.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;
const longest = 24;

/** What an item would like to be called: after its linkId, or after its text where the linkId is a random number. */
export function linkName({ item }: PlacedItem): string {
  const { linkId, text = '', prefix = '' } = item;
  if (!uuid.test(linkId) && !/^\d{6,}$/.test(linkId))
    // 1.11 and 11.1 must not become the same.
    return linkId.replaceAll(/(\d)[^A-Za-z0-9]+(?=\d)/g, '$1n');
  const words = plainText(text === '' ? prefix : text).split(/\s+/);
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + word.length > longest) break;
    name = `${name} ${word}`.trim();
  }
  return name === '' ? item.type : name.slice(0, longest);
}
