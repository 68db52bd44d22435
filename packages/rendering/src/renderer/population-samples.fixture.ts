import type { PageViews } from '../views/page-views.js';

const remark = { line: '3', column: 'date', reason: 'Det är inget datum som har varit.' };

export const populationSamples: Pick<PageViews, 'population'> = {
  population: {
    action: '/r/spine/population/import',
    isTrial: true,
    problems: {
      title: 'Filen kunde inte läsas in',
      items: [{ href: null, message: 'Kolumnen "x" är okänd.' }],
    },
    outcome: {
      title: 'Provat: inget är sparat',
      counts: [{ label: 'Ändrade något', count: '2' }],
      rejected: [remark],
      remarks: [{ ...remark, column: null }],
    },
    events: [{ event: 'death', text: 'Dödsfall på dagen i date' }],
  },
};
