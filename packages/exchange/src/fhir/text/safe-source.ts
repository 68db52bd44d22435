import sanitizeHtml from 'sanitize-html';
import { nameOfExtension } from '../resource/extension-urls.js';

const everything = { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true } as const;
const harmless: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'del', 'ins'],
  allowedAttributes: {
    ...sanitizeHtml.defaults.allowedAttributes,
    '*': ['class', 'id', 'title', 'lang', 'xmlns', 'align', 'width', 'height', 'value', 'colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  disallowedTagsMode: 'discard',
};
// Never shown as markup, and damaged by being read as such.
const verbatim = ['expression', 'linkId', 'question', 'url', 'system', 'code'];

/**
 * The same resource with every text that is not harmless as markup made so: scripts, event handlers and addresses that
 * run something are gone. A text that is harmless is left as it was written, to the letter. `onRemoved` hears where.
 */
export function safeSource<T>(resource: T, onRemoved: (where: string) => void): T {
  return safe(resource, '', onRemoved) as T;
}

function safe(value: unknown, where: string, onRemoved: (where: string) => void): unknown {
  if (typeof value === 'string') {
    const text = safeText(value);
    if (text !== value) onRemoved(where);
    return text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((inner, at) => safe(inner, `${where}[${String(at)}]`, onRemoved));
  const isRegex = 'url' in value && typeof value.url === 'string' && nameOfExtension(value.url) === 'regex';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, inner]: [string, unknown]) => [
        key,
        isRegex || (verbatim.includes(key) && typeof inner === 'string')
          ? inner
          : safe(inner, where === '' ? key : `${where}.${key}`, onRemoved),
      ]),
  );
}

function safeText(text: string): string {
  if (!/<[a-z!/?]/i.test(text)) return text;
  const kept = sanitizeHtml(text, harmless);
  return kept === sanitizeHtml(text, everything) ? text : kept;
}
