import type { Language } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import type { FieldProblem } from '../platform/errors/field-problem.js';
import type { Identifier, Sex } from './identifier/identifier.js';
import type { GivenConsent } from './joining/given-consent.js';

export interface NewPerson {
  /** The number as it was typed. */
  readonly identifier: string;
  readonly name?: string | null | undefined;
  /** Needed where the number does not tell it. */
  readonly birthDate?: string | null | undefined;
  readonly sex?: Sex | null | undefined;
  /** Unit that the person is registered for; only who works for the whole register chooses. */
  readonly unitId?: string | null | undefined;
  /** That the person has agreed to be registered: recorded in the same step. */
  readonly consent?: GivenConsent | null | undefined;
}

type Words = Readonly<Record<Language, string>>;
type Code =
  | 'birth-date-required'
  | 'birth-date-invalid'
  | 'birth-date-differs'
  | 'sex-required'
  | 'sex-differs'
  | 'name-too-long';
const longestName = 200;

const messages: Readonly<Record<Code, Words>> = {
  'birth-date-required': {
    sv: 'Födelsedatum saknas. Numret visar det inte: skriv det som ÅÅÅÅ-MM-DD.',
    nb: 'Fødselsdato mangler. Nummeret viser den ikke: skriv den som ÅÅÅÅ-MM-DD.',
    en: 'The date of birth is missing. The number does not show it: write it as YYYY-MM-DD.',
  },
  'birth-date-invalid': {
    sv: 'Födelsedatum "{value}" går inte att använda. Skriv ett datum som har varit, som ÅÅÅÅ-MM-DD.',
    nb: 'Fødselsdato "{value}" kan ikke brukes. Skriv en dato som har vært, som ÅÅÅÅ-MM-DD.',
    en: 'The date of birth "{value}" cannot be used. Write a date that has been, as YYYY-MM-DD.',
  },
  'birth-date-differs': {
    sv: 'Födelsedatum "{value}" stämmer inte med numret. Kontrollera båda.',
    nb: 'Fødselsdato "{value}" stemmer ikke med nummeret. Kontroller begge.',
    en: 'The date of birth "{value}" does not agree with the number. Check both.',
  },
  'sex-required': {
    sv: 'Kön saknas. Numret visar det inte: välj kvinna eller man.',
    nb: 'Kjønn mangler. Nummeret viser det ikke: velg kvinne eller mann.',
    en: 'The sex is missing. The number does not show it: choose female or male.',
  },
  'sex-differs': {
    sv: 'Kön stämmer inte med numret. Kontrollera båda.',
    nb: 'Kjønn stemmer ikke med nummeret. Kontroller begge.',
    en: 'The sex does not agree with the number. Check both.',
  },
  'name-too-long': {
    sv: 'Namnet är längre än {value} tecken. Förkorta det.',
    nb: 'Navnet er lengre enn {value} tegn. Forkort det.',
    en: 'The name is longer than {value} characters. Shorten it.',
  },
};

export interface PersonFacts {
  readonly birthDate: string;
  readonly sex: Sex;
  readonly name: string | null;
}

/** Birth date and sex from the number or else from what was asked; throws with everything that is missing or contradicts. */
export function factsOf(
  identifier: Identifier,
  person: NewPerson,
  today: string,
  language: Language,
): PersonFacts {
  const problems: FieldProblem[] = [];
  const say = (field: string, code: Code, value = ''): void => {
    problems.push({
      field,
      code,
      severity: 'error',
      message: messages[code][language].replace('{value}', value),
      params: { value },
    });
  };
  const typed = emptyAsNull(person.birthDate);
  if (typed !== null && (!isIsoDate(typed) || typed > today || typed < '1850-01-01'))
    say('birthDate', 'birth-date-invalid', typed.slice(0, 20));
  else if (typed !== null && identifier.birthDate !== undefined && typed !== identifier.birthDate)
    say('birthDate', 'birth-date-differs', typed);
  const birthDate = identifier.birthDate ?? typed;
  if (birthDate === null) say('birthDate', 'birth-date-required');
  if (person.sex && identifier.sex !== undefined && person.sex !== identifier.sex) say('sex', 'sex-differs');
  const sex = identifier.sex ?? person.sex ?? null;
  if (sex === null) say('sex', 'sex-required');
  const name = emptyAsNull(person.name);
  if (name !== null && name.length > longestName) say('name', 'name-too-long', String(longestName));
  if (problems.length === 0 && birthDate !== null && sex !== null) return { birthDate, sex, name };
  throw new InvalidInputError('invalid-person', 'The person cannot be registered as it was typed.', problems);
}

function emptyAsNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
