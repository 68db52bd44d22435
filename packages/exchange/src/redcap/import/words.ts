import type { Language, Text } from '@kvalreg/declaration';

type Words = Readonly<Record<Language, string>>;

const words = {
  between: {
    sv: 'Värdet brukar ligga från {0} till {1}. Stämmer det?',
    nb: 'Verdien pleier å ligge fra {0} til {1}. Stemmer det?',
    en: 'The value usually lies from {0} to {1}. Is this right?',
  },
  atLeast: {
    sv: 'Värdet brukar vara minst {0}. Stämmer det?',
    nb: 'Verdien pleier å være minst {0}. Stemmer det?',
    en: 'The value is usually at least {0}. Is this right?',
  },
  atMost: {
    sv: 'Värdet brukar vara högst {0}. Stämmer det?',
    nb: 'Verdien pleier å være høyst {0}. Stemmer det?',
    en: 'The value is usually at most {0}. Is this right?',
  },
  ranking: {
    sv: 'Välj varje alternativ högst en gång.',
    nb: 'Velg hvert alternativ høyst én gang.',
    en: 'Choose each alternative at most once.',
  },
  mostChosen: {
    sv: 'Välj högst {0} alternativ.',
    nb: 'Velg høyst {0} alternativer.',
    en: 'Choose at most {0} alternatives.',
  },
  format: { sv: 'Skriv som {0}.', nb: 'Skriv som {0}.', en: 'Write as {0}.' },
} as const satisfies Readonly<Record<string, Words>>;

/** A sentence of the import in the language of the register. */
export function sentence(name: keyof typeof words, language: Language, ...values: readonly string[]): Text {
  return {
    [language]: words[name][language].replaceAll(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ''),
  };
}

/** `prescreening_survey` → `Prescreening survey`. */
export function titleOf(name: string): string {
  const spaced = name.replaceAll(/[_-]+/g, ' ').replaceAll(/\s+/g, ' ').trim();
  return spaced === '' ? name : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
