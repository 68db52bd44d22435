import type { Language } from '@kvalreg/declaration';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

type Words = Readonly<Record<Language, string>>;

/** What an episode, and not the form by itself, may have against a submission. */
const messages = {
  'filled-on-required': {
    sv: 'Ange vilken dag formuläret fylldes i, som ÅÅÅÅ-MM-DD.',
    nb: 'Oppgi hvilken dag skjemaet ble fylt ut, som ÅÅÅÅ-MM-DD.',
    en: 'Say on which day the form was filled in, as YYYY-MM-DD.',
  },
  'filled-on-invalid': {
    sv: 'Ifyllnadsdagen "{value}" är inget datum. Skriv den som ÅÅÅÅ-MM-DD.',
    nb: 'Utfyllingsdagen "{value}" er ingen dato. Skriv den som ÅÅÅÅ-MM-DD.',
    en: 'The day it was filled in, "{value}", is not a date. Write it as YYYY-MM-DD.',
  },
  'filled-on-in-the-future': {
    sv: 'Ifyllnadsdagen {value} har inte varit än. Skriv dagens datum ({limit}) eller ett tidigare.',
    nb: 'Utfyllingsdagen {value} har ikke vært ennå. Skriv dagens dato ({limit}) eller en tidligere.',
    en: 'The day it was filled in, {value}, lies in the future. Write today ({limit}) or an earlier day.',
  },
  'filled-on-before-birth': {
    sv: 'Ifyllnadsdagen {value} ligger före personens födelse. Kontrollera datumet.',
    nb: 'Utfyllingsdagen {value} er før personens fødsel. Kontroller datoen.',
    en: 'The day it was filled in, {value}, lies before the person was born. Check the date.',
  },
  'filled-on-after-death': {
    sv: 'Personen avled {limit} enligt folkbokföringen: ett svar från {value} kan inte tas emot. Kontrollera datumet och personen.',
    nb: 'Personen døde {limit} ifølge folkeregisteret: et svar fra {value} kan ikke tas imot. Kontroller datoen og personen.',
    en: 'The person died on {limit} by the population register: an answer of {value} cannot be taken. Check the date and the person.',
  },
  'index-date-after-death': {
    sv: 'Datumet {value} ligger efter att personen avled ({limit}, enligt folkbokföringen). Kontrollera datumet och personen.',
    nb: 'Datoen {value} er etter at personen døde ({limit}, ifølge folkeregisteret). Kontroller datoen og personen.',
    en: 'The date {value} lies after the person died ({limit}, by the population register). Check the date and the person.',
  },
  'too-early-to-answer': {
    sv: 'Ett svar från {value} är för tidigt: formuläret gäller från {limit}.',
    nb: 'Et svar fra {value} er for tidlig: skjemaet gjelder fra {limit}.',
    en: 'An answer of {value} is too early: the form counts from {limit}.',
  },
  'too-late-to-answer': {
    sv: 'Ett svar från {value} är för sent: formuläret gäller till och med {limit}. Ett pappersformulär som fylldes i senast då kan ännu skrivas in.',
    nb: 'Et svar fra {value} er for sent: skjemaet gjelder til og med {limit}. Et papirskjema som ble fylt ut senest da, kan fortsatt skrives inn.',
    en: 'An answer of {value} is too late: the form counts until {limit}. A paper form that was filled in by then can still be typed in.',
  },
  'index-date-required': {
    sv: 'Datumet som hela vårdförloppet räknas från saknas. Fyll i det.',
    nb: 'Datoen som hele forløpet regnes fra, mangler. Fyll den ut.',
    en: 'The date that everything after it is counted from is missing. Fill it in.',
  },
  'index-date-in-the-future': {
    sv: 'Datumet {value} har inte varit än. Skriv dagens datum ({limit}) eller ett tidigare.',
    nb: 'Datoen {value} har ikke vært ennå. Skriv dagens dato ({limit}) eller en tidligere.',
    en: 'The date {value} lies in the future. Write today ({limit}) or an earlier day.',
  },
  'answered-before-index': {
    sv: 'Datumet {value} ligger efter att uppföljningen "{occasion}" besvarades ({limit}). Kontrollera båda datumen.',
    nb: 'Datoen {value} er etter at oppfølgingen "{occasion}" ble besvart ({limit}). Kontroller begge datoene.',
    en: 'The date {value} lies after the follow-up "{occasion}" was answered ({limit}). Check both dates.',
  },
  'answered-outside-window': {
    sv: 'Med datumet {value} ligger svaret på "{occasion}" ({limit}) utanför sin tid. Kontrollera datumet.',
    nb: 'Med datoen {value} ligger svaret på "{occasion}" ({limit}) utenfor sin tid. Kontroller datoen.',
    en: 'With the date {value}, the answer to "{occasion}" ({limit}) lies outside its time. Check the date.',
  },
  'anchor-before-index': {
    sv: 'Datumet {value} ligger före det datum som förloppet räknas från ({limit}). Kontrollera båda datumen.',
    nb: 'Datoen {value} er før datoen som forløpet regnes fra ({limit}). Kontroller begge datoene.',
    en: 'The date {value} lies before the date that the episode is counted from ({limit}). Check both dates.',
  },
  'index-after-anchor': {
    sv: 'Datumet {value} ligger efter datumet i "{occasion}" ({limit}). Kontrollera båda datumen.',
    nb: 'Datoen {value} er etter datoen i "{occasion}" ({limit}). Kontroller begge datoene.',
    en: 'The date {value} lies after the date in "{occasion}" ({limit}). Check both dates.',
  },
  'change-reason-required': {
    sv: 'Skriv varför svaret rättas, till exempel ”fel sida av papperet inskriven”.',
    nb: 'Skriv hvorfor svaret rettes, for eksempel «feil side av papiret registrert».',
    en: 'Write why the answer is corrected, for example “wrong side of the paper typed in”.',
  },
  'change-reason-too-long': {
    sv: 'Skälet till rättelsen är längre än {limit} tecken. Korta det.',
    nb: 'Grunnen til rettelsen er lengre enn {limit} tegn. Kort den ned.',
    en: 'The reason for the correction is longer than {limit} characters. Shorten it.',
  },
  'same-index-date': {
    sv: 'Personen har redan ett vårdförlopp med datumet {value}. Kontrollera att det inte är samma.',
    nb: 'Personen har allerede et forløp med datoen {value}. Kontroller at det ikke er det samme.',
    en: 'The person already has an episode with the date {value}. Check that it is not the same one.',
  },
} as const satisfies Readonly<Record<string, Words>>;
export type SubmissionProblemCode = keyof typeof messages;

export function submissionProblem(
  field: string,
  code: SubmissionProblemCode,
  language: Language,
  params: Readonly<Record<string, string>> = {},
  severity: 'error' | 'warning' = 'error',
): FieldProblem {
  const message = messages[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  return { field, code, severity, message, params };
}
