import { describe, expect, it } from '@jest/globals';
import { languages } from '@kvalreg/declaration';
import { validationReport } from './validation-report.js';
import type { Validation, ValidationPart } from './validation.js';

const scores: ValidationPart = {
  kind: 'scores',
  files: [{ name: 'vectors.json', sha256: 'ab12', cases: 1200 }],
  total: 1200,
  passed: 1198,
  compared: null,
  tried: [{ name: 'odi', version: '2+min8', cases: 1190 }],
  others: 10,
  registers: [
    { register: 'swespine', instrument: 'odi', version: '2', cases: 0 },
    { register: 'swespine', instrument: 'nrs-back', version: '1', cases: 7 },
  ],
  differences: [
    { file: null, case: 'odi-17', field: 'scores.index', expected: 34, got: 32.5 },
    { file: null, case: '<script>alert(1)</script>', field: 'reason.total', expected: undefined, got: null },
  ],
};
const of = (...parts: readonly ValidationPart[]): Validation => ({
  at: '2026-03-04T10:11:12.000Z',
  versions: { program: '1.2.3', node: 'v20.20.0', computer: 'linux 6.1 x64' },
  parts,
});
const statistics: ValidationPart = {
  kind: 'statistics',
  files: [
    { name: 'a.json', sha256: 'cd34', cases: 3 },
    { name: 'b.json', sha256: 'ef56', cases: 1 },
  ],
  total: 4,
  passed: 3,
  compared: 5,
  tried: [
    { name: 'icc', version: null, cases: 0 },
    { name: 'kaplan_meier', version: null, cases: 4 },
  ],
  others: 0,
  registers: [],
  differences: [{ file: 'b.json', case: 'c', field: null, expected: null, got: 'no such method' }],
};

describe('validationReport', () => {
  it.each(languages)('is one whole document in %s, with room for signatures', (language) => {
    const html = validationReport(of(scores, statistics), language);
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/class="line"/g)).toHaveLength(8);
    expect(html).not.toMatch(/(src|href)=|url\(|@import/);
  });

  it('states what was tried on what, and every difference', () => {
    const html = validationReport(of(scores), 'en');
    for (const text of [
      '1.2.3',
      'v20.20.0',
      'linux 6.1 x64',
      'vectors.json',
      'ab12',
      '4 March 2026 10:11:12 UTC',
    ])
      expect(html).toContain(text);
    expect(html).toMatch(/1.198 of 1.200 cases agree. 2 do not\./);
    expect(html).toContain('<td>odi</td><td>2+min8</td>');
    expect(html).toContain(
      '<td>odi-17</td><td>scores.index</td><td class="value">34</td><td class="value">32.5</td>',
    );
    expect(html).toContain('<td class="value">–</td><td class="value">null</td>');
    expect(html).toMatch(
      /swespine<\/td><td>odi<\/td><td>2<\/td><td class="number"><span class="untried">not tried/,
    );
  });

  it('shows what stands in files as text', () => {
    const html = validationReport(of(scores), 'sv');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('says that all agree only where all do, and why a case was not computed', () => {
    const sound = validationReport(of({ ...scores, passed: 1200, differences: [] }), 'en');
    expect(sound.match(/All 1.200 cases agree\./g)).toHaveLength(1);
    expect(sound).toContain('No differences.');
    const tried = validationReport(of(statistics), 'en');
    expect(tried).toContain('<td>b.json</td><td>c</td><td>–</td>');
    expect(tried).toContain('cannot be computed: no such method');
  });

  it('says which methods were not tried', () => {
    const html = validationReport(of(statistics), 'en');
    expect(html).toContain('<td>icc</td><td class="number"><span class="untried">not tried');
    expect(html).toContain('<td>kaplan_meier</td><td class="number">4</td>');
  });

  it('joins scores and statistics in one report that is signed once', () => {
    const html = validationReport(of(scores, statistics), 'en');
    expect(html).toMatch(/class="outcome">1.201 of 1.204 cases agree. 3 do not\./);
    expect(html).toMatch(/<h2>Scores of known answers<\/h2>\n<p><strong>1.198 of 1.200 cases agree/);
    expect(html).toContain('<h2>Statistics against other programs</h2>\n<p><strong>3 of 4 cases agree');
    expect(html.match(/<section class="signing">/g)).toHaveLength(1);
  });
});
