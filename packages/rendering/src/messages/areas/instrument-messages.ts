import { messages } from '../message-entry.js';

/** Instruments of a register: how their scores are counted, and whose wording their questions have. */
export const instrumentMessages = messages({
  'instrument.counted': {
    sv: '{title}, version {version}. {rule}',
    nb: '{title}, versjon {version}. {rule}',
    en: '{title}, version {version}. {rule}',
  },
  'instrument.setting': {
    sv: '{title} räknas med {setting}.',
    nb: '{title} regnes med {setting}.',
    en: '{title} is counted with {setting}.',
  },
  'instrument.title': { sv: 'Instrument', nb: 'Instrumenter', en: 'Instruments' },
  'instrument.lead': {
    sv: 'Frågeformulären som registret använder: hur poängen räknas, och vems ordalydelse frågorna visas med.',
    nb: 'Spørreskjemaene som registeret bruker: hvordan skårene regnes, og hvem sin ordlyd spørsmålene vises med.',
    en: 'The questionnaires that the register uses: how scores are counted, and whose wording the questions are shown in.',
  },
  'instrument.none': {
    sv: 'Registret använder inga frågeformulär med poäng.',
    nb: 'Registeret bruker ingen spørreskjemaer med skårer.',
    en: 'The register uses no questionnaires with scores.',
  },
  'instrument.version': { sv: 'Version', nb: 'Versjon', en: 'Version' },
  'instrument.forms': { sv: 'Används i', nb: 'Brukes i', en: 'Used in' },
  'instrument.settings': { sv: 'Registrets val', nb: 'Registerets valg', en: 'Choice of the register' },
  'instrument.scores': { sv: 'Poäng', nb: 'Skårer', en: 'Scores' },
  'instrument.missingRule': { sv: 'Obesvarade frågor', nb: 'Ubesvarte spørsmål', en: 'Unanswered questions' },
  'instrument.sources': { sv: 'Källor', nb: 'Kilder', en: 'Sources' },
  'instrument.holder': { sv: 'Rättighetshavare', nb: 'Rettighetshaver', en: 'Owner' },
  'instrument.wording': { sv: 'Ordalydelse', nb: 'Ordlyd', en: 'Wording' },
  'instrument.wordingOf': {
    sv: 'Ordalydelse för {title}',
    nb: 'Ordlyd for {title}',
    en: 'Wording of {title}',
  },
  'instrument.language': { sv: 'Språk', nb: 'Språk', en: 'Language' },
  'instrument.shown': {
    sv: 'Så visas frågorna',
    nb: 'Slik vises spørsmålene',
    en: 'How questions are shown',
  },
  'instrument.licence': { sv: 'Licens', nb: 'Lisens', en: 'Licence' },
  'instrument.valid': { sv: 'Gäller', nb: 'Gjelder', en: 'Valid' },
  'instrument.installed': { sv: 'Installerad', nb: 'Installert', en: 'Installed' },
  'instrument.own': { sv: 'Egna texter', nb: 'Egne tekster', en: 'Texts of our own' },
  'instrument.neutral': {
    sv: 'Neutrala beteckningar: ordalydelsen kräver licens och är inte installerad',
    nb: 'Nøytrale betegnelser: ordlyden krever lisens og er ikke installert',
    en: 'Neutral labels: the wording needs a licence and is not installed',
  },
  'instrument.licensed': { sv: 'Licensierad ordalydelse', nb: 'Lisensiert ordlyd', en: 'Licensed wording' },
  'instrument.notYet': {
    sv: 'Installerad, men licensen har inte börjat gälla',
    nb: 'Installert, men lisensen gjelder ikke ennå',
    en: 'Installed, but the licence has not begun',
  },
  'instrument.expired': {
    sv: 'Installerad, men licensen har gått ut',
    nb: 'Installert, men lisensen er utløpt',
    en: 'Installed, but the licence has ended',
  },
  'instrument.noLimit': { sv: 'Tills vidare', nb: 'Inntil videre', en: 'Without limit' },
  'instrument.from': { sv: 'från {day}', nb: 'fra {day}', en: 'from {day}' },
  'instrument.to': { sv: 'till {day}', nb: 'til {day}', en: 'to {day}' },
  'instrument.installedBy': { sv: '{when} av {name}', nb: '{when} av {name}', en: '{when} by {name}' },
  'instrument.forAll': { sv: 'för alla register', nb: 'for alle registre', en: 'for all registers' },
});
