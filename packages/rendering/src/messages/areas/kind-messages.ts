import { messages } from '../message-entry.js';

/** What the numbers of each kind of indicator are called in tables and files. */
export const kindMessages = messages({
  'kind.median': { sv: 'Median (95 % KI)', nb: 'Median (95 % KI)', en: 'Median (95% CI)' },
  'kind.percentile': { sv: 'Percentil (95 % KI)', nb: 'Persentil (95 % KI)', en: 'Percentile (95% CI)' },
  'kind.rate': {
    sv: 'Antal per {per} (95 % KI)',
    nb: 'Antall per {per} (95 % KI)',
    en: 'Number per {per} (95% CI)',
  },
  'kind.exposure': {
    sv: 'Nämnare (radernas summa)',
    nb: 'Nevner (radenes sum)',
    en: 'Denominator (sum of the rows)',
  },
  'kind.perUnit': {
    sv: 'Värdena är {unit}.',
    nb: 'Verdiene er {unit}.',
    en: 'The values are {unit}.',
  },
  'kind.baseRate': {
    sv: '{rows} rader, {left} utanför. Tillsammans {k} i täljaren, och {n} i nämnaren som är radernas summa.',
    nb: '{rows} rader, {left} utenfor. Til sammen {k} i telleren, og {n} i nevneren, som er radenes sum.',
    en: '{rows} rows, {left} left out. Together {k} in the numerator, and {n} in the denominator, which is the sum of the rows.',
  },
  'kind.lowerQuartile': { sv: 'Nedre kvartil', nb: 'Nedre kvartil', en: 'Lower quartile' },
  'kind.medianShort': { sv: 'Median', nb: 'Median', en: 'Median' },
  'kind.upperQuartile': { sv: 'Övre kvartil', nb: 'Øvre kvartil', en: 'Upper quartile' },
  'kind.spread': {
    sv: 'Standardavvikelse (95 % KI)',
    nb: 'Standardavvik (95 % KI)',
    en: 'Standard deviation (95% CI)',
  },
  'kind.relativeChange': {
    sv: 'Förändring (95 % KI)',
    nb: 'Relativ endring (95 % KI)',
    en: 'Relative change (95% CI)',
  },
  'kind.effectSize': {
    sv: 'Effektstorlek (95 % KI)',
    nb: 'Effektstørrelse (95 % KI)',
    en: 'Effect size (95% CI)',
  },
  'kind.effectBy.average-sd': {
    sv: 'Effektstorlek: skillnaden delad med medelvärdet av de två standardavvikelserna (d av)',
    nb: 'Effektstørrelse: endringen delt på gjennomsnittet av de to standardavvikene (d av)',
    en: 'Effect size: the change divided by the mean of the two standard deviations (d av)',
  },
  'kind.effectBy.baseline-sd': {
    sv: 'Effektstorlek: skillnaden delad med standardavvikelsen före (Glass, Kazis)',
    nb: 'Effektstørrelse: endringen delt på standardavviket før (Glass, Kazis)',
    en: 'Effect size: the change divided by the standard deviation before (Glass, Kazis)',
  },
  'kind.effectBy.difference-sd': {
    sv: 'Effektstorlek: skillnaden delad med skillnadernas standardavvikelse (d z)',
    nb: 'Effektstørrelse: endringen delt på endringenes standardavvik (d z)',
    en: 'Effect size: the change divided by the standard deviation of the changes (d z)',
  },
  'kind.percentileType': {
    sv: 'Percentiler av typ 7 (som i R)',
    nb: 'Persentiler av type 7 (som i R)',
    en: 'Percentiles of type 7 (as in R)',
  },
  'kind.allOrNone': { sv: 'Alla delar uppfyllda', nb: 'Alle deler oppfylt', en: 'All parts met' },
  'kind.average': {
    sv: 'Uppfyllda delar i medeltal',
    nb: 'Oppfylte deler i gjennomsnitt',
    en: 'Parts met on average',
  },
  'kind.part': { sv: 'Del', nb: 'Del', en: 'Part' },
  'kind.from': { sv: 'Från', nb: 'Fra', en: 'From' },
  'kind.to': { sv: 'Till {state}', nb: 'Til {state}', en: 'To {state}' },
  'kind.cell': { sv: '{k} ({share})', nb: '{k} ({share})', en: '{k} ({share})' },
  'kind.improvedShort': { sv: 'Andel förbättrade', nb: 'Andel bedre', en: 'Share improved' },
  'kind.improvedShare': {
    sv: 'Andel förbättrade (95 % KI)',
    nb: 'Andel bedre (95 % KI)',
    en: 'Share improved (95% CI)',
  },
  'kind.improved': { sv: 'Förbättrade', nb: 'Bedre', en: 'Improved' },
  'kind.unchanged': { sv: 'Oförändrade', nb: 'Uendret', en: 'Unchanged' },
  'kind.worse': { sv: 'Försämrade', nb: 'Verre', en: 'Worse' },
  'kind.movement': { sv: 'Förändring', nb: 'Endring', en: 'Movement' },
  'kind.incidence': {
    sv: 'Kumulativ incidens (95 % KI)',
    nb: 'Kumulativ insidens (95 % KI)',
    en: 'Cumulative incidence (95% CI)',
  },
  'kind.day': { sv: '{days} dagar', nb: '{days} dager', en: '{days} days' },
  'kind.events': { sv: 'Händelser', nb: 'Hendelser', en: 'Events' },
  'kind.atRisk': { sv: 'Följda så långt', nb: 'Fulgt så langt', en: 'Number at risk' },
  'kind.nExact': { sv: 'n, inte avrundat', nb: 'n, ikke avrundet', en: 'n, not rounded' },
  'kind.atRiskRounded': {
    sv: '{label}, nedåt till hela {step}-tal',
    nb: '{label}, ned til hele {step}-ere',
    en: '{label}, rounded down to whole {step}s',
  },
  'kind.competes': {
    sv: 'Aalen–Johansens kumulativa incidens; en konkurrerande händelse avslutar risken',
    nb: 'Aalen–Johansens kumulative insidens; en konkurrerende hendelse avslutter risikoen',
    en: 'Aalen–Johansen cumulative incidence; a competing event ends the risk',
  },
  'kind.kaplanMeier': {
    sv: 'Ett minus Kaplan–Meier',
    nb: 'Én minus Kaplan–Meier',
    en: 'One minus Kaplan–Meier',
  },
});
