import { describe, expect, it } from '@jest/globals';
import { reportFileName } from './report-file-name.js';

describe('the name of a file of a report', () => {
  const lumbar = { register: 'spine', pathway: 'lumbar', report: 'standard', day: '2026-01-31' };

  it('differs between pathways, parts and days', () => {
    expect(reportFileName(lumbar, 'pdf')).toBe('spine-lumbar-standard-2026-01-31.pdf');
    expect(reportFileName({ ...lumbar, pathway: 'cervical', part: ['outcome', 2, 1] }, 'svg')).toBe(
      'spine-cervical-standard-outcome-2-1-2026-01-31.svg',
    );
  });

  it('says once what is called alike', () => {
    expect(reportFileName({ ...lumbar, pathway: 'coverage', report: 'coverage' }, 'csv')).toBe(
      'spine-coverage-2026-01-31.csv',
    );
  });
});
