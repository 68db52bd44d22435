import { messages } from '../message-entry.js';

/** Goal tables: what units reach of the goals. */
export const goalMessages = messages({
  'goal.high': { sv: 'Hög', nb: 'Høy', en: 'High' },
  'goal.moderate': { sv: 'Måttlig', nb: 'Moderat', en: 'Moderate' },
  'goal.low': { sv: 'Låg', nb: 'Lav', en: 'Low' },
  'goal.belowHigh': { sv: 'Måttlig eller låg', nb: 'Moderat/lav', en: 'Moderate or low' },
  'goal.year': { sv: 'Rapportår', nb: 'Rapportår', en: 'Year of the report' },
  'goal.unit': { sv: 'Enhet', nb: 'Enhet', en: 'Unit' },
  'goal.noRegion': { sv: 'Utan region', nb: 'Uten region', en: 'Without region' },
  'goal.captionOf': {
    sv: '{title}, rapportår {year}: andel, antal och måluppfyllelse per enhet',
    nb: '{title}, rapportår {year}: andel, antall og måloppnåelse per enhet',
    en: '{title}, report of {year}: share, number and level reached by unit',
  },
  'goal.cellN': { sv: 'n = {n}', nb: 'n = {n}', en: 'n = {n}' },
  'goal.noCases': { sv: 'inga fall', nb: 'ingen tilfeller', en: 'no cases' },
  'goal.withheld': { sv: 'visas inte', nb: 'vises ikke', en: 'withheld' },
  'goal.period': { sv: '{event}: {years}', nb: '{event}: {years}', en: '{event}: {years}' },
  'goal.incomplete': {
    sv: 'siffrorna kan ännu ändras, alla uppföljningar är inte klara',
    nb: 'tallene kan fortsatt endre seg, ikke alle oppfølginger er ferdige',
    en: 'figures can still change, not all follow-ups are over',
  },
  'goal.markMeaning': {
    sv: 'färre än {below} fall: ingen nivå anges',
    nb: 'færre enn {below} tilfeller: ikke angitt nivå',
    en: 'fewer than {below} cases: no level is given',
  },
  'goal.smallestN': {
    sv: 'Nivå anges från {n} fall.',
    nb: 'Nivå angis fra {n} tilfeller.',
    en: 'A level is given from {n} cases on.',
  },
  'goal.noValue': {
    sv: '– där n är mindre än {n}: målet bedöms på minst {n} fall, och för färre anges inget värde.',
    nb: '– der n er mindre enn {n}: målet vurderes på minst {n} tilfeller, og for færre angis ingen verdi.',
    en: '– where n is less than {n}: the goal is judged on at least {n} cases, and no value is given for fewer.',
  },
  'goal.dash': {
    sv: 'inga fall, eller för få för att visas',
    nb: 'ingen tilfeller, eller for få til å vises',
    en: 'no cases, or too few to be shown',
  },
  'goal.limits': { sv: 'Nivåer', nb: 'Nivåer', en: 'Levels' },
  'goal.definitions': {
    sv: 'Så räknas måtten',
    nb: 'Slik beregnes målene',
    en: 'How the measures are computed',
  },
  'goal.columnPeriod': { sv: 'Period', nb: 'Periode', en: 'Period' },
  'goal.toIndicator': {
    sv: 'Trend och enheter för {title}',
    nb: 'Trend og enheter for {title}',
    en: 'Trend and units of {title}',
  },
  'report.all': { sv: 'Alla rapporter', nb: 'Alle rapporter', en: 'All reports' },
  'goal.back': { sv: 'Till tabellen', nb: 'Til tabellen', en: 'Back to the table' },
  'goal.trend': {
    sv: '{title}: utveckling år för år',
    nb: '{title}: utvikling år for år',
    en: '{title}: year by year',
  },
  'goal.units': {
    sv: '{title}: enheter, {years}',
    nb: '{title}: enheter, {years}',
    en: '{title}: units, {years}',
  },
  'goal.bands': {
    sv: 'Fälten bakom visar nivåerna: {goal}.',
    nb: 'Feltene bak viser nivåene: {goal}.',
    en: 'The areas behind show the levels: {goal}.',
  },
  'goal.file.column': { sv: 'Kolumn', nb: 'Kolonne', en: 'Column' },
  'goal.file.first': { sv: 'Första år', nb: 'Første år', en: 'First year' },
  'goal.file.last': { sv: 'Sista år', nb: 'Siste år', en: 'Last year' },
  'goal.file.level': { sv: 'Nivå', nb: 'Nivå', en: 'Level' },
  'goal.file.mark': { sv: 'Märke', nb: 'Merke', en: 'Mark' },
  'goal.file.incomplete': { sv: 'Kan ändras', nb: 'Kan endre seg', en: 'Can change' },
});
