import { messages } from '../message-entry.js';

/** Filed figures as anyone sees them, and the list of the care that they are about. */
export const publishedMessages = messages({
  'published.measure': { sv: 'Mått', nb: 'Mål', en: 'Measure' },
  'published.year': { sv: 'Inlämningsår', nb: 'Innleveringsår', en: 'Year of filing' },
  'published.byUnit': { sv: '{measure}, {period}', nb: '{measure}, {period}', en: '{measure}, {period}' },
  'published.overYears': {
    sv: '{measure} över åren',
    nb: '{measure} over årene',
    en: '{measure} over the years',
  },
  'published.split': {
    sv: '{measure} efter {split}',
    nb: '{measure} etter {split}',
    en: '{measure} by {split}',
  },
  'published.nothing': {
    sv: 'Inget är publicerat än.',
    nb: 'Ingenting er publisert ennå.',
    en: 'Nothing is published yet.',
  },
  'published.nothingText': {
    sv: 'Ett år visas när alla enheters siffror är granskade och godkända.',
    nb: 'Et år vises når alle enheters tall er gjennomgått og godkjent.',
    en: 'A year is shown when the figures of every unit have been reviewed and accepted.',
  },
  'published.noMeasure': {
    sv: 'Måttet lämnas första gången {year}.',
    nb: 'Målet leveres første gang {year}.',
    en: 'The measure is filed for the first time in {year}.',
  },
  'published.higher': { sv: 'Högre är bättre.', nb: 'Høyere er bedre.', en: 'Higher is better.' },
  'published.lower': { sv: 'Lägre är bättre.', nb: 'Lavere er bedre.', en: 'Lower is better.' },
  'published.noDirection': {
    sv: 'Måttet har ingen önskad riktning.',
    nb: 'Målet har ingen ønsket retning.',
    en: 'The measure has no direction that is wished for.',
  },
  'published.count': { sv: 'Antal', nb: 'Antall', en: 'Number' },
  'published.share': {
    sv: 'Andel (95 % intervall)',
    nb: 'Andel (95 % intervall)',
    en: 'Share (95% interval)',
  },
  'published.numerator': { sv: 'Täljare', nb: 'Teller', en: 'Numerator' },
  'published.denominator': { sv: 'Nämnare', nb: 'Nevner', en: 'Denominator' },
  'published.mean': { sv: 'Medelvärde', nb: 'Gjennomsnitt', en: 'Mean' },
  'published.sd': { sv: 'Standard\u00ADavvikelse', nb: 'Standard\u00ADavvik', en: 'Standard deviation' },
  'published.p10': { sv: '10:e percentil', nb: '10. persentil', en: '10th percentile' },
  'published.median': { sv: 'Median', nb: 'Median', en: 'Median' },
  'published.p90': { sv: '90:e percentil', nb: '90. persentil', en: '90th percentile' },
  'published.n': { sv: 'N', nb: 'N', en: 'N' },
  'published.percentileBars': {
    sv: 'Stapeln visar medianen, strecket går från 10:e till 90:e percentilen.',
    nb: 'Søylen viser medianen, streken går fra 10. til 90. persentil.',
    en: 'The column shows the median, the line goes from the 10th to the 90th percentile.',
  },
  'published.meanLine': {
    sv: 'Linjen visar medelvärdet.',
    nb: 'Linjen viser gjennomsnittet.',
    en: 'The line shows the mean.',
  },
  'published.covered': { sv: 'År som siffran gäller', nb: 'År som tallet gjelder', en: 'Year covered' },
  'published.noUnits': {
    sv: 'Uppdelningen visas inte per enhet, eftersom antalen är för små.',
    nb: 'Oppdelingen vises ikke per enhet, fordi antallene er for små.',
    en: 'The division is not shown by unit, because the numbers are too small.',
  },
  'published.pooled': {
    sv: 'Rikets medelvärde och standardavvikelse är beräknade ur enheternas. Percentiler för riket går inte att beräkna ur dem.',
    nb: 'Landets gjennomsnitt og standardavvik er beregnet ut fra enhetenes. Persentiler for landet kan ikke beregnes ut fra dem.',
    en: 'Mean and standard deviation of all units are worked out from those of each. Percentiles of all cannot be worked out from them.',
  },
  'published.withheld': { sv: 'visas inte', nb: 'vises ikke', en: 'not shown' },
  'published.limits': {
    sv: '– betyder att siffran inte visas: antal under {smallestCell} (0 visas om det gäller alla enheter), andelar och medelvärden av färre än {smallestN}, andelar med färre än {smallestCell} i eller utanför täljaren, och siffror som skulle röja dem.',
    nb: '– betyr at tallet ikke vises: antall under {smallestCell} (0 vises hvis det gjelder alle enheter), andeler og gjennomsnitt av færre enn {smallestN}, andeler med færre enn {smallestCell} i eller utenfor telleren, og tall som ville røpe dem.',
    en: '– means that the figure is not shown: numbers below {smallestCell} (0 is shown where it is that of every unit), shares and means of fewer than {smallestN}, shares with fewer than {smallestCell} in or outside the numerator, and figures that would tell them.',
  },
  'published.ownWords': {
    sv: 'Siffrorna är lämnade av enheterna själva och granskade av {holder}.',
    nb: 'Tallene er levert av enhetene selv og gjennomgått av {holder}.',
    en: 'The figures were filed by the units themselves and reviewed by: {holder}.',
  },
  'published.corrected': {
    sv: '{unit}: siffrorna för {year} rättades {when}.',
    nb: '{unit}: tallene for {year} ble rettet {when}.',
    en: '{unit}: the figures of {year} were corrected {when}.',
  },
  'published.csv': { sv: 'Alla siffror (CSV)', nb: 'Alle tall (CSV)', en: 'All figures (CSV)' },
  'published.xlsx': { sv: 'Alla siffror (XLSX)', nb: 'Alle tall (XLSX)', en: 'All figures (XLSX)' },
  'published.about': { sv: 'Om måttet', nb: 'Om målet', en: 'About the measure' },
  'published.source': { sv: 'Källa', nb: 'Kilde', en: 'Source' },
  'scope.title': { sv: 'Vården som ingår', nb: 'Behandling som inngår', en: 'The care that is included' },
  'scope.lead': {
    sv: 'Kryssa i det som stämmer för patienten. Inget sparas eller skickas; sidan kan skrivas ut.',
    nb: 'Kryss av for det som stemmer for pasienten. Ingenting lagres eller sendes; siden kan skrives ut.',
    en: 'Tick what is true of the patient. Nothing is stored or sent; the page can be printed.',
  },
  'scope.notes': { sv: 'Förtydliganden', nb: 'Presiseringer', en: 'Explanations' },
  'scope.dated': { sv: 'Bedömd den', nb: 'Vurdert den', en: 'Assessed on' },
});
