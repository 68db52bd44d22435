import { defineFeed } from '@kvalreg/declaration';
import { add } from '@kvalreg/expression';
import { number } from './columns.js';
import { sickLeaveTexts as texts } from '../texts/sick-leave.js';

const count = (label: { sv: string; en: string }, max: number, min = 0) =>
  ({ kind: 'integer', label, required: true, min, max }) as const;
const perThousand = (cases: { sv: string; en: string }) => ({
  kind: 'ratio' as const,
  as: 'rate' as const,
  per: 1000,
  decimals: 2,
  unit: texts.perThousand,
  title: cases,
  definition: texts.rateDefinition,
  better: 'lower' as const,
  source: 'Vårdprogram ländryggssmärta, Region Skåne: antal sjukskrivningar M54.4 och M54.5',
});

/** Counts for a month and a place, as the social insurance agency delivers them: the row itself is an aggregate. */
export const sickLeave = defineFeed({
  title: texts.title,
  event: texts.event,
  description: texts.description,
  items: {
    number,
    month: {
      kind: 'date',
      label: texts.month,
      help: texts.monthHelp,
      required: true,
      notBefore: '2010-01-01',
      notAfter: 'today',
    },
    casesM544: count(texts.casesM544, 100_000),
    casesM545: count(texts.casesM545, 100_000),
    inhabitants: count(texts.inhabitants, 20_000_000, 1),
  },
  key: 'number',
  index: 'month',
  dimensions: () => ({}),
  indicators: ({ row }) => ({
    sickLeave: {
      ...perThousand(texts.both),
      numerator: add(row.casesM544, row.casesM545),
      denominator: row.inhabitants,
    },
    sickLeaveM544: {
      ...perThousand(texts.ratesM544),
      numerator: row.casesM544,
      denominator: row.inhabitants,
    },
    sickLeaveM545: {
      ...perThousand(texts.ratesM545),
      numerator: row.casesM545,
      denominator: row.inhabitants,
    },
  }),
  reports: {
    sickLeave: {
      title: texts.title,
      filters: ['year'],
      tabs: [
        {
          id: 'months',
          title: texts.byMonth,
          figures: [
            {
              title: texts.figure,
              indicators: ['sickLeave', 'sickLeaveM544', 'sickLeaveM545'],
              by: 'month',
              chart: 'trend',
            },
          ],
        },
        {
          id: 'years',
          title: texts.byYear,
          figures: [
            {
              title: texts.figure,
              indicators: ['sickLeave', 'sickLeaveM544', 'sickLeaveM545'],
              by: 'year',
              chart: 'columns',
            },
          ],
        },
      ],
    },
  },
});
