/** A tag of the field annotation: `@CHARLIMIT=9`, `@CALCTEXT(…)`, `@HIDDEN`. */
export interface ActionTag {
  /** In capitals, without the sign. */
  readonly name: string;
  readonly value: string;
  /** As it stands. */
  readonly text: string;
}
export interface Annotation {
  readonly tags: readonly ActionTag[];
  /** What is left when the tags are taken away. */
  readonly words: string;
}

const tag = /@[A-Z][A-Z0-9_-]*/gi;
const quoted = /\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s@]+))/y;

/** The tags of an annotation, and its other words. */
export function parseAnnotation(annotation: string): Annotation {
  const tags: ActionTag[] = [];
  const words: string[] = [];
  let from = 0;
  for (const found of annotation.matchAll(tag)) {
    // A tag within the brackets of another is part of that one; one within a word is an address.
    if (found.index < from || /\w/.test(annotation.charAt(found.index - 1))) continue;
    words.push(annotation.slice(from, found.index));
    const start = found.index + found[0].length;
    const { value, end } = valueAt(annotation, start);
    tags.push({
      name: found[0].slice(1).toUpperCase(),
      value,
      text: annotation.slice(found.index, end).trim(),
    });
    from = end;
  }
  words.push(annotation.slice(from));
  return { tags, words: words.join(' ').replaceAll(/\s+/g, ' ').trim() };
}

function valueAt(text: string, start: number): { readonly value: string; readonly end: number } {
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  if (match) return { value: match[1] ?? match[2] ?? match[3] ?? '', end: start + match[0].length };
  if (text.charAt(start) !== '(') return { value: '', end: start };
  const end = closing(text, start);
  return { value: text.slice(start + 1, end - 1).trim(), end };
}

/** Behind the bracket that closes the one at `start`, quotation marks passed over; the end where there is none. */
function closing(text: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
