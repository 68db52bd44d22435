import { describe, expect, it } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import { inflateSync } from 'node:zlib';
import { PageReportPress } from './page-report-press.js';
import { pressOrder } from './press-order.fixture.js';

const press = new PageReportPress();
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

/** What the sheets draw, unpacked. */
function drawnOn(pdf: string): string {
  return [...pdf.matchAll(/\/FlateDecode\n>>\nstream\n(?<body>[\s\S]*?)\nendstream/gu)]
    .map(({ groups }) => {
      try {
        return inflateSync(Buffer.from(groups?.['body'] ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

describe('a report as PDF', () => {
  it('says what is a heading, a table and a figure, in which language, and has contents', async () => {
    const pdf = Buffer.from(await press.file(pressOrder(), 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Lang (en)');
    expect(pdf).toContain('/StructTreeRoot');
    const tags = Object.entries({ H1: 1, TOC: 1, TOCI: 8, Table: 6, Figure: 8 });
    for (const [tag, n] of tags)
      expect([tag, count(pdf, new RegExp(`/S /${tag}\\b`, 'gu'))]).toEqual([tag, n]);
    // Every chart says of itself what it shows.
    expect(count(pdf, /\/Alt \(/gu)).toBeGreaterThanOrEqual(8);
    // Bookmarks of both tabs with their figures.
    expect(count(pdf, /\/Title \(/gu)).toBeGreaterThanOrEqual(8);
    // Drawn as lines, and not as a picture.
    expect(pdf).not.toContain('/Subtype /Image');
    expect(count(drawnOn(pdf), /\bTJ\b/gu)).toBeGreaterThan(100);
  });

  it('is the same file for the same figures', async () => {
    const [one, two] = [await press.file(pressOrder(), 'pdf'), await press.file(pressOrder(), 'pdf')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('goes on over sheets with long tables', async () => {
    const years = Array.from({ length: 80 }, (_, at) => String(1940 + at));
    const pdf = Buffer.from(await press.file(pressOrder(years), 'pdf')).toString('latin1');
    expect(pdf.split('/Type /Page\n').length - 1).toBeGreaterThan(8);
    expect(count(pdf, /\/S \/TR\b/gu)).toBeGreaterThan(6 * 80);
  });
});

describe('a report as a workbook', () => {
  it('has a sheet for each figure with numbers as numbers, and one that tells what they are', async () => {
    const bytes = Buffer.from(await press.file(pressOrder(), 'xlsx'));
    const sheets = await readXlsx(bytes);
    const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'About the figures',
      'Operations year',
      'Satisfied',
      'Satisfied 2',
      'Operations year 2',
      'Satisfied 3',
      'Satisfied 4',
    ]);
    const [, ...rows] = rowsOf('Satisfied');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual(expect.arrayContaining(['2023', 'North clinic', 100, 62.5, 0.625]));
    const nation = rows.find((row) => row.includes('withheld'));
    // Nothing of what is withheld.
    expect(nation?.filter((cell) => typeof cell === 'number')).toEqual([]);
    const about = rowsOf('About the figures').flat().join('\n');
    for (const part of [
      'Standard: Knee',
      'North clinic',
      '2023–2024',
      'Of those who answered.',
      'Revision',
      '22 November 2025',
    ])
      expect(about).toContain(part);
    expect(about).toMatch(/withheld|not shown/u);
  });
});

describe('a chart as a file', () => {
  it('is a drawing with its size, and its words for those who do not see it', async () => {
    const svg = Buffer.from(
      (await press.picture(pressOrder(), { figure: 2, chart: 1, format: 'svg' })) ?? [],
    ).toString();
    expect(svg).toMatch(/^<svg [^>]*width="\d+" height="\d+"[^>]*font-family="Source Sans 3,/u);
    // What the page says around it goes along.
    for (const part of [
      'Satisfied',
      'North clinic',
      'Period: 2023–2024.',
      'Of those who answered. Higher is better.',
      'Excluded: Revision.',
      'Version 7 of the register.',
      '22 November 2025',
    ])
      expect(svg).toContain(part);
    expect(svg).toContain('<desc');
  });

  it('is a picture too', async () => {
    const png = await press.picture(pressOrder(), { figure: 2, chart: 1, format: 'png' });
    expect(Buffer.from(png ?? []).toString('latin1', 1, 4)).toBe('PNG');
  });

  it('is nothing where there is no such figure', async () => {
    expect(await press.picture(pressOrder(), { figure: 9, chart: 1, format: 'svg' })).toBeNull();
    expect(await press.picture(pressOrder(), { figure: 1, chart: 9, format: 'png' })).toBeNull();
  });
});

describe('the words of a report', () => {
  it('hold its numbers, and none that is withheld', () => {
    expect(press.texts(pressOrder())[0]).toEqual({
      text: '1,200 operations in 2023–2024, withheld satisfied.',
      sections: [{ heading: 'More', text: 'Unknown to <b>all</b>.' }],
    });
  });
});
