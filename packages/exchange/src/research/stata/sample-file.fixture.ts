import { missing, type ResearchCell } from '../cell.js';
import type { ResearchColumn } from '../column.js';
import type { StataDescription } from './stata-description.js';
import { stataWriter } from './stata-file.js';

const column = (
  name: string,
  type: ResearchColumn['type'],
  more: Partial<ResearchColumn> = {},
): ResearchColumn => ({
  name,
  label: `Label of ${name} å`,
  type,
  range: null,
  codes: [],
  ...more,
});

/** A file with every type of column, limits of each, every reason for a missing value, and a long text. */
export const sample: StataDescription & { readonly rows: readonly (readonly ResearchCell[])[] } = {
  label: 'Sample of a delivery',
  timestamp: '22 Nov 2026 11:30',
  columns: [
    column('person', 'text'),
    column('operated_on', 'date'),
    column('side', 'code', {
      codes: [
        { code: 'left', value: 1, label: 'Vänster' },
        { code: 'right', value: 2, label: 'Høyre' },
      ],
    }),
    column('pain', 'integer', { range: [0, 10] }),
    column('height', 'integer', { range: [0, 300] }),
    column('days', 'integer', { range: [-100_000, 100_000] }),
    column('score', 'decimal'),
    column('count', 'integer'),
    column('smoker', 'integer', {
      range: [0, 1],
      codes: [
        { code: '0', value: 0, label: 'No' },
        { code: '1', value: 1, label: 'Yes' },
      ],
    }),
    column('story', 'text'),
  ],
  textBytes: [20, 0, 0, 0, 0, 0, 0, 0, 0, 3001],
  missingLabels: {
    'no-form': 'Form not answered',
    'not-asked': 'Not asked in this version',
    'not-applicable': 'Not applicable',
    'not-answered': 'Not answered',
    'not-computed': 'Not computed',
    unknown: 'Unknown',
  },
  rows: [
    ['ÅÄÖ', '2024-02-29', 'left', 0, 300, -100_000, 0.1, 4_000_000_000, 1, 'é'.repeat(1500)],
    ['b', '1959-12-31', 'right', 10, 0, 100_000, -1.5e-8, -1, 0, ''],
    [
      'c',
      missing['no-form'],
      missing['not-asked'],
      missing['not-applicable'],
      missing['not-answered'],
      missing['no-form'],
      missing['not-computed'],
      missing.unknown,
      missing['not-answered'],
      missing['no-form'],
    ],
    ['d', '1960-01-01', 'left', 5, 170, 0, 41.25, 0, 1, 'short'],
  ],
};

/** A whole file in memory, with its places written over. */
export function stataFileOf({
  rows,
  ...description
}: StataDescription & { readonly rows: readonly (readonly ResearchCell[])[] }): Buffer {
  const writer = stataWriter(description);
  const file = Buffer.concat([
    writer.head,
    ...rows.map((row) => Uint8Array.from(writer.row(row))),
    ...writer.end(),
  ]);
  for (const { offset, bytes } of writer.patches()) file.set(bytes, offset);
  return file;
}
