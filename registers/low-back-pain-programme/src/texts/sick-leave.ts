export const sickLeaveTexts = {
  title: { sv: 'Sjukskrivningar för ländryggssmärta', en: 'Sick leave for low back pain' },
  event: {
    title: { sv: 'Månad', en: 'Month' },
    date: { sv: 'Månad', en: 'Month' },
    year: { sv: 'År', en: 'Year' },
  },
  description: {
    sv: 'En rad för varje månad och område: nya sjukskrivningar med M54.4 och M54.5, och antalet invånare.',
    en: 'One row for each month and place: new sick-leave cases with M54.4 and M54.5, and the number of inhabitants.',
  },
  month: { sv: 'Månad', en: 'Month' },
  monthHelp: {
    sv: 'Månadens första dag, till exempel 2025-03-01.',
    en: 'The first day of the month, for example 2025-03-01.',
  },
  casesM544: {
    sv: 'Nya sjukskrivningar M54.4 (lumbago med ischias)',
    en: 'New cases M54.4 (lumbago with sciatica)',
  },
  casesM545: { sv: 'Nya sjukskrivningar M54.5 (ländryggssmärta)', en: 'New cases M54.5 (low back pain)' },
  inhabitants: { sv: 'Invånare 16–64 år', en: 'Inhabitants aged 16–64' },
  perThousand: { sv: 'per 1 000 invånare och månad', en: 'per 1 000 inhabitants and month' },
  rateDefinition: {
    sv: 'Nya sjukskrivningar i perioden, delat med summan av invånare (16–64 år) över periodens månader, gånger 1 000. Antalet sjukskrivningar står i tabellen.',
    en: 'New sick-leave cases in the period, divided by the sum of inhabitants (16–64 years) over its months, times 1 000. The number of cases is in the table.',
  },
  figure: {
    sv: 'Nya sjukskrivningar per 1 000 invånare (16–64 år) och månad',
    en: 'New sick-leave cases per 1 000 inhabitants (16–64 years) and month',
  },
  both: { sv: 'Sjukskrivningar M54.4 och M54.5', en: 'Sick leave, M54.4 and M54.5' },
  ratesM544: { sv: 'M54.4 Lumbago med ischias', en: 'M54.4 Lumbago with sciatica' },
  ratesM545: { sv: 'M54.5 Ländryggssmärta', en: 'M54.5 Low back pain' },
  byMonth: { sv: 'Månad för månad', en: 'Month by month' },
  byYear: { sv: 'År för år', en: 'Year by year' },
};
