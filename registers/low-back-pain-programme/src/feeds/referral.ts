import { defineFeed, optionsOf } from '@kvalreg/declaration';
import { and, cond, daysBetween, eq, isKnown, isUnknown, literal, unknownValue } from '@kvalreg/expression';
import { referralIndicators as words } from '../texts/feed-indicators.js';
import { referralTexts as texts } from '../texts/feeds.js';
import { number, pastDay, requiredDay, waits } from './columns.js';
import { answerIn, guaranteed, happenedBy, isWaiting, within } from './waiting.js';

const programme = 'Vårdprogram ländryggssmärta, Region Skåne';
const care = { kind: 'choice', label: texts.care, required: true, options: texts.careOptions } as const;
const returnReason = { kind: 'choice', label: texts.returnReason, options: texts.returnOptions } as const;

/** Referrals at the unit that receives them: who waits on a given day, and what came back. */
export const referral = defineFeed({
  title: texts.title,
  event: texts.event,
  description: texts.description,
  items: {
    number,
    care,
    referredOn: requiredDay(texts.referredOn),
    acceptedOn: pastDay(texts.acceptedOn),
    returnedOn: pastDay(texts.returnedOn),
    returnReason,
    bookedOn: pastDay(texts.bookedOn),
    firstVisitOn: pastDay(texts.firstVisitOn),
    ...waits,
  },
  key: 'number',
  index: 'referredOn',
  dimensions: ({ row }) => ({
    care: { title: texts.care, value: row.care, options: optionsOf(care) },
  }),
  indicators: ({ row, data }) => {
    const toOrthopaedics = eq(row.care, 'orthopaedics');
    const waits = isWaiting(data.date, row.firstVisitOn, row.returnedOn);
    const waited = (days: number, source: string) =>
      ({
        kind: 'proportion',
        basis: 'snapshot',
        population: and(toOrthopaedics, waits),
        exclusions: guaranteed(row),
        denominator: literal(true),
        numerator: within(days, row.referredOn, data.date),
        better: 'higher',
        source: `${programme}, bilaga 3: ${source}`,
      }) as const;
    return {
      waiting: {
        kind: 'count',
        basis: 'snapshot',
        ...words.waiting,
        population: and(toOrthopaedics, waits),
        better: 'lower',
      },
      waiting60: { ...waited(60, 'ID0071'), ...words.waiting60 },
      waiting90: { ...waited(90, 'ID0069'), ...words.waiting90 },
      waitingBooked: {
        kind: 'proportion',
        basis: 'snapshot',
        ...words.waitingBooked,
        population: and(toOrthopaedics, waits),
        denominator: literal(true),
        numerator: happenedBy(row.bookedOn, data.date),
        better: 'higher',
      },
      visitWait: {
        kind: 'quantile',
        ...words.visitWait,
        population: and(toOrthopaedics, isKnown(row.firstVisitOn)),
        exclusions: guaranteed(row),
        date: row.firstVisitOn,
        value: daysBetween(row.referredOn, row.firstVisitOn),
        range: [0, 365],
        decimals: 0,
        unit: { sv: 'dagar', en: 'days' },
        better: 'lower',
      },
      visitWait90: {
        kind: 'quantile',
        ...words.visitWait90,
        probability: 0.9,
        population: and(toOrthopaedics, isKnown(row.firstVisitOn)),
        exclusions: guaranteed(row),
        date: row.firstVisitOn,
        value: daysBetween(row.referredOn, row.firstVisitOn),
        range: [0, 365],
        decimals: 0,
        unit: { sv: 'dagar', en: 'days' },
        better: 'lower',
      },
      timeToVisit: {
        kind: 'time-to-event',
        ...words.timeToVisit,
        population: toOrthopaedics,
        exclusions: guaranteed(row),
        end: cond(
          isKnown(row.firstVisitOn),
          row.firstVisitOn,
          cond(isKnown(row.returnedOn), row.returnedOn, data.date),
        ),
        event: isKnown(row.firstVisitOn),
        competing: and(isUnknown(row.firstVisitOn), isKnown(row.returnedOn)),
        horizon: 180,
        at: [30, 60, 90],
        better: 'higher',
      },
      referrals: { kind: 'count', ...words.referrals, population: toOrthopaedics },
      returnedCount: {
        kind: 'count',
        ...words.returnedCount,
        population: and(toOrthopaedics, isKnown(row.returnedOn)),
        completeAfter: answerIn,
        better: 'lower',
      },
      returned: {
        kind: 'proportion',
        ...words.returned,
        population: toOrthopaedics,
        denominator: literal(true),
        numerator: cond(
          isKnown(row.returnedOn),
          literal(true),
          cond(isKnown(row.acceptedOn), literal(false), unknownValue<boolean>('boolean')),
        ),
        completeAfter: answerIn,
        better: 'lower',
        source: `${programme}: antal återsända remisser från ortopedspecialist till primärvård`,
      },
      returnReasons: {
        kind: 'distribution',
        ...words.returnReasons,
        population: and(toOrthopaedics, isKnown(row.returnedOn)),
        value: row.returnReason,
        options: optionsOf(returnReason),
        completeAfter: answerIn,
        source: `${programme}: antal återsända remisser från ortopedspecialist till primärvård`,
      },
    };
  },
  reports: {
    waiting: {
      title: texts.title,
      filters: ['year'],
      tabs: [
        {
          id: 'waiting',
          title: { sv: 'Väntande', en: 'Waiting' },
          figures: [
            {
              title: { sv: 'Väntande månad för månad', en: 'Waiting, month by month' },
              indicators: ['waiting60', 'waiting90', 'waitingBooked'],
              by: 'month',
              chart: 'trend',
            },
            {
              title: { sv: 'Antal väntande', en: 'Number waiting' },
              indicators: ['waiting'],
              by: 'month',
              chart: 'columns',
            },
          ],
        },
        {
          id: 'units',
          title: { sv: 'Enheter', en: 'Units' },
          figures: [
            {
              title: { sv: 'Vårdgarantin vid varje enhet', en: 'The care guarantee at each unit' },
              indicators: ['waiting90'],
              by: 'unit',
              chart: 'bars',
            },
          ],
        },
        {
          id: 'visits',
          title: { sv: 'Till första besöket', en: 'Until the first visit' },
          figures: [
            {
              title: { sv: 'Hur länge de som kom fick vänta', en: 'How long those who came had waited' },
              indicators: ['visitWait', 'visitWait90'],
              by: 'month',
              chart: 'trend',
            },
            {
              title: { sv: 'Dagar från remiss till besök', en: 'Days from referral to visit' },
              indicators: ['timeToVisit'],
              chart: 'curve',
            },
            {
              title: { sv: 'Vårdgarantin över tid', en: 'The care guarantee over time' },
              indicators: ['waiting90'],
              by: 'month',
              chart: 'run',
            },
          ],
        },
        {
          id: 'returned',
          title: { sv: 'Återsända remisser', en: 'Returned referrals' },
          figures: [
            {
              title: {
                sv: 'Remisser till ortopedspecialist',
                en: 'Referrals to a specialist in orthopaedics',
              },
              indicators: ['referrals', 'returnedCount', 'returned'],
              by: 'year',
              chart: 'columns',
            },
            {
              title: { sv: 'Skäl till återsändandet', en: 'Reasons for the return' },
              indicators: ['returnReasons'],
              chart: 'stacked',
            },
          ],
        },
      ],
    },
  },
  publication: { indicators: ['waiting60', 'waiting90'], smallestN: 15, smallestCell: 5, smallUnits: 'pool' },
});
