import { describe, expect, it } from '@jest/globals';
import type { DropoutAnswer, RungsAnswer } from '@kvalreg/core';
import { spreadsheetCsv } from '../../platform/pages/spreadsheet-csv.js';
import { dropoutFile } from './dropout-file.js';
import { rungsFile } from './rungs-file.js';

const year = { sv: 'Ett år', nb: 'Ett år', en: 'One year' };
const dropout: DropoutAnswer = {
  pathway: 'lumbar',
  occasion: 'year1',
  occasions: [{ occasion: 'year1', title: year }],
  unit: null,
  answered: 100,
  unanswered: 1500,
  smallestN: 5,
  variables: [
    {
      key: 'person.age',
      title: { sv: 'Ålder' },
      option: null,
      kind: 'mean',
      groups: {
        answered: { n: 1200, missing: 3, value: 61.25, sd: 12.5, k: null },
        unanswered: { n: 1500, missing: 0, value: 55, sd: null, k: null },
      },
      difference: -0.123456,
    },
    {
      key: 'surgery.sex=f',
      title: { sv: 'Kön' },
      option: { sv: 'Kvinna' },
      kind: 'share',
      groups: {
        answered: { n: 1200, missing: 0, value: 0.5, sd: null, k: 600 },
        unanswered: { n: 1500, missing: 0, value: 0.4, sd: null, k: 600 },
      },
      difference: 0.2,
    },
    { key: 'x', title: { sv: 'Dold' }, option: null, kind: 'mean', groups: null, difference: null },
  ],
};
const rungs: RungsAnswer = {
  pathway: 'lumbar',
  unitId: null,
  occasions: [
    {
      occasion: 'year1',
      title: year,
      rungs: [
        {
          rung: 'first',
          channel: 'sms',
          title: { sv: 'Inbjudan' },
          sent: 1234,
          before: 4,
          answered: 600,
          next: 400,
          over: 30,
          open: 200,
          share: { n: 1030, value: 0.5825, low: 0.55, high: 0.61 },
        },
      ],
      skipped: [],
      curve: {
        invited: 1000,
        weeks: [{ week: 2, answered: 250, share: { n: 1000, value: 0.25, low: 0.22, high: 0.28 } }],
      },
    },
  ],
};

describe('the file of the dropout analysis', () => {
  const { header, rows } = dropoutFile(dropout, 'Riket', 'sv');
  const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)];

  it('has a number of one kind in each column, which says its unit', () => {
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    const difference = 'Standardiserad skillnad (standardavvikelser)';
    expect([0, 1, 2].map((row) => cell(row, difference))).toEqual([-0.123456, 0.2, null]);
    expect(cell(0, 'Svarade: känt (antal)')).toBe(1200);
    expect([cell(0, 'Svarade: medelvärde'), cell(0, 'Svarade: SD')]).toEqual([61.25, 12.5]);
    expect([cell(0, 'Svarade: andel (0–1)'), cell(1, 'Svarade: andel (0–1)')]).toEqual([null, 0.5]);
    expect([cell(1, 'Svarade inte: täljare (antal)'), cell(1, 'Svarade inte: medelvärde')]).toEqual([
      600,
      null,
    ]);
  });

  it('has no number of what is withheld, and says so', () => {
    expect(rows[2]?.filter((one) => typeof one === 'number')).toEqual([]);
    expect([cell(2, 'Döljs'), cell(0, 'Döljs')]).toEqual(['withheld', null]);
    expect(cell(2, 'Varför inget värde visas')).toMatch(/^Visas inte/u);
  });

  it('is written as other files are', () => {
    const csv = spreadsheetCsv(header, rows, 'sv');
    expect(csv).toContain(';-0,123456;1200;3;;;61,25;12,5;1500;0;;;55;;;');
    expect(spreadsheetCsv(header, rows, 'en')).toContain(',-0.123456,1200,3,,,61.25,12.5,');
  });
});

describe('the file of the messages', () => {
  const { header, rows } = rungsFile(rungs, 'Riket', 'sv');

  it('has one head for messages and weeks, and a number in each cell', () => {
    expect(header).toEqual([
      'Figur',
      'Mättillfälle',
      'Enhet',
      'Utskick',
      'Kanal',
      'Inom veckor',
      'Skickade (antal)',
      'Ifyllt före (antal)',
      'Svarade (antal)',
      'Nästa utskick (antal)',
      'Inget svar (antal)',
      'Väntar (antal)',
      'Nämnare (antal)',
      'Andel som svarade (0–1)',
      'Nedre gräns (0–1)',
      'Övre gräns (0–1)',
    ]);
    const [first = [], week = []] = rows;
    expect(first.slice(2)).toEqual([
      'Riket',
      'Inbjudan',
      'sms',
      null,
      1234,
      4,
      600,
      400,
      30,
      200,
      1030,
      0.5825,
      0.55,
      0.61,
    ]);
    expect(week.slice(2)).toEqual([
      'Riket',
      null,
      null,
      2,
      null,
      null,
      250,
      null,
      null,
      null,
      1000,
      0.25,
      0.22,
      0.28,
    ]);
  });
});
