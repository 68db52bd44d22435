import { messages } from '../message-entry.js';

/** The page with all scales of one person. */
export const profileMessages = messages({
  'profile.back': { sv: 'Till vårdförloppet', nb: 'Til forløpet', en: 'To the episode' },
  'profile.caption': {
    sv: 'Skattningar vid varje tillfälle, jämförda med registrets patienter',
    nb: 'Vurderinger ved hver anledning, sammenlignet med registerets pasienter',
    en: 'Ratings on each occasion, beside those of the register’s patients',
  },
  'profile.scale': { sv: 'Skala', nb: 'Skala', en: 'Scale' },
  'profile.drawing': { sv: 'Bild', nb: 'Bilde', en: 'Picture' },
  'profile.usual': { sv: 'Vanligt i registret', nb: 'Vanlig i registeret', en: 'Usual in the register' },
  'profile.occasionOn': { sv: '{occasion}, {date}', nb: '{occasion}, {date}', en: '{occasion}, {date}' },
  'profile.notAnswered': {
    sv: '{occasion}, ej besvarat',
    nb: '{occasion}, ikke besvart',
    en: '{occasion}, not answered',
  },
  'profile.legend': { sv: 'Teckenförklaring', nb: 'Tegnforklaring', en: 'Legend' },
  'profile.band': {
    sv: 'Mittersta hälften av registrets patienter',
    nb: 'Midterste halvdel av registerets pasienter',
    en: 'Middle half of the register’s patients',
  },
  'profile.median': { sv: 'Median', nb: 'Median', en: 'Median' },
  'profile.direction': {
    sv: 'Bäst är alltid längst till höger i bilden. Skalor där låga värden är bättre är därför vända: siffrorna vid ändarna visar hur.',
    nb: 'Best er alltid lengst til høyre i bildet. Skalaer der lave verdier er bedre er derfor snudd: tallene ved endene viser hvordan.',
    en: 'Best is always farthest to the right in the picture. Scales where low values are better are therefore turned: the numbers at the ends show how.',
  },
  'profile.reference': {
    sv: 'Vanligt i registret: median och mittersta hälften av alla patienter vid ”{occasion}”. Visas inte när färre än {smallest} har svarat.',
    nb: 'Vanlig i registeret: median og midterste halvdel av alle pasienter ved «{occasion}». Vises ikke når færre enn {smallest} har svart.',
    en: 'Usual in the register: median and middle half of all patients at “{occasion}”. Not shown when fewer than {smallest} have answered.',
  },
  'profile.middle': {
    sv: '{median} ({low}–{high})',
    nb: '{median} ({low}–{high})',
    en: '{median} ({low}–{high})',
  },
  'profile.n': { sv: 'n {n}', nb: 'n {n}', en: 'n {n}' },
  'profile.tooFew': { sv: 'För få svar', nb: 'For få svar', en: 'Too few answers' },
  'profile.higher': { sv: 'Högre är bättre', nb: 'Høyere er bedre', en: 'Higher is better' },
  'profile.lower': { sv: 'Lägre är bättre', nb: 'Lavere er bedre', en: 'Lower is better' },
  'profile.range': { sv: '{low}–{high}', nb: '{low}–{high}', en: '{low} to {high}' },
  'profile.madeOn': { sv: 'Utskriven {date}.', nb: 'Skrevet ut {date}.', en: 'Made on {date}.' },
  'profile.open': { sv: 'Visa {profile}', nb: 'Vis {profile}', en: 'Show {profile}' },
});
