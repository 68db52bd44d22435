import { messages } from '../message-entry.js';

/** What charts say in words: beside their lines and areas, and to those who do not see them. */
export const chartMessages = messages({
  'figure.forOffice': {
    sv: 'Siffror per region eller sjukhus visas bara för registerkansliet: bredvid siffrorna per klinik skulle de kunna avslöja enskilda kliniker.',
    nb: 'Tall per region eller sykehus vises bare for registerkontoret: ved siden av tallene per klinikk kunne de avsløre enkelte klinikker.',
    en: 'Figures by region or hospital are shown to the register office alone: beside those by clinic they could reveal single clinics.',
  },
  'chart.highest': { sv: 'Högst: {value}', nb: 'Høyest: {value}', en: 'Highest: {value}' },
  'chart.lowest': { sv: 'Lägst: {value}', nb: 'Lavest: {value}', en: 'Lowest: {value}' },
  'chart.inPeriod': { sv: '{period}:', nb: '{period}:', en: '{period}:' },
  'chart.incomplete': {
    sv: 'Ihåliga punkter och streckade linjer: perioden är inte klar än.',
    nb: 'Hule punkter og stiplede linjer: perioden er ikke ferdig ennå.',
    en: 'Hollow points and dashed lines: the period is not complete yet.',
  },
  'chart.incompleteColumns': {
    sv: 'Ljusare staplar: perioden är inte klar än.',
    nb: 'Lysere søyler: perioden er ikke ferdig ennå.',
    en: 'Paler columns: the period is not complete yet.',
  },
  'chart.median': { sv: 'Median {value}', nb: 'Median {value}', en: 'Median {value}' },
  'chart.shift': {
    sv: 'Längre på en sida än slumpen förklarar',
    nb: 'Lenger på én side enn tilfeldigheter forklarer',
    en: 'Longer on one side than chance explains',
  },
  'chart.allTogether': { sv: 'Alla tillsammans', nb: 'Alle til sammen', en: 'All together' },
  'chart.limits': { sv: 'Gränser {level}', nb: 'Grenser {level}', en: 'Limits {level}' },
  'chart.cases': { sv: 'Antal fall (n)', nb: 'Antall tilfeller (n)', en: 'Number of cases (n)' },
  'chart.noFunnel': {
    sv: '{title}: ingen tratt ritas, för värdet för alla tillsammans visas inte, saknas, eller är 0 eller 100 %.',
    nb: '{title}: ingen trakt tegnes, for verdien for alle til sammen vises ikke, mangler, eller er 0 eller 100 %.',
    en: '{title}: no funnel is drawn, because the value of all together is withheld, missing, or 0 or 100%.',
  },
  'chart.funnelAround': {
    sv: '{count} i jämförelsen, kring {value} för alla tillsammans',
    nb: '{count} i sammenligningen, rundt {value} for alle til sammen',
    en: '{count} in the comparison, around {value} of all together',
  },
  'chart.above': {
    sv: 'Över den yttre gränsen (99,8 %): {units}',
    nb: 'Over den ytre grensen (99,8 %): {units}',
    en: 'Above the outer limit (99.8%): {units}',
  },
  'chart.below': {
    sv: 'Under den yttre gränsen (99,8 %): {units}',
    nb: 'Under den ytre grensen (99,8 %): {units}',
    en: 'Below the outer limit (99.8%): {units}',
  },
  'chart.noneOutside': {
    sv: 'Ingen ligger utanför de yttre gränserna (99,8 %)',
    nb: 'Ingen ligger utenfor de ytre grensene (99,8 %)',
    en: 'None lies beyond the outer limits (99.8%)',
  },
  'chart.place.within': {
    sv: '{unit}, {value}, ligger innanför gränserna: det kan vara slumpen',
    nb: '{unit}, {value}, ligger innenfor grensene: det kan være tilfeldig',
    en: '{unit}, {value}, lies within the limits: it may be chance',
  },
  'chart.place.beyond95': {
    sv: '{unit}, {value}, ligger utanför gränserna 95 % men innanför 99,8 %',
    nb: '{unit}, {value}, ligger utenfor grensene 95 %, men innenfor 99,8 %',
    en: '{unit}, {value}, lies beyond the 95% limits but within those of 99.8%',
  },
  'chart.place.beyond998': {
    sv: '{unit}, {value}, ligger utanför gränserna 99,8 %: det är knappast slumpen',
    nb: '{unit}, {value}, ligger utenfor grensene 99,8 %: det er neppe tilfeldig',
    en: '{unit}, {value}, lies beyond the 99.8% limits: it is hardly chance',
  },
  'chart.overdispersion': {
    sv: 'Skillnaderna är större än slumpen förklarar; med gränser som vidgats för det ligger {count} utanför',
    nb: 'Forskjellene er større enn tilfeldigheter forklarer; med grenser som er utvidet for det, ligger {count} utenfor',
    en: 'The differences are larger than chance explains; with limits widened for that, {count} lie outside',
  },
  'chart.years': { sv: 'År sedan början', nb: 'År siden start', en: 'Years since the beginning' },
  'chart.days': { sv: 'Dagar sedan början', nb: 'Dager siden start', en: 'Days since the beginning' },
  'chart.atRisk': { sv: 'Antal som följs', nb: 'Antall som følges', en: 'Number followed' },
  'chart.curveEnd': {
    sv: '{label}: {value} efter {time}',
    nb: '{label}: {value} etter {time}',
    en: '{label}: {value} after {time}',
  },
  'chart.curveNote': {
    sv: 'Kurvan är räknad vid punkterna; linjerna emellan är till för ögat. Det skuggade är 95 % konfidensintervall.',
    nb: 'Kurven er beregnet ved punktene; linjene imellom er til hjelp for øyet. Det skyggelagte er 95 % konfidensintervall.',
    en: 'The curve is computed at the points; the lines between guide the eye. The shaded area is the 95% confidence interval.',
  },
  'chart.way.better': { sv: 'Bättre', nb: 'Bedre', en: 'Better' },
  'chart.way.same': { sv: 'Oförändrat', nb: 'Uendret', en: 'Unchanged' },
  'chart.way.worse': { sv: 'Sämre', nb: 'Dårligere', en: 'Worse' },
  'chart.stateOf': {
    sv: '{label}: {before} före, {after} efter',
    nb: '{label}: {before} før, {after} etter',
    en: '{label}: {before} before, {after} after',
  },
  'chart.sameScale': {
    sv: 'Alla små diagram har samma skala.',
    nb: 'Alle små diagrammer har samme skala.',
    en: 'All small charts have the same scale.',
  },
  'chart.noValues': { sv: 'Inga värden visas', nb: 'Ingen verdier vises', en: 'No values shown' },
  'chart.notShown': { sv: 'Visas inte', nb: 'Vises ikke', en: 'Withheld' },
  'chart.noCases': { sv: 'Inga fall', nb: 'Ingen tilfeller', en: 'No cases' },
  'chart.notOnMap': {
    sv: 'Finns i tabellen men inte på kartan: {places}.',
    nb: 'Finnes i tabellen, men ikke på kartet: {places}.',
    en: 'In the table but not on the map: {places}.',
  },
  'chart.definitionVersion': {
    sv: 'Definition, version {version}.',
    nb: 'Definisjon, versjon {version}.',
    en: 'Definition, version {version}.',
  },
  'chart.class': { sv: '{from} till under {to}', nb: '{from} til under {to}', en: '{from} to under {to}' },
  'chart.lastClass': { sv: '{from} till {to}', nb: '{from} til {to}', en: '{from} to {to}' },
});
