import { describe, expect, it } from '@jest/globals';
import type { CodeSystem } from '@kvalreg/declaration';
import { csvFromBuffer } from '../csv/csv-source.js';
import { readCodeList, type CodeListRequest } from './read-code-list.js';

const read = (
  text: string | Uint8Array,
  more: Partial<CodeListRequest> = {},
  system: CodeSystem = 'icd-10-se',
) =>
  readCodeList({
    system,
    source: csvFromBuffer(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    ...more,
  });
const problemsOf = async (text: string, more?: Partial<CodeListRequest>) => (await read(text, more)).problems;

describe('readCodeList', () => {
  it('reads every column, and writes codes as they are stored', async () => {
    const { entries, problems } = await read(
      'code;text_sv;text_nb;text_en;valid_from;valid_to;chapter;parent\n' +
        'm480;Spinal stenos;Spinal stenose;Spinal stenosis;1997;2019-12-31;XIII;M48\n' +
        'M48.0;"Spinal stenos; ny";;;20200101;;;\n',
    );
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        code: 'M48.0',
        text: { sv: 'Spinal stenos', nb: 'Spinal stenose', en: 'Spinal stenosis' },
        chapter: 'XIII',
        parent: 'M48',
        validFrom: 1997,
        validTo: 2019,
      },
      {
        code: 'M48.0',
        text: { sv: 'Spinal stenos; ny' },
        chapter: null,
        parent: null,
        validFrom: 2020,
        validTo: null,
      },
    ]);
  });

  it('finds out separator and encoding', async () => {
    const windows = Buffer.from('Code\tText_sv\r\nM54.5\tL\u00e4ndryggssm\u00e4rta\r\n', 'latin1');
    expect((await read(windows)).entries[0]?.text).toEqual({ sv: 'Ländryggssmärta' });
    const withMark = '\uFEFFcode,text_en\nM54.5,Low back pain\n';
    expect((await read(withMark)).entries).toHaveLength(1);
  });

  it('reads columns under other names, and leaves some unread', async () => {
    const text = 'Kod;Benämning;Ändrad\nDV132;Samtal;2020-01-01\n';
    const { entries, problems } = await read(
      text,
      { columns: { code: 'kod', text_sv: 'Benämning' }, skip: ['Ändrad'] },
      'kva',
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ code, text: words }) => [code, words.sv])).toEqual([['DV132', 'Samtal']]);
  });

  it('refuses a header that it does not understand', async () => {
    expect(await problemsOf('kod;text_sv;valid_form;text_sv\nM54;x;;\n')).toEqual([
      'the column "text_sv" is there more than once',
      'the column "kod" is not known. Did you mean code?',
      'the column "valid_form" is not known. Did you mean valid_from?',
      'the column "code" with the codes is missing',
    ]);
    expect(await problemsOf('code\nM54\n')).toEqual([
      'a column with texts is missing: "text_sv", "text_nb", "text_en"',
    ]);
    expect(
      await problemsOf('code;text_sv\nM54;x\n', { columns: { valid_to: 'slut' }, skip: ['gone'] }),
    ).toEqual([
      'the column "slut", named for valid_to, is missing',
      'the column "gone" that is to be skipped is not there',
    ]);
    expect(await problemsOf('code;text_sv;zzzzzzzzzzz\nM54;x;\n')).toEqual([
      'the column "zzzzzzzzzzz" is not known. The columns are code, text_sv, text_nb, text_en, valid_from, valid_to, chapter, parent: name the one that it is, or skip it.',
    ]);
  });

  it('names every row that is wrong by its line', async () => {
    const rows = [
      'code;text_sv;valid_from;valid_to',
      'M00-M25;Ledsjukdomar;;',
      ';Ingen kod;;',
      'M54.5;;;',
      'M54.4;Lumbago;97;2019-06-30',
      'M54.3;Ischias;2020;2019',
      'M54.2;Nacke;;2010',
      'm542;Nacke igen;2010;',
      'M54.1;för;många;celler;här',
      'M54.2;Nacke till sist;2011;',
    ];
    expect(await problemsOf(rows.join('\n'))).toEqual([
      'line 2: code: "M00-M25" is not a code of ICD-10-SE. Write it like M48.0, and leave headings out',
      'line 3: code: it is empty. Write the code',
      'line 4: text: it is empty. Write what the code stands for',
      'line 5: valid_from: "97" is not a year. Codes hold for whole years: write 1997 or 1997-01-01',
      'line 5: valid_to: "2019-06-30" is not a year. Codes hold for whole years: write 2019 or 2019-12-31',
      'line 6: valid_to: 2019 is before valid_from, 2020. Correct one of them',
      'line 8: M54.2 is there already, on line 7, for some of the same years',
      expect.stringMatching(/^line 9: the row has 5 cells where the header has 4/),
    ]);
  });

  it('counts what it does not list, and refuses what has no rows', async () => {
    const many = `code;text_sv\n${'x;y\n'.repeat(250)}`;
    const problems = await problemsOf(many);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('and 150 more');
    expect(await problemsOf('code;text_sv\n\n')).toEqual(['there is no row below the header']);
    await expect(read('')).rejects.toMatchObject({ code: 'file-refused' });
    await expect(read(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({ code: 'file-refused' });
  });
});
