import { textIn, type Language, type Text } from '@kvalreg/declaration';
import type { ComparedResult, Finding, UntestedReason } from './compared-result.js';

/** Names of the two sides as they stand in a sentence: `North clinic`, `the rest of the nation`. */
export interface SideNames {
  readonly first: string;
  readonly second: string;
}

const leanings: Readonly<Record<NonNullable<ComparedResult['leans']>, Text>> = {
  higher: {
    sv: '{first}: värdena är oftare högre än hos {second}, mer än vad slumpen förklarar.',
    nb: '{first}: verdiene er oftere høyere enn hos {second}, mer enn tilfeldigheter forklarer.',
    en: '{first}: the values are more often higher than those of {second}, more than chance explains.',
  },
  lower: {
    sv: '{first}: värdena är oftare lägre än hos {second}, mer än vad slumpen förklarar.',
    nb: '{first}: verdiene er oftere lavere enn hos {second}, mer enn tilfeldigheter forklarer.',
    en: '{first}: the values are more often lower than those of {second}, more than chance explains.',
  },
};
const findings: Readonly<Record<Exclude<Finding, 'not-tested'>, Text>> = {
  higher: {
    sv: '{first}: högre än {second}, mer än vad slumpen förklarar.',
    nb: '{first}: høyere enn {second}, mer enn tilfeldigheter forklarer.',
    en: '{first}: higher than {second}, more than chance explains.',
  },
  lower: {
    sv: '{first}: lägre än {second}, mer än vad slumpen förklarar.',
    nb: '{first}: lavere enn {second}, mer enn tilfeldigheter forklarer.',
    en: '{first}: lower than {second}, more than chance explains.',
  },
  differs: {
    sv: '{first} och {second}: svaren fördelar sig olika, mer än vad slumpen förklarar.',
    nb: '{first} og {second}: svarene fordeler seg ulikt, mer enn tilfeldigheter forklarer.',
    en: '{first} and {second}: the answers are distributed differently, more than chance explains.',
  },
  'no-clear-difference': {
    sv: 'Ingen säker skillnad mellan {first} och {second}.',
    nb: 'Ingen klar forskjell mellom {first} og {second}.',
    en: 'No clear difference between {first} and {second}.',
  },
};
const reasons: Readonly<Record<UntestedReason, Text>> = {
  withheld: {
    sv: 'Ingen jämförelse: en av sidorna visas inte, eftersom den vilar på få personer.',
    nb: 'Ingen sammenligning: en av sidene vises ikke, fordi den bygger på få personer.',
    en: 'No comparison: one of the sides is not shown, since it rests on few persons.',
  },
  nobody: {
    sv: 'Ingen jämförelse: på en av sidorna finns inga fall med känt svar.',
    nb: 'Ingen sammenligning: på en av sidene er det ingen tilfeller med kjent svar.',
    en: 'No comparison: on one of the sides there are no cases with a known answer.',
  },
  'too-few': {
    sv: 'Inget test: ett enda fall på en av sidorna säger inget om spridningen.',
    nb: 'Ingen test: ett eneste tilfelle på en av sidene sier ingenting om spredningen.',
    en: 'No test: a single case on one of the sides says nothing about spread.',
  },
  'no-variation': {
    sv: 'Inget test: alla fall på båda sidor är lika.',
    nb: 'Ingen test: alle tilfeller på begge sider er like.',
    en: 'No test: all cases of both sides are alike.',
  },
  kind: {
    sv: 'Inget test: för den här sortens mått visas resultaten bredvid varandra utan test.',
    nb: 'Ingen test: for denne typen mål vises resultatene ved siden av hverandre uten test.',
    en: 'No test: for this kind of figure the results stand side by side without one.',
  },
  'few-expected': {
    sv: 'Inget test: för få fall i något av alternativen. Andelarna visas bredvid varandra.',
    nb: 'Ingen test: for få tilfeller i et av alternativene. Andelene vises ved siden av hverandre.',
    en: 'No test: too few cases in one of the options. The shares stand side by side.',
  },
  'few-values': {
    sv: 'Inget test: färre än fem värden på någon av sidorna är för få att rangordna. Medianerna visas bredvid varandra.',
    nb: 'Ingen test: færre enn fem verdier på en av sidene er for få til å rangere. Medianene vises ved siden av hverandre.',
    en: 'No test: fewer than five values on one of the sides are too few to rank. The medians stand side by side.',
  },
  'same-cases': {
    sv: 'Ingen jämförelse: alla fall hör till {first}.',
    nb: 'Ingen sammenligning: alle tilfeller hører til {first}.',
    en: 'No comparison: all cases belong to {first}.',
  },
  overlap: {
    sv: 'Inget test: båda perioderna räknar delvis samma fall.',
    nb: 'Ingen test: begge periodene teller delvis de samme tilfellene.',
    en: 'No test: both periods count some of the same cases.',
  },
};

/** What a comparison found, in a plain sentence. */
export function findingWords(
  { finding, untested, leans }: Pick<ComparedResult, 'finding' | 'untested' | 'leans'>,
  { first, second }: SideNames,
  language: Language,
): string {
  const text =
    finding === 'not-tested'
      ? reasons[untested ?? 'kind']
      : finding === 'differs' && leans
        ? leanings[leans]
        : findings[finding];
  return textIn(text, language).replaceAll('{first}', first).replaceAll('{second}', second);
}
