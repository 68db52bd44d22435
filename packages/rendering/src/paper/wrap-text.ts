import type { Measure } from './paper-document.js';

interface Style {
  readonly size: number;
  readonly bold: boolean;
}

/** Characters that print nothing, and those that turn the direction of what follows. */
const unprintable = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The lines of a text within a width. Line breaks of the text are kept; a word wider than a line is broken. */
export function wrapText(text: string, width: number, style: Style, measure: Measure): readonly string[] {
  return text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .flatMap((paragraph) => wrapParagraph(paragraph, width, style, measure));
}

function wrapParagraph(paragraph: string, width: number, style: Style, measure: Measure): readonly string[] {
  const words = paragraph
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, '')
    .split(/ +/u)
    .filter((word) => word !== '')
    .flatMap((word) => pieces(word, width, style, measure));
  const space = measure(' ', style);
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of words) {
    const wide = measure(word, style);
    if (line.length > 0 && used + space + wide > width) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? space : 0) + wide;
    line.push(word);
  }
  if (line.length > 0) lines.push(line.join(' '));
  return lines;
}

/** A word in parts that each fit on a line. */
function pieces(word: string, width: number, style: Style, measure: Measure): readonly string[] {
  if (measure(word, style) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const wide = measure(character, style);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}
