import {
  languages,
  textIn,
  type Dimension,
  type Indicator,
  type Pathway,
  type Report,
  type Text,
} from '@kvalreg/declaration';
import { field, literal } from '@kvalreg/expression';
import { ageGroups, rateChannels, rateExclusions, rateWords } from './rate-words.js';

const channelSuffix = '-channel';

/** The follow-ups of a pathway: what patients answer after the index date, or after a day that hangs on it. */
export function followUpsIn({ forms, occasions }: Pathway): readonly string[] {
  return Object.entries(occasions).flatMap(([name, { form, opens }]) =>
    opens !== 'episode' && forms[form]?.respondent === 'patient' ? [name] : [],
  );
}

/** The indicator that says how a follow-up was answered. */
export function channelIndicator(occasion: string): string {
  return `${occasion}${channelSuffix}`;
}

/** Which follow-up an indicator of a rate source is about, and whether it tells the rate or the channels. */
export function occasionOfIndicator(indicator: string): {
  readonly occasion: string;
  readonly isChannel: boolean;
} {
  const isChannel = indicator.endsWith(channelSuffix);
  return { occasion: isChannel ? indicator.slice(0, -channelSuffix.length) : indicator, isChannel };
}

/**
 * A pathway whose cases are follow-ups in the place of index events: its indicators are the response rates, so that
 * reports, disclosure and files treat them as any other figure. It is counted by `countRates` and never compiled: its
 * trees only say to disclosure what the dimensions are made from.
 */
export function rateSource(pathway: Pathway): Pathway {
  const occasions = followUpsIn(pathway);
  const { publication: _, ...rest } = pathway;
  return {
    ...rest,
    dimensions: { ageGroup },
    indicators: Object.fromEntries(
      occasions.flatMap((name) => {
        const title = pathway.occasions[name]?.title ?? {};
        return [
          [name, rate(title)],
          [channelIndicator(name), channels(title)],
        ] as const;
      }),
    ),
    reports: { rates: reportOf(occasions) },
  };
}

const always = literal(true).node;
const ageGroup: Dimension = {
  title: rateWords.ageGroup,
  value: field<number>('number', 'person', 'age').node,
  options: ageGroups.map(({ code }) => ({ code, label: { en: code } })),
};
const exclusions = rateExclusions.map(({ title }) => ({ title, when: always }));

function rate(title: Text): Indicator {
  return {
    kind: 'proportion',
    title,
    definition: rateWords.definition,
    exclusions,
    denominator: always,
    numerator: always,
    better: 'higher',
  };
}

function channels(title: Text): Indicator {
  return {
    kind: 'distribution',
    title: Object.fromEntries(
      languages.map((language) => [
        language,
        textIn(rateWords.channelTitle, language).replace('{title}', textIn(title, language)),
      ]),
    ),
    definition: rateWords.channelDefinition,
    exclusions,
    value: field<string>('text', 'person', 'sex').node,
    options: rateChannels,
  };
}

function reportOf(occasions: readonly string[]): Report {
  const figure = (title: Text, chart: 'columns' | 'trend' | 'bars', by?: string) => ({
    title,
    indicators: occasions,
    chart,
    ...(by !== undefined && { by }),
  });
  return {
    title: rateWords.report,
    filters: ['unit', 'year', 'sex', 'ageGroup'],
    tabs: [
      {
        id: 'overview',
        title: { sv: 'Översikt', nb: 'Oversikt', en: 'Overview' },
        figures: [
          figure({ sv: 'Efter mättillfälle', nb: 'Etter målepunkt', en: 'By measurement point' }, 'columns'),
          figure({ sv: 'Över tid', nb: 'Over tid', en: 'Over time' }, 'trend', 'year'),
        ],
      },
      {
        id: 'clinics',
        title: { sv: 'Kliniker', nb: 'Klinikker', en: 'Clinics' },
        figures: occasions.map((name) => ({
          title: { sv: 'Efter klinik', nb: 'Etter klinikk', en: 'By clinic' },
          indicators: [name],
          by: 'unit',
          chart: 'bars' as const,
        })),
      },
      {
        id: 'people',
        title: { sv: 'Ålder och kön', nb: 'Alder og kjønn', en: 'Age and sex' },
        figures: [
          figure({ sv: 'Efter ålder', nb: 'Etter alder', en: 'By age' }, 'columns', 'ageGroup'),
          figure({ sv: 'Efter kön', nb: 'Etter kjønn', en: 'By sex' }, 'columns', 'sex'),
        ],
      },
      {
        id: 'channels',
        title: { sv: 'Svarsväg', nb: 'Svarvei', en: 'Way of answering' },
        figures: [
          {
            title: {
              sv: 'Hur uppföljningarna besvarades',
              nb: 'Hvordan oppfølgingene ble besvart',
              en: 'How the follow-ups were answered',
            },
            indicators: occasions.map(channelIndicator),
            chart: 'stacked',
          },
        ],
      },
    ],
  };
}
