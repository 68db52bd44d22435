import type { Language } from '@kvalreg/declaration';

/** What can be wrong with a file, in the language of whoever sent it. */
export const sheetProblemTexts = {
  'empty-file': {
    sv: 'Det finns ingen fil, eller den är tom. Välj mallen som du har fyllt i.',
    nb: 'Det er ingen fil, eller den er tom. Velg malen som du har fylt ut.',
    en: 'There is no file, or it is empty. Choose the template that you filled in.',
  },
  'file-too-large': {
    sv: 'Filen är större än 1 MB, vilket en inlämning aldrig är. Välj mallen som du har fyllt i.',
    nb: 'Filen er større enn 1 MB, noe en innlevering aldri er. Velg malen som du har fylt ut.',
    en: 'The file is larger than 1 MB, which a filing never is. Choose the template that you filled in.',
  },
  'csv-unreadable': {
    sv: 'Filen kan inte läsas som CSV. Spara den som CSV (UTF-8) eller som XLSX.',
    nb: 'Filen kan ikke leses som CSV. Lagre den som CSV (UTF-8) eller som XLSX.',
    en: 'The file cannot be read as CSV. Save it as CSV (UTF-8) or as XLSX.',
  },
  'xlsx-unreadable': {
    sv: 'XLSX-filen är trasig, skyddad med lösenord eller ingen XLSX-fil. Hämta mallen på nytt, fyll i den och spara som XLSX eller CSV.',
    nb: 'XLSX-filen er ødelagt, beskyttet med passord eller ingen XLSX-fil. Hent malen på nytt, fyll den ut og lagre som XLSX eller CSV.',
    en: 'The XLSX file is broken, protected by a password or no XLSX file. Take the template anew, fill it in and save it as XLSX or CSV.',
  },
  'xlsx-too-large': {
    sv: 'XLSX-filen innehåller långt mer än en inlämning. Hämta mallen på nytt, fyll i den och spara.',
    nb: 'XLSX-filen inneholder langt mer enn en innlevering. Hent malen på nytt, fyll den ut og lagre.',
    en: 'The XLSX file holds far more than a filing. Take the template anew, fill it in and save it.',
  },
  'xlsx-entities': {
    sv: 'XLSX-filen definierar egna entiteter, vilket inget kalkylprogram gör, och läses inte. Hämta mallen på nytt.',
    nb: 'XLSX-filen definerer egne entiteter, noe ingen regneark gjør, og leses ikke. Hent malen på nytt.',
    en: 'The XLSX file declares entities of its own, which no spreadsheet program does, and is not read. Take the template anew.',
  },
  'missing-column': {
    sv: 'Första raden har ingen kolumn ”{column}”. Behåll mallens första rad som den är.',
    nb: 'Første rad har ingen kolonne «{column}». Behold malens første rad som den er.',
    en: 'The first row has no column “{column}”. Keep the first row of the template as it is.',
  },
  'broken-line': {
    sv: 'Rad {line}: raden kan inte läsas. Kontrollera citationstecken och antalet kolumner.',
    nb: 'Rad {line}: raden kan ikke leses. Kontroller anførselstegn og antall kolonner.',
    en: 'Line {line}: the row cannot be read. Check quotation marks and the number of columns.',
  },
  'missing-field': {
    sv: 'Rad {line}: det finns ett värde, ”{value}”, men ingen uppgift i kolumnen field. Behåll mallens första kolumn.',
    nb: 'Rad {line}: det er en verdi, «{value}», men ingen opplysning i kolonnen field. Behold malens første kolonne.',
    en: 'Line {line}: there is a value, “{value}”, but nothing in the column field. Keep the first column of the template.',
  },
  'repeated-field': {
    sv: 'Rad {line}: ”{field}” står också på rad {earlier}. Behåll en av dem.',
    nb: 'Rad {line}: «{field}» står også på rad {earlier}. Behold én av dem.',
    en: 'Line {line}: “{field}” stands on line {earlier} too. Keep one of them.',
  },
  'unknown-field': {
    sv: 'Rad {line}: ”{field}” är ingen uppgift i denna inlämning. Ta bort raden eller använd årets mall.',
    nb: 'Rad {line}: «{field}» er ingen opplysning i denne innleveringen. Fjern raden eller bruk årets mal.',
    en: 'Line {line}: “{field}” is not a figure of this filing. Remove the row, or use the template of this year.',
  },
  'wrong-value': {
    sv: 'Rad {line}: {reason}',
    nb: 'Rad {line}: {reason}',
    en: 'Line {line}: {reason}',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type SheetProblemCode = keyof typeof sheetProblemTexts;
