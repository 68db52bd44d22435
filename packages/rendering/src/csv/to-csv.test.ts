import { describe, expect, it } from '@jest/globals';
import { toCsv, type CsvOptions } from './to-csv.js';

const swedish: CsvOptions = { separator: ';', decimalSign: ',', byteOrderMark: true };
const plain: CsvOptions = { separator: ',', decimalSign: '.', byteOrderMark: false };

describe('toCsv', () => {
  it('writes one record a line, ended by CRLF', () => {
    expect(
      toCsv(
        ['unit', 'n'],
        [
          ['Lund', 12],
          ['Umeå', null],
        ],
        plain,
      ),
    ).toBe('unit,n\r\nLund,12\r\nUmeå,\r\n');
  });
  it('writes decimals with the sign of the reader, and a byte order mark', () => {
    expect(toCsv(['a'], [[62.5], [-0.25]], swedish)).toBe('\ufeffa\r\n62,5\r\n-0,25\r\n');
  });
  it('quotes the separator, quotes, line breaks and spaces at the ends', () => {
    expect(toCsv(['a;b', 'c"d'], [['e\r\nf', ' g']], swedish)).toBe(
      '\ufeff"a;b";"c""d"\r\n"e\r\nf";" g"\r\n',
    );
  });
  it('quotes a decimal comma where the comma separates', () => {
    expect(toCsv(['a'], [[1.5]], { ...plain, decimalSign: ',' })).toBe('a\r\n"1,5"\r\n');
  });
  it.each(['=1+1', '+46', '-2', '@SUM(A1)', '\tx', '\rx'])('does not let %j run as a formula', (text) => {
    expect(
      toCsv([], [[text]], plain)
        .split('\r\n')[1]
        ?.replace(/^"/u, ''),
    ).toMatch(/^'/u);
  });
  it('leaves negative numbers alone', () => {
    expect(toCsv(['a'], [[-2]], plain)).toBe('a\r\n-2\r\n');
  });
  it('leaves a number that is not finite empty', () => {
    expect(toCsv(['a'], [[Number.NaN]], plain)).toBe('a\r\n\r\n');
  });
});
