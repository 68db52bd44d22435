import type { Language } from '@kvalreg/declaration';
import type { Purpose } from '../requests/delivery.js';
import type { LeftOut } from './granted-variables.js';

type Word =
  | 'delivery'
  | 'made'
  | 'recipient'
  | 'applicant'
  | 'purpose'
  | 'ethics'
  | 'ground'
  | 'decided'
  | 'validUntil'
  | 'conditions'
  | 'noConditions'
  | 'personal'
  | 'contents'
  | 'years'
  | 'first'
  | 'last'
  | 'units'
  | 'all'
  | 'codebook'
  | 'reading'
  | 'pseudonyms'
  | 'notShifted'
  | 'csv'
  | 'missing'
  | 'order'
  | 'leftOut';
type Words = Readonly<Record<Word, string>> & {
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly why: Readonly<Record<LeftOut, string>>;
  readonly size: (rows: number, columns: number, persons: number) => string;
  readonly shifted: (days: number) => string;
};

/** The words of the README of an extract. */
export const readmeWords: Readonly<Record<Language, Words>> = {
  sv: {
    delivery: 'Utlämnande',
    made: 'Framställt',
    recipient: 'Mottagare',
    applicant: 'Sökande',
    purpose: 'Ändamål',
    purposes: { research: 'Forskning', 'quality-improvement': 'Kvalitetsutveckling', other: 'Annat' },
    ethics: 'Etiskt godkännande',
    ground: 'Rättslig grund',
    decided: 'Beslut',
    validUntil: 'gäller till och med',
    conditions: 'Villkor',
    noConditions: 'Inga särskilda villkor.',
    personal:
      'Uppgifterna är pseudonymiserade och fortfarande personuppgifter. De får inte användas för att ta reda på vem någon är.',
    contents: 'Innehåll',
    years: 'Indexår',
    first: 'början',
    last: 'nu',
    units: 'Enheter',
    all: 'alla',
    size: (rows, columns, persons) =>
      `${String(rows)} rader (ett fall per rad), ${String(columns)} kolumner, ${String(persons)} personer`,
    codebook: 'vad varje kolumn och kod betyder, och hur ofta de förekommer.',
    reading: 'Så läses filerna',
    pseudonyms:
      'person_id och case_id är löpnummer. Samma person har samma löpnummer i alla utlämnanden till projektet, och ett annat i andra projekt.',
    shifted: (days) =>
      `Alla datum för en person är flyttade med samma, för personen slumpmässiga antal dagar (högst ${String(days)} åt vardera hållet). Tiden mellan två datum är den verkliga; år som står bredvid följer det flyttade datumet, och urvalet av indexår gjordes före flytten.`,
    notShifted: 'Datum är de verkliga.',
    csv: 'CSV: UTF-8, kommatecken, decimalpunkt, tomt där värde saknas. En text som börjar med = + - eller @ har fått en apostrof framför sig.',
    missing:
      'Varför ett värde saknas står i Stata-filen som utvidgat saknat värde, och räknas per kolumn i kodboken:',
    order: 'Radernas ordning betyder ingenting.',
    leftOut: 'Begärt men inte utlämnat',
    why: {
      contact: 'kontaktuppgift, lämnas aldrig ut',
      'free-text': 'fri text, inte beviljad',
      'tells-date': 'avslöjar ett datum, när datum är flyttade',
      unit: 'enheten, inte beviljad',
    },
  },
  nb: {
    delivery: 'Utlevering',
    made: 'Laget',
    recipient: 'Mottaker',
    applicant: 'Søker',
    purpose: 'Formål',
    purposes: { research: 'Forskning', 'quality-improvement': 'Kvalitetsforbedring', other: 'Annet' },
    ethics: 'Etisk godkjenning',
    ground: 'Rettslig grunnlag',
    decided: 'Vedtak',
    validUntil: 'gjelder til og med',
    conditions: 'Vilkår',
    noConditions: 'Ingen særskilte vilkår.',
    personal:
      'Opplysningene er pseudonymiserte og fortsatt personopplysninger. De må ikke brukes til å finne ut hvem noen er.',
    contents: 'Innhold',
    years: 'Indeksår',
    first: 'begynnelsen',
    last: 'nå',
    units: 'Enheter',
    all: 'alle',
    size: (rows, columns, persons) =>
      `${String(rows)} rader (ett forløp per rad), ${String(columns)} kolonner, ${String(persons)} personer`,
    codebook: 'hva hver kolonne og kode betyr, og hvor ofte de forekommer.',
    reading: 'Slik leses filene',
    pseudonyms:
      'person_id og case_id er løpenumre. Samme person har samme løpenummer i alle utleveringer til prosjektet, og et annet i andre prosjekter.',
    shifted: (days) =>
      `Alle datoer for en person er flyttet med samme, for personen tilfeldige antall dager (høyst ${String(days)} hver vei). Tiden mellom to datoer er den virkelige; år som står ved siden av, følger den flyttede datoen, og utvalget av indeksår ble gjort før flyttingen.`,
    notShifted: 'Datoene er de virkelige.',
    csv: 'CSV: UTF-8, komma, desimalpunktum, tomt der verdi mangler. En tekst som begynner med = + - eller @, har fått en apostrof foran seg.',
    missing:
      'Hvorfor en verdi mangler, står i Stata-filen som utvidet manglende verdi, og telles per kolonne i kodeboken:',
    order: 'Rekkefølgen på radene betyr ingenting.',
    leftOut: 'Søkt om, men ikke utlevert',
    why: {
      contact: 'kontaktopplysning, utleveres aldri',
      'free-text': 'fritekst, ikke innvilget',
      'tells-date': 'røper en dato, når datoer er flyttet',
      unit: 'enheten, ikke innvilget',
    },
  },
  en: {
    delivery: 'Delivery',
    made: 'Made',
    recipient: 'Recipient',
    applicant: 'Applicant',
    purpose: 'Purpose',
    purposes: { research: 'Research', 'quality-improvement': 'Quality improvement', other: 'Other' },
    ethics: 'Ethical approval',
    ground: 'Legal ground',
    decided: 'Decided',
    validUntil: 'valid until',
    conditions: 'Conditions',
    noConditions: 'No particular conditions.',
    personal:
      'The data are pseudonymised and still personal data. They must not be used to find out who somebody is.',
    contents: 'Contents',
    years: 'Index years',
    first: 'the beginning',
    last: 'now',
    units: 'Units',
    all: 'all',
    size: (rows, columns, persons) =>
      `${String(rows)} rows (a case each), ${String(columns)} columns, ${String(persons)} persons`,
    codebook: 'what every column and code means, and how often they occur.',
    reading: 'How to read the files',
    pseudonyms:
      'person_id and case_id are pseudonyms. A person has the same one in every delivery to the project, and another in other projects.',
    shifted: (days) =>
      `All dates of a person are moved by the same number of days, random for the person (at most ${String(days)} either way). The time between two dates is the real one; a year that stands beside follows the moved date, and index years were chosen before the move.`,
    notShifted: 'Dates are the real ones.',
    csv: 'CSV: UTF-8, commas, decimal points, empty where a value is missing. A text that begins with = + - or @ has got an apostrophe before it.',
    missing:
      'Why a value is missing stands in the Stata file as an extended missing value, and is counted by column in the codebook:',
    order: 'The order of the rows means nothing.',
    leftOut: 'Asked for and not handed out',
    why: {
      contact: 'a way to reach the person, never handed out',
      'free-text': 'free text, not granted',
      'tells-date': 'tells of a date where dates are moved',
      unit: 'the unit, not granted',
    },
  },
};
