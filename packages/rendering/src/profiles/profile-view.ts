import { textIn, type Language, type ProfileScale, type Text } from '@kvalreg/declaration';
import type { ProfileReference, ProfileValue } from '@kvalreg/engine';
import { formatDate } from '../format/format-date.js';
import { noValue } from '../format/format-interval.js';
import { formatCount, formatNumber } from '../format/format-number.js';
import { message } from '../messages/message.js';
import type { ProfileView } from '../views/profile-view.js';
import { bandMark, medianMark, occasionMark, profileLane } from './profile-lane.js';

export interface ProfileInput {
  readonly profile: { readonly title: Text; readonly intro?: Text; readonly reference: string };
  readonly patient: string;
  readonly facts: ProfileView['facts'];
  readonly backHref: string;
  readonly today: string;
  readonly language: Language;
  readonly occasions: readonly {
    readonly occasion: string;
    readonly title: Text;
    readonly answeredOn: string | null;
  }[];
  readonly scales: readonly (ProfileScale & {
    readonly values: readonly ProfileValue[];
    readonly reference: ProfileReference | null;
  })[];
  readonly smallestReference: number;
}

/** The page of a profile: one row for each scale, best to the right. */
export function profileView(input: ProfileInput): ProfileView {
  const { profile, language, occasions } = input;
  const referenceTitle = occasions.find(({ occasion }) => occasion === profile.reference)?.title ?? {};
  const titles = occasions.map(({ title }) => textIn(title, language));
  return {
    heading: textIn(profile.title, language),
    patient: input.patient,
    facts: input.facts,
    intro: profile.intro ? textIn(profile.intro, language) : null,
    madeOn: message(language, 'profile.madeOn', { date: formatDate(input.today, language) }),
    backHref: input.backHref,
    caption: message(language, 'profile.caption'),
    occasions: occasions.map(({ answeredOn }, at) => ({
      label:
        answeredOn === null
          ? message(language, 'profile.notAnswered', { occasion: titles[at] ?? '' })
          : message(language, 'profile.occasionOn', {
              occasion: titles[at] ?? '',
              date: formatDate(answeredOn, language),
            }),
      mark: occasionMark(at),
    })),
    bandMark: bandMark(),
    medianMark: medianMark(),
    notes: [
      message(language, 'profile.direction'),
      message(language, 'profile.reference', {
        occasion: textIn(referenceTitle, language),
        smallest: input.smallestReference,
      }),
    ],
    columns: occasions.flatMap(({ answeredOn }, at) => (answeredOn === null ? [] : [titles[at] ?? ''])),
    rows: input.scales.map((scale) => rowOf(scale, input, language)),
  };
}

function rowOf(
  scale: ProfileInput['scales'][number],
  { occasions }: ProfileInput,
  language: Language,
): ProfileView['rows'][number] {
  const { range, better, decimals, values, reference } = scale;
  const written = (value: number) => formatNumber(value, decimals, language);
  const [low, high] = range.map((value) => formatNumber(value, shortest(value), language)) as [
    string,
    string,
  ];
  return {
    title: textIn(scale.title, language),
    direction: `${message(language, `profile.${better}`)}, ${message(language, 'profile.range', { low, high })}`,
    drawing: profileLane({
      range,
      better,
      values: values.map(({ value }) => value),
      reference,
      ends: better === 'higher' ? [low, high] : [high, low],
    }),
    values: values.flatMap(({ value, category }, at) => {
      const occasion = occasions[at];
      if (!occasion || occasion.answeredOn === null) return [];
      return [
        {
          label: textIn(occasion.title, language),
          text: value === null ? noValue : written(value),
          category: category && textIn(category, language),
        },
      ];
    }),
    usual: reference
      ? message(language, 'profile.middle', {
          median: written(reference.median),
          low: written(reference.low),
          high: written(reference.high),
        })
      : message(language, 'profile.tooFew'),
    usualOf: reference && message(language, 'profile.n', { n: formatCount(reference.n, language) }),
  };
}

/** As many decimals as the number has: the ends of a scale are written as they were declared. */
function shortest(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
