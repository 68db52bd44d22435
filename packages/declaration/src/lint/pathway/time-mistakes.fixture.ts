import { anyText, mistakesIn, pathway } from '../mistake.fixture.js';

const field = (type: string, ...path: readonly string[]) => ({ op: 'field', type, path });
const indexDate = field('date', 'index', 'date');
const relieved = 'indicators/relieved';

export const timeMistakes = mistakesIn(pathway, [
  ['expression-result-type', `${relieved}/date`, { [`${relieved}/date`]: field('number', 'person', 'age') }],
  ['time-basis', `${relieved}/date`, { [`${relieved}/date`]: field('date', 'data', 'date') }],
  [
    'time-basis',
    `${relieved}/date`,
    {
      [relieved]: {
        kind: 'count',
        title: anyText,
        definition: anyText,
        basis: 'snapshot',
        population: { op: 'lte', args: [indexDate, field('date', 'data', 'date')] },
        date: indexDate,
      },
      publication: undefined,
    },
  ],
  ['look-back', `${relieved}/lookBack`, { [`${relieved}/lookBack`]: { days: 30 } }],
  ['look-back', `${relieved}/lookBack`, { [`${relieved}/lookBack`]: { years: 0 } }],
  ['look-back', `${relieved}/lookBack`, { [`${relieved}/lookBack`]: {} }],
  ['look-back', `${relieved}/lookBack`, { [`${relieved}/lookBack`]: { years: 99, months: 13 } }],
  ['look-back', `${relieved}/lookBack/months`, { [`${relieved}/lookBack`]: { months: -6 } }],
  ['complete-after', `${relieved}/completeAfter`, { [`${relieved}/completeAfter`]: {} }],
  ['complete-after', `${relieved}/completeAfter/days`, { [`${relieved}/completeAfter`]: { days: 0.5 } }],
  ['smallest-n', `${relieved}/smallestN`, { [`${relieved}/smallestN`]: 0 }],
  ['empty', `${relieved}/version`, { [`${relieved}/version`]: ' ' }],
  ['missing-text', `${relieved}/publicDefinition`, { [`${relieved}/publicDefinition`]: { en: 'Relief' } }],
  ['unknown-dimension', `${relieved}/breakdowns/1`, { [`${relieved}/breakdowns`]: ['year', 'weekday'] }],
  ['duplicate', `${relieved}/breakdowns`, { [`${relieved}/breakdowns`]: ['year', 'year'] }],
]);
