import { describe, expect, it } from '@jest/globals';
import type { Form } from '@kvalreg/declaration';
import { versionsNotAsking } from './versions-not-asking.js';

const form: Form = {
  version: '4',
  title: {},
  respondent: 'patient',
  items: {
    weight: { kind: 'integer', min: 0, max: 300, label: {} },
    pain: { kind: 'integer', min: 0, max: 10, label: {} },
    walks: { kind: 'boolean', label: {} },
  },
  instruments: {},
  pages: [{ id: 'all', title: {}, fields: ['weight', 'pain', 'walks'] }],
  visibleIf: {},
  checks: [],
  earlier: [
    { version: '1', fields: { ache: 'unknown' } },
    { version: '2', fields: { pain: { from: 'ache' } } },
    { version: '3', fields: { weight: 'unknown' } },
  ],
};

describe('versions that did not ask', () => {
  it('are all before the one that began to', () => {
    expect(versionsNotAsking(form, ['weight'])).toEqual(['1', '2', '3']);
  });
  it('are found behind another name', () => {
    expect(versionsNotAsking(form, ['pain'])).toEqual(['1']);
  });
  it('are none of what was always asked', () => {
    expect(versionsNotAsking(form, ['walks'])).toEqual([]);
  });
});
