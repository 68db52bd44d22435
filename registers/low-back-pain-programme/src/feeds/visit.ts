import { defineFeed, optionsOf } from '@kvalreg/declaration';
import { and, eq, literal, oneOf } from '@kvalreg/expression';
import { visitIndicators as words } from '../texts/feed-indicators.js';
import { referralTexts, visitTexts as texts } from '../texts/feeds.js';
import { number, requiredDay, waits, yesNo } from './columns.js';
import { guaranteed, within } from './waiting.js';

const programme = 'Vårdprogram ländryggssmärta, Region Skåne';
const care = {
  kind: 'choice',
  label: referralTexts.care,
  required: true,
  options: texts.careOptions,
} as const;

/** What took place, looked back at: how soon people were seen, and how many came how far. */
export const visit = defineFeed({
  title: texts.title,
  event: texts.event,
  description: texts.description,
  items: {
    number,
    care,
    visitedOn: requiredDay(texts.visitedOn),
    requestedOn: requiredDay(texts.requestedOn, texts.requestedHelp),
    firstVisit: { ...yesNo(texts.firstVisit), required: true },
    newEpisode: yesNo(texts.newEpisode),
    acute: yesNo(texts.acute),
    ...waits,
  },
  key: 'number',
  index: 'visitedOn',
  dimensions: ({ row }) => ({
    care: { title: referralTexts.care, value: row.care, options: optionsOf(care) },
  }),
  indicators: ({ row }) => {
    const firstAt = (kind: 'doctor' | 'physiotherapist' | 'orthopaedics' | 'multimodal') =>
      and(eq(row.care, kind), row.firstVisit);
    const done = (kind: Parameters<typeof firstAt>[0], days: number, source: string) =>
      ({
        kind: 'proportion',
        population: firstAt(kind),
        exclusions: [{ title: words.acute, when: eq(row.acute, true) }, ...guaranteed(row)],
        denominator: literal(true),
        numerator: within(days, row.requestedOn, row.visitedOn),
        better: 'higher',
        source,
      }) as const;
    return {
      doctor7: { ...done('doctor', 7, `${programme}, bilaga 3: ID0076`), ...words.doctor7 },
      doctor3: {
        ...done('doctor', 3, 'Hälso- och sjukvårdsförordningen (2017:80), 6 kap.'),
        ...words.doctor3,
      },
      physiotherapist14: {
        ...done('physiotherapist', 14, `${programme}: tid inom 2 veckor`),
        ...words.physiotherapist14,
      },
      specialist60: { ...done('orthopaedics', 60, `${programme}, bilaga 3: ID0129`), ...words.specialist60 },
      specialist90: { ...done('orthopaedics', 90, `${programme}: tid inom 90 dagar`), ...words.specialist90 },
      multimodal28: {
        ...done('multimodal', 28, `${programme}: väntetid under 4 veckor`),
        ...words.multimodal28,
      },
      assessed: {
        kind: 'count',
        ...words.assessed,
        population: and(oneOf(row.care, 'doctor', 'physiotherapist'), eq(row.newEpisode, true)),
      },
      specialists: { kind: 'count', ...words.specialists, population: firstAt('orthopaedics') },
      operations: { kind: 'count', ...words.operations, population: eq(row.care, 'surgery') },
    };
  },
  reports: {
    done: {
      title: texts.title,
      filters: ['year'],
      tabs: [
        {
          id: 'primary-care',
          title: { sv: 'Primärvård', en: 'Primary care' },
          figures: [
            {
              title: { sv: 'Läkare och fysioterapeut', en: 'Doctor and physiotherapist' },
              indicators: ['doctor7', 'doctor3', 'physiotherapist14'],
              by: 'month',
              chart: 'trend',
            },
          ],
        },
        {
          id: 'specialised-care',
          title: { sv: 'Specialiserad vård', en: 'Specialised care' },
          figures: [
            {
              title: {
                sv: 'Ortopedspecialist och multimodal smärtbehandling',
                en: 'Orthopaedics and multimodal pain care',
              },
              indicators: ['specialist60', 'specialist90', 'multimodal28'],
              by: 'month',
              chart: 'trend',
            },
          ],
        },
        {
          id: 'volume',
          title: { sv: 'Volymer', en: 'Volumes' },
          figures: [
            {
              title: {
                sv: 'Bedömda, specialistbesök och operationer',
                en: 'Assessed, specialist visits and operations',
              },
              indicators: ['assessed', 'specialists', 'operations'],
              by: 'year',
              chart: 'columns',
            },
          ],
        },
      ],
    },
  },
  publication: {
    indicators: ['doctor7', 'physiotherapist14', 'specialist60', 'specialist90', 'multimodal28'],
    smallestN: 15,
    smallestCell: 5,
    smallUnits: 'pool',
  },
});
