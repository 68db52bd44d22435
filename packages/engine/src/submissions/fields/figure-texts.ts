import type { Text } from '@kvalreg/declaration';

/** What the figures are called that every measure of a kind has. */
export const figureTexts = {
  total: { sv: 'Totalt', nb: 'Totalt', en: 'Total' },
  mean: { sv: 'Medelvärde', nb: 'Gjennomsnitt', en: 'Mean' },
  sd: { sv: 'Standardavvikelse', nb: 'Standardavvik', en: 'Standard deviation' },
  p10: { sv: '10:e percentilen', nb: '10. persentil', en: '10th percentile' },
  median: { sv: 'Median', nb: 'Median', en: 'Median' },
  p90: { sv: '90:e percentilen', nb: '90. persentil', en: '90th percentile' },
  n: { sv: 'Antal (N)', nb: 'Antall (N)', en: 'Number (N)' },
} as const satisfies Readonly<Record<string, Text>>;
