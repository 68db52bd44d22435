import { describe, expect, it } from '@jest/globals';
import { drawChart, figureSvg } from '@kvalreg/rendering';
import { inflateSync } from 'node:zlib';
import { figurePng } from './figure-png.js';

const chart = drawChart(
  {
    kind: 'map',
    language: 'nb',
    style: { percent: true, decimals: 1 },
    country: 'norway',
    values: { '03': 0.61, '11': 0.7, '18': null },
    uncertain: [],
    uncertainLabel: '',
    withheldLabel: 'Vises ikke',
    noneLabel: 'Ingen tilfeller',
  },
  { id: 'c', title: 'Kart', description: 'Høyest: Rogaland' },
);
const svg = figureSvg({
  chart: chart?.wide ?? fail(),
  title: 'Fornøyd',
  lead: ['Landet'],
  notes: ['Høyere er bedre.'],
  method: { title: 'Slik regnes det', lines: ['Fornøyd. De som svarer ja.'] },
  source: ['Registeret. Uttrekk 2025.'],
  beside: '',
});

function fail(): never {
  throw new Error('No chart.');
}

/** Width, height and the unfiltered bytes of a picture with four channels. */
function read(png: Uint8Array): { readonly width: number; readonly height: number; readonly data: Buffer } {
  const bytes = Buffer.from(png);
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    data: inflateSync(Buffer.concat(chunks)),
  };
}

describe('a figure as a picture', () => {
  it('has the size of the drawing, times the scale', async () => {
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
    const [one, three] = [read(await figurePng(svg, { scale: 1 })), read(await figurePng(svg, { scale: 3 }))];
    expect([one.width, one.height]).toEqual([Number(width), Number(height)]);
    expect([three.width, three.height]).toEqual([3 * Number(width), 3 * Number(height)]);
  });

  it('is drawn with letters: without its words the picture is another', async () => {
    const wordless = svg.replaceAll(/>[^<>]+<\/text>/gu, '></text>');
    const [with_, without] = [read(await figurePng(svg)), read(await figurePng(wordless))];
    expect(with_.data.equals(without.data)).toBe(false);
  });

  it('is the same for the same drawing, and refuses what is none', async () => {
    const [one, two] = [await figurePng(svg), await figurePng(svg)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    await expect(figurePng('<p>no drawing</p>')).rejects.toThrow(/SVG|svg/u);
  });
});
