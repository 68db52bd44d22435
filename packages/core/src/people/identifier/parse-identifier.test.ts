import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import imported from 'personnummer';
import { luhnDigit } from './check-digits.js';
import { maskIdentifier } from './identifier-problem.js';
import { parseIdentifier, type IdentifierRules } from './parse-identifier.js';

// The package is CommonJS: its types name a default export, at run time the export itself is the class.
const Personnummer = imported as unknown as typeof imported.default;

const swedish: IdentifierRules = {
  allowed: ['personnummer', 'samordningsnummer', 'reservnummer'],
  today: '2025-11-22',
};
const norwegian: IdentifierRules = { allowed: ['fodselsnummer', 'd-nummer'], today: '2025-11-22' };
const read = (text: string, rules = swedish): unknown => {
  const { identifier, problem } = parseIdentifier(text, rules);
  return identifier ?? problem.code;
};

describe('parseIdentifier: personnummer', () => {
  const tolvan = { type: 'personnummer', normalised: '191212121212', birthDate: '1912-12-12', sex: 'male' };

  it.each([
    '191212121212',
    '19121212-1212',
    ' 1912 1212 1212 ',
    '121212+1212',
    '19121212–1212',
    '19121212+1212',
  ])('reads %j', (text) => {
    expect(read(text)).toEqual(tolvan);
  });

  it('takes the century from the sign: + from the year in which one turns 100', () => {
    expect(read('121212-1212')).toMatchObject({ normalised: '201212121212' });
    expect(read('1212121212')).toMatchObject({ normalised: '201212121212' });
    for (const [text, birthDate] of [
      ['250101+', '1925-01-01'],
      ['260101-', '1926-01-01'],
      ['250101-', '2025-01-01'],
    ] as const) {
      const check = luhnDigit([...`${text.slice(0, 6)}123`].map(Number));
      expect(read(`${text}123${String(check)}`)).toMatchObject({ birthDate });
    }
  });

  it.each([
    ['19121212-1213', 'identifier-check-digit'],
    ['19121312-1212', 'identifier-date'],
    ['20230229-0004', 'identifier-date'],
    ['251212-1214', 'identifier-in-the-future'],
    ['19121212-0006', 'identifier-format'],
    ['1912121', 'identifier-format'],
    ['Anna Andersson', 'identifier-format'],
    ['', 'identifier-missing'],
    ['131052-308T', 'identifier-foreign'],
    ['010203-A', 'identifier-format'],
  ])('answers %j with %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('agrees with an independent implementation on any number of twelve digits', () => {
    const anyNumber = fc
      .record({
        date: fc.date({ min: new Date('1860-01-01'), max: new Date('2025-11-01'), noInvalidDate: true }),
        added: fc.constantFrom(0, 60),
        number: fc.integer({ min: 0, max: 999 }),
        digit: fc.option(fc.integer({ min: 0, max: 9 })),
      })
      .map(({ date, added, number, digit }) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const body =
          year + month + String(Number(day) + added).padStart(2, '0') + String(number).padStart(3, '0');
        return body + String(digit ?? luhnDigit([...body.slice(2)].map(Number)));
      });
    fc.assert(
      fc.property(anyNumber, (text) => {
        const { identifier } = parseIdentifier(text, {
          ...swedish,
          allowed: ['personnummer', 'samordningsnummer'],
        });
        expect(identifier !== undefined).toBe(Personnummer.valid(text));
        if (identifier === undefined) return;
        const other = Personnummer.parse(text);
        expect(identifier.sex).toBe(other.isFemale() ? 'female' : 'male');
        expect(identifier.type).toBe(other.isCoordinationNumber() ? 'samordningsnummer' : 'personnummer');
        expect(
          parseIdentifier(other.format(), { ...swedish, today: new Date().toISOString().slice(0, 10) })
            .identifier?.normalised,
        ).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a samordningsnummer, whose day is raised by 60', () => {
    expect(read('701063-2391')).toEqual({
      type: 'samordningsnummer',
      normalised: '197010632391',
      birthDate: '1970-10-03',
      sex: 'male',
    });
  });
});

describe('parseIdentifier: reservnummer', () => {
  it.each([
    ['991981000010', {}],
    ['99199300-0032', {}],
    ['19810829M071', { birthDate: '1981-08-29', sex: 'male' }],
    ['19450829k088', { birthDate: '1945-08-29', sex: 'female' }],
    ['19930829X802', { birthDate: '1993-08-29' }],
    ['19450829SF2B', { birthDate: '1945-08-29', sex: 'female' }],
    ['19810829SU3A', { sex: 'male' }],
    ['19930829SX0C', {}],
    ['198108320014', {}],
    ['22810829AB12', {}],
    ['19810829-1A23', {}],
  ])('reads %s', (text, told) => {
    expect(read(text)).toEqual({
      type: 'reservnummer',
      normalised: text.replace('-', '').toUpperCase(),
      ...told,
    });
  });

  it.each([
    ['991981000011', 'identifier-check-digit'],
    ['198108320015', 'identifier-check-digit'],
    ['19811329X802', 'identifier-date'],
  ])('answers %s with %s', (text, code) => {
    expect(read(text)).toBe(code);
  });
});

describe('parseIdentifier: fødselsnummer', () => {
  it.each([
    ['13097248022', { type: 'fodselsnummer', birthDate: '1972-09-13', sex: 'female' }],
    ['130972 48022', { type: 'fodselsnummer', birthDate: '1972-09-13', sex: 'female' }],
    ['53097248016', { type: 'd-nummer', birthDate: '1972-09-13', sex: 'female' }],
  ])('reads %s', (text, told) => {
    expect(read(text, norwegian)).toMatchObject(told);
  });
  it.each([
    ['13097248023', 'identifier-check-digit'],
    ['13497248022', 'identifier-date'],
    ['19121212-1212', 'identifier-not-accepted'],
  ])('answers %s with %s', (text, code) => {
    expect(read(text, norwegian)).toBe(code);
  });
  it('is not accepted in a Swedish register, and the message says what is', () => {
    const { problem } = parseIdentifier('13097248022', { ...swedish, language: 'sv' });
    expect(problem).toMatchObject({ field: 'identifier', code: 'identifier-not-accepted' });
    expect(problem?.message).toContain('personnummer, samordningsnummer eller reservnummer');
  });
});

describe('identifier problems', () => {
  it('never show the whole number', () => {
    const { problem } = parseIdentifier('19121212-1213', { ...swedish, language: 'sv' });
    expect(problem?.message).toContain('19•••••••••13');
    expect(JSON.stringify(problem)).not.toContain('1212');
    expect(maskIdentifier('12345')).toBe('•••••');
  });
});
