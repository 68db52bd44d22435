import { setPlatformAPI } from 'echarts/core';

/** Widths of characters as parts of the font size, from the widest of the common system fonts. */
const narrow = /[iljtfrI.,:;'|!()[\]\s·-]/u;
const wide = /[mwMW%@—…]/u;
/** The library takes the width of such a character for the height of a line. */
const square = /\p{Script=Han}/u;

/**
 * Without a browser nobody knows which font the reader has: labels are measured generously, so that none is cut off
 * and names in a legend do not run into each other.
 */
export function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const character of text) units += unitsOf(character);
  return units * fontSize;
}

function unitsOf(character: string): number {
  if (square.test(character)) return 1.1;
  return narrow.test(character) ? 0.4 : wide.test(character) ? 0.98 : 0.66;
}

setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text, Number(/(\d+(?:\.\d+)?)px/u.exec(font ?? '')?.[1] ?? 12)),
  }),
});
