import { defineFeed, optionsOf } from '@kvalreg/declaration';
import { and, coalesce, eq, isKnown, literal } from '@kvalreg/expression';
import { examinationIndicators as words } from '../texts/feed-indicators.js';
import { examinationTexts as texts } from '../texts/feeds.js';
import { number, pastDay, requiredDay, waits, yesNo } from './columns.js';
import { answerIn, guaranteed, isWaiting, within } from './waiting.js';

const programme = 'Vårdprogram ländryggssmärta, Region Skåne';
const kind = { kind: 'choice', label: texts.kind, required: true, options: texts.kindOptions } as const;

/** Magnetic resonance imaging: how long people wait for it, and whether the overview was enough. */
export const examination = defineFeed({
  title: texts.title,
  event: texts.event,
  description: texts.description,
  items: {
    number,
    kind,
    referredOn: requiredDay(texts.referredOn),
    doneOn: pastDay(texts.doneOn),
    inconclusive: yesNo(texts.inconclusive),
    ledToFull: yesNo(texts.ledToFull),
    ...waits,
  },
  key: 'number',
  index: 'referredOn',
  dimensions: ({ row }) => ({
    kind: { title: texts.kind, value: row.kind, options: optionsOf(kind) },
  }),
  indicators: ({ row, data }) => {
    const doneOverview = and(eq(row.kind, 'overview'), isKnown(row.doneOn));
    return {
      waiting30: {
        kind: 'proportion',
        basis: 'snapshot',
        ...words.waiting30,
        population: isWaiting(data.date, row.doneOn),
        exclusions: guaranteed(row),
        denominator: literal(true),
        numerator: within(30, row.referredOn, data.date),
        better: 'higher',
        source: `${programme}, bilaga 3: ID0078`,
      },
      done30: {
        kind: 'proportion',
        ...words.done30,
        exclusions: [
          ...guaranteed(row),
          // Also who has been examined already: those who have not would be missing beside them.
          { title: words.notOver, when: within(30, row.referredOn, data.date) },
        ],
        denominator: literal(true),
        // Whoever is still not examined after 30 days was not examined within them.
        numerator: coalesce(within(30, row.referredOn, row.doneOn), false),
        completeAfter: { days: 30 },
        better: 'higher',
        source: `${programme}, bilaga 3: ID0077`,
      },
      overviews: { kind: 'count', ...words.overviews, population: doneOverview, completeAfter: answerIn },
      inconclusiveCount: {
        kind: 'count',
        ...words.inconclusiveCount,
        population: and(doneOverview, row.inconclusive, row.ledToFull),
        completeAfter: answerIn,
        better: 'lower',
      },
      inconclusive: {
        kind: 'proportion',
        ...words.inconclusive,
        population: doneOverview,
        denominator: literal(true),
        numerator: and(row.inconclusive, row.ledToFull),
        completeAfter: answerIn,
        better: 'lower',
        source: `${programme}: antal MRÖ som är inkonklusiva och kräver komplettering med fullständig MR`,
      },
    };
  },
  reports: {
    imaging: {
      title: texts.title,
      filters: ['year', 'kind'],
      tabs: [
        {
          id: 'waiting',
          title: { sv: 'Väntan', en: 'Waiting' },
          figures: [
            {
              title: { sv: 'Väntan på MR', en: 'Waiting for MRI' },
              indicators: ['waiting30', 'done30'],
              by: 'month',
              chart: 'trend',
            },
          ],
        },
        {
          id: 'overviews',
          title: { sv: 'MR-översikter', en: 'MRI overviews' },
          figures: [
            {
              title: { sv: 'Inkonklusiva MR-översikter', en: 'Inconclusive MRI overviews' },
              indicators: ['overviews', 'inconclusiveCount', 'inconclusive'],
              by: 'year',
              chart: 'columns',
            },
          ],
        },
      ],
    },
  },
  publication: {
    indicators: ['waiting30', 'done30', 'inconclusive'],
    smallestN: 15,
    smallestCell: 5,
    smallUnits: 'pool',
  },
});
