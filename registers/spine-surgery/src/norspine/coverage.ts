import { defineFeed, optionsOf, type Goal, type Text } from '@kvalreg/declaration';
import { eq, type Expr } from '@kvalreg/expression';
import { choice, required, whole } from '../shared/items.js';
import { source } from './measures.js';
import { countWords, coverageTexts as texts } from './texts/coverage.js';
import { definitions } from './texts/definitions.js';
import { dimensionTitles } from './texts/dimensions.js';
import { indicatorTitles } from './texts/indicators.js';
import { reportTitles } from './texts/reports.js';

// Linkage takes more than a year: the report of a year shows the coverage of the year before.
const goal: Goal = { high: { above: 0.8 }, moderate: { atLeast: 0.6 }, years: 1, lag: 1, smallestN: 20 };
const area = required(choice(texts.area, { lumbar: texts.lumbar, cervical: texts.cervical }));

/** What part of all operations the register has: delivered as a file once the registries are linked. */
export const coverage = defineFeed({
  title: reportTitles.coverage,
  event: countWords,
  description: texts.description,
  items: {
    row: { kind: 'text', maxLength: 40, required: true, label: texts.row, help: texts.rowHelp },
    yearEnd: { kind: 'date', required: true, notBefore: '2007-12-31', label: texts.yearEnd },
    area,
    registered: required(whole(texts.registered, 0, 100_000)),
    total: required(whole(texts.total, 0, 100_000)),
  },
  key: 'row',
  index: 'yearEnd',
  dimensions: ({ row }) => ({
    area: { title: dimensionTitles.area, value: row.area, options: optionsOf(area) },
  }),
  indicators: ({ row }) => {
    const share = (title: Text, population?: Expr<boolean>) =>
      ({
        kind: 'ratio',
        as: 'share',
        title,
        definition: definitions.coverage,
        ...(population && { population }),
        numerator: row.registered,
        denominator: row.total,
        decimals: 1,
        better: 'higher',
        goal,
        source,
      }) as const;
    return {
      coverage: share(indicatorTitles.coverage),
      lumbarCoverage: share(indicatorTitles.lumbarCoverage, eq(row.area, 'lumbar')),
      cervicalCoverage: share(indicatorTitles.cervicalCoverage, eq(row.area, 'cervical')),
    };
  },
  reports: {
    coverage: {
      title: reportTitles.coverage,
      filters: ['year', 'region', 'area'],
      tabs: [
        {
          id: 'coverage',
          title: reportTitles.coverage,
          figures: [
            { title: reportTitles.byYear, indicators: ['coverage'], by: 'year', chart: 'trend' },
            { title: reportTitles.byUnit, indicators: ['coverage'], by: 'unit', chart: 'bars' },
          ],
        },
      ],
    },
  },
});
