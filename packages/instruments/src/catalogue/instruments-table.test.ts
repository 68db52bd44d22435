import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages } from '@kvalreg/declaration';
import { instrumentById, instrumentIds } from './catalogue.js';
import { instrumentsTable, settingsTable } from './instruments-table.fixture.js';

const page = readFileSync(new URL('../../../../docs/instruments.md', import.meta.url), 'utf8');

describe('docs/instruments.md', () => {
  // To renew it, replace the table in the page by the one that the failing test prints.
  it('lists every instrument that ships', () => {
    expect(page).toContain(instrumentsTable());
  });
  it('lists every setting with its default and the reason for it', () => {
    expect(page).toContain(settingsTable());
  });
});

describe('texts that may ship', () => {
  it.each(instrumentIds)('of %s ship in Swedish, Norwegian and English', (id) => {
    const { title, items, scores, missingRule } = instrumentById(id);
    const texts = [
      title,
      missingRule,
      ...Object.values(scores).map(({ label }) => label),
      ...Object.values(items).flatMap((item) => [
        item.label,
        ...(item.help ? [item.help] : []),
        ...(item.kind === 'choice' || item.kind === 'choices' ? Object.values(item.options) : []),
        ...(item.kind === 'integer'
          ? [
              ...Object.values(item.valueLabels ?? {}),
              ...(item.anchors ? [item.anchors.min, item.anchors.max] : []),
            ]
          : []),
      ]),
    ];
    const gaps = texts.filter((text) => languages.some((language) => (text[language] ?? '').trim() === ''));
    expect(gaps).toEqual([]);
  });
});
