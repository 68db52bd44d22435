import { describe, expect, it } from '@jest/globals';
import { languages } from '@kvalreg/declaration';
import { validationReport } from './validation-report.js';
import type { Validation } from './validation.js';

const validation: Validation = {
  kind: 'scores',
  at: '2026-03-04T10:11:12.000Z',
  versions: { program: '1.2.3', node: 'v20.20.0', computer: 'linux 6.1 x64' },
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

describe('validationReport', () => {
  it.each(languages)('is one whole document in %s, with room for signatures', (language) => {
    const html = validationReport(validation, language);
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/class="line"/g)).toHaveLength(8);
    expect(html).not.toMatch(/(src|href)=|url\(|@import/);
  });

  it('states what was tried on what, and every difference', () => {
    const html = validationReport(validation, 'en');
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
    const html = validationReport(validation, 'sv');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('says that all agree only where all do, and why a case was not computed', () => {
    const sound = validationReport({ ...validation, passed: 1200, differences: [] }, 'en');
    expect(sound).toMatch(/All 1.200 cases agree\./);
    expect(sound).toContain('No differences.');
    const unsupported = { file: 'b.json', case: 'c', field: null, expected: null, got: 'no such method' };
    const statistics = validationReport(
      {
        ...validation,
        kind: 'statistics',
        compared: 5,
        registers: [],
        differences: [unsupported],
        files: [...validation.files, ...validation.files],
      },
      'en',
    );
    expect(statistics).toContain('<td>b.json</td><td>c</td><td>–</td>');
    expect(statistics).toContain('cannot be computed: no such method');
    expect(statistics).not.toContain('not tried');
  });
});
