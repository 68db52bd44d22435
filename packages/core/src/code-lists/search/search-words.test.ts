import { describe, expect, it } from '@jest/globals';
import { searchWords } from './search-words.js';

describe('searchWords', () => {
  it.each([
    ['Smärta i ländryggen', ['smarta', 'i', 'landryggen']],
    ['SKJÆLVING og rygg–sår', ['skjaelving', 'og', 'rygg', 'sar']],
    ['Prolaps, L4-L5 (ø)', ['prolaps', 'l4', 'l5', 'o']],
    ["Guillain-Barré's", ['guillain', 'barre', 's']],
    [`it's & 'x':* | !`, ['it', 's', 'x']],
    ['   ', []],
  ])('%j → %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
  it('reads a letter with its mark apart as it reads both in one', () => {
    expect(searchWords('la\u0308nd')).toEqual(searchWords('länd'));
  });
});
