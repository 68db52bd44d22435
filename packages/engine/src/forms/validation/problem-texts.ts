import type { Language } from '@kvalreg/declaration';
import type { ProblemCode } from './problem.js';

/**
 * `{label}` is the question, `{value}` what was given; the second sentence says what to do. `{decimals:one|more}` is the
 * word that goes with the number.
 */
export const problemTexts: Readonly<
  Record<Exclude<ProblemCode, 'check'>, Readonly<Record<Language, string>>>
> = {
  'not-a-number': {
    sv: '{label}: ”{value}” är inget tal. Skriv ett tal från {min} till {max}.',
    nb: '{label}: «{value}» er ikke et tall. Skriv et tall fra {min} til {max}.',
    en: '{label}: “{value}” is not a number. Write a number from {min} to {max}.',
  },
  'not-whole': {
    sv: '{label}: {value} är inget heltal. Skriv ett heltal från {min} till {max}.',
    nb: '{label}: {value} er ikke et heltall. Skriv et heltall fra {min} til {max}.',
    en: '{label}: {value} is not a whole number. Write a whole number from {min} to {max}.',
  },
  'too-many-decimals': {
    sv: '{label}: {value} har för många decimaler. Skriv talet med högst {decimals} {decimals:decimal|decimaler}.',
    nb: '{label}: {value} har for mange desimaler. Skriv tallet med høyst {decimals} {decimals:desimal|desimaler}.',
    en: '{label}: {value} has too many decimals. Write the number with at most {decimals} {decimals:decimal|decimals}.',
  },
  'out-of-range': {
    sv: '{label}: {value} ligger utanför det möjliga. Skriv ett tal från {min} till {max}.',
    nb: '{label}: {value} ligger utenfor det mulige. Skriv et tall fra {min} til {max}.',
    en: '{label}: {value} is outside what is possible. Write a number from {min} to {max}.',
  },
  'off-step': {
    sv: '{label}: {value} är inget av svaren. Skriv {min} eller därifrån i steg om {step} till {max}.',
    nb: '{label}: {value} er ikke et av svarene. Skriv {min} eller derfra i trinn på {step} til {max}.',
    en: '{label}: {value} is not one of the answers. Write {min}, or from there in steps of {step} up to {max}.',
  },
  'not-a-code': {
    sv: '{label}: ”{value}” är ingen kod i {system}. Skriv hela koden, till exempel {example}.',
    nb: '{label}: «{value}» er ikke en kode i {system}. Skriv hele koden, for eksempel {example}.',
    en: '{label}: “{value}” is not a code of {system}. Write the whole code, for example {example}.',
  },
  'unknown-code': {
    sv: '{label}: ”{value}” finns inte bland svaren. Välj ett av: {codes}.',
    nb: '{label}: «{value}» finnes ikke blant svarene. Velg ett av: {codes}.',
    en: '{label}: “{value}” is not one of the answers. Choose one of: {codes}.',
  },
  'several-codes': {
    sv: '{label}: flera svar gavs ({value}). Välj bara ett.',
    nb: '{label}: flere svar ble gitt ({value}). Velg bare ett.',
    en: '{label}: several answers were given ({value}). Choose only one.',
  },
  'repeated-code': {
    sv: '{label}: ”{value}” är angivet mer än en gång. Ange varje svar en gång.',
    nb: '{label}: «{value}» er oppgitt mer enn én gang. Oppgi hvert svar én gang.',
    en: '{label}: “{value}” is given more than once. Give each answer once.',
  },
  'exclusive-code': {
    sv: '{label}: ”{value}” kan inte förenas med andra svar. Ta bort det eller de andra.',
    nb: '{label}: «{value}» kan ikke kombineres med andre svar. Fjern det eller de andre.',
    en: '{label}: “{value}” cannot be combined with other answers. Remove it or the others.',
  },
  'not-yes-or-no': {
    sv: '{label}: ”{value}” är varken ja eller nej. Svara ja eller nej.',
    nb: '{label}: «{value}» er verken ja eller nei. Svar ja eller nei.',
    en: '{label}: “{value}” is neither yes nor no. Answer yes or no.',
  },
  'not-a-date': {
    sv: '{label}: ”{value}” är inget datum. Skriv en dag som finns, till exempel 2024-02-29.',
    nb: '{label}: «{value}» er ikke en dato. Skriv en dag som finnes, for eksempel 2024-02-29.',
    en: '{label}: “{value}” is not a date. Write an existing day, for example 2024-02-29.',
  },
  'not-a-time': {
    sv: '{label}: ”{value}” är inget klockslag. Skriv timmar och minuter, till exempel 07:30.',
    nb: '{label}: «{value}» er ikke et klokkeslett. Skriv timer og minutter, for eksempel 07:30.',
    en: '{label}: “{value}” is not a time of day. Write hours and minutes, for example 07:30.',
  },
  'not-in-format': {
    sv: '{label}: ”{value}” har inte rätt form. Kontrollera att allt kom med; det ska se ut som {example}.',
    nb: '{label}: «{value}» har ikke riktig form. Kontroller at alt kom med; det skal se ut som {example}.',
    en: '{label}: “{value}” does not have the right form. Check that all of it is there; it looks like {example}.',
  },
  'not-in-pattern': {
    sv: '{label}: ”{value}” har inte rätt form. {rule}',
    nb: '{label}: «{value}» har ikke riktig form. {rule}',
    en: '{label}: “{value}” does not have the right form. {rule}',
  },
  'too-many-codes': {
    sv: '{label}: {count} koder är angivna. Ange högst {max}.',
    nb: '{label}: {count} koder er oppgitt. Oppgi høyst {max}.',
    en: '{label}: {count} codes are given. Give at most {max}.',
  },
  calculated: {
    sv: '{label}: {value} angavs, men värdet räknas ut ur de andra svaren och blir {calculated}. Utelämna det, eller rätta svaren.',
    nb: '{label}: {value} ble oppgitt, men verdien regnes ut fra de andre svarene og blir {calculated}. Utelat den, eller rett svarene.',
    en: '{label}: {value} was given, but the value is calculated from the other answers as {calculated}. Leave it out, or correct the answers.',
  },
  'in-the-future': {
    sv: '{label}: {value} ligger i framtiden. Skriv ett datum till och med i dag, {latest}.',
    nb: '{label}: {value} ligger i fremtiden. Skriv en dato til og med i dag, {latest}.',
    en: '{label}: {value} lies in the future. Write a date up to and including today, {latest}.',
  },
  'before-birth': {
    sv: '{label}: {value} ligger före personens födelse, {earliest}. Rätta datumet eller välj rätt person.',
    nb: '{label}: {value} ligger før personens fødsel, {earliest}. Rett datoen eller velg riktig person.',
    en: '{label}: {value} is before the person was born, {earliest}. Correct the date or choose the right person.',
  },
  'too-early': {
    sv: '{label}: {value} är för tidigt. Skriv ett datum från och med {earliest}.',
    nb: '{label}: {value} er for tidlig. Skriv en dato fra og med {earliest}.',
    en: '{label}: {value} is too early. Write a date from {earliest} on.',
  },
  'too-late': {
    sv: '{label}: {value} är för sent. Skriv ett datum till och med {latest}.',
    nb: '{label}: {value} er for sent. Skriv en dato til og med {latest}.',
    en: '{label}: {value} is too late. Write a date up to and including {latest}.',
  },
  'not-text': {
    sv: '{label}: ”{value}” är inte text, eller har tecken som inte kan sparas. Skriv svaret som vanlig text.',
    nb: '{label}: «{value}» er ikke tekst, eller har tegn som ikke kan lagres. Skriv svaret som vanlig tekst.',
    en: '{label}: “{value}” is not text, or has characters that cannot be stored. Write the answer as plain text.',
  },
  'too-long': {
    sv: '{label}: texten ”{value}” har {length} tecken. Korta den till högst {max}.',
    nb: '{label}: teksten «{value}» har {length} tegn. Kort den ned til høyst {max}.',
    en: '{label}: the text “{value}” has {length} characters. Shorten it to at most {max}.',
  },
  required: {
    sv: '{label}: inget svar är angivet. Svara på frågan.',
    nb: '{label}: det er ikke gitt noe svar. Svar på spørsmålet.',
    en: '{label}: no answer is given. Answer the question.',
  },
  'unknown-field': {
    sv: '”{label}” finns inte i formuläret (värde: {value}). Ta bort det eller rätta namnet; formulärets fält är: {fields}.',
    nb: '«{label}» finnes ikke i skjemaet (verdi: {value}). Fjern det eller rett navnet; feltene i skjemaet er: {fields}.',
    en: '“{label}” is not a field of the form (value: {value}). Remove it or correct the name; the fields are: {fields}.',
  },
};
