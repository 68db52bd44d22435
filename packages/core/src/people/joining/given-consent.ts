import type { Language } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { z } from 'zod';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

/** A yes that was given on paper or in words, as staff or a file states it. */
export interface GivenConsent {
  /** The day on which it was given, as YYYY-MM-DD. */
  readonly on: string;
  /** Of the information that the person had read; where it is left out, the present one. */
  readonly version?: string | null | undefined;
}

export const givenConsentSchema = z.object({
  on: z.string().max(40).describe('YYYY-MM-DD: the day on which the person agreed'),
  version: z
    .string()
    .max(100)
    .nullish()
    .describe('Of the information that was given; where it is left out, the present one'),
});

type Words = Readonly<Record<Language, string>>;

const messages: Readonly<Record<'date-invalid' | 'version-invalid', Words>> = {
  'date-invalid': {
    sv: 'Datumet "{value}" går inte att använda. Skriv dagen då det skedde, som ÅÅÅÅ-MM-DD.',
    nb: 'Datoen "{value}" kan ikke brukes. Skriv dagen da det skjedde, som ÅÅÅÅ-MM-DD.',
    en: 'The date "{value}" cannot be used. Write the day on which it happened, as YYYY-MM-DD.',
  },
  'version-invalid': {
    sv: 'Informationens version saknas eller är för lång. Skriv den som den står på informationen.',
    nb: 'Versjonen av informasjonen mangler eller er for lang. Skriv den slik den står på informasjonen.',
    en: 'The version of the information is missing or too long. Write it as it stands on the information.',
  },
};

/** Throws with everything that is wrong. Days before the birth and after today are not days on which somebody agreed. */
export function checkRecorded(
  { on, version }: { readonly on: string; readonly version: string },
  limits: {
    readonly birthDate: string;
    readonly today: string;
    readonly prefix: string;
    readonly language: Language;
  },
): void {
  const { birthDate, today, prefix, language } = limits;
  const problems: FieldProblem[] = [];
  const say = (field: string, code: keyof typeof messages, value: string): void => {
    const message = messages[code][language].replace('{value}', value);
    problems.push({ field: `${prefix}${field}`, code, severity: 'error', message, params: { value } });
  };
  if (!isIsoDate(on) || on > today || on < birthDate) say('on', 'date-invalid', on.slice(0, 20));
  if (version.trim() === '' || version.length > 100) say('version', 'version-invalid', '');
  if (problems.length === 0) return;
  throw new InvalidInputError(
    'invalid-participation',
    problems.map(({ message }) => message).join(' '),
    problems,
  );
}
