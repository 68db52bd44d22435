import type { Report, Text } from '@kvalreg/declaration';
import { reportTitles as titles } from './texts/reports.js';

/** One tab an indicator: the nation over the years, and the units from best to worst, the small ones together. */
export function qualityReport<const K extends string>(
  indicators: readonly (readonly [id: string, indicator: K, title: Text, smallestN?: 20 | 30])[],
): Report<K, never> {
  return {
    title: titles.quality,
    filters: ['year', 'region', 'sex'],
    tabs: indicators.map(([id, indicator, title, smallestN = 20]) => ({
      id,
      title,
      figures: [
        { title: titles.byYear, indicators: [indicator], by: 'year', chart: 'trend' },
        // Regions stand side by side for those who see every unit.
        {
          title: titles.byRegion,
          indicators: [indicator],
          by: 'year',
          across: 'region',
          chart: 'small-multiples',
          for: ['office'],
        },
        {
          title: titles.byUnit,
          indicators: [indicator],
          by: 'unit',
          chart: 'bars',
          pool: { below: smallestN, title: smallestN === 20 ? titles.smallUnits : titles.smallUnits30 },
        },
      ],
    })),
  };
}
