import type { LiteralNode } from '../node.js';
import type { Language } from '../operators/spec.js';

/** A literal as one writes it in a sentence: decimal comma in Swedish and Norwegian, dates as YYYY-MM-DD, codes in quotes. */
export function literalWords(node: LiteralNode, language: Language): string {
  const { value } = node;
  if (value === null) return { sv: 'okänt', nb: 'ukjent', en: 'unknown' }[language];
  if (typeof value === 'number') {
    const text = String(value).replace('-', '−');
    return language === 'en' ? text : text.replace('.', ',');
  }
  if (typeof value === 'boolean') return yesOrNo(value, language);
  if (typeof value === 'string') return node.type === 'date' ? value : quoted(value, language);
  return `[${value.map((code) => quoted(code, language)).join(', ')}]`;
}

export function yesOrNo(value: boolean, language: Language): string {
  const words = { sv: ['ja', 'nej'], nb: ['ja', 'nei'], en: ['yes', 'no'] } as const;
  return words[language][value ? 0 : 1];
}

function quoted(text: string, language: Language): string {
  const marks = { sv: ['”', '”'], nb: ['«', '»'], en: ['“', '”'] } as const;
  return `${marks[language][0]}${text}${marks[language][1]}`;
}
