import { messages } from '../message-entry.js';

/** What is printed on a form on paper. */
export const paperMessages = messages({
  'paper.instruction': {
    sv: 'Svara med kryss i rutorna. Använd helst blå eller svart penna.',
    nb: 'Svar med kryss i rutene. Bruk helst blå eller svart penn.',
    en: 'Answer with a cross in the boxes, in blue or black ink if you can.',
  },
  'paper.crossed': { sv: 'Så här kryssar du', nb: 'Slik krysser du av', en: 'A crossed box' },
  'paper.taken-back': {
    sv: 'Fel ruta: fyll den helt och kryssa i den rätta',
    nb: 'Feil rute: fyll den helt og kryss av i den riktige',
    en: 'Wrong box: fill it and cross the right one',
  },
  'paper.skip': {
    sv: 'Hoppa över en fråga som du inte kan eller vill svara på.',
    nb: 'Hopp over et spørsmål som du ikke kan eller vil svare på.',
    en: 'Leave out a question that you cannot or do not want to answer.',
  },
  'paper.filledOn': {
    sv: 'Dagens datum (när du fyller i)',
    nb: 'Dagens dato (når du fyller ut)',
    en: 'Today’s date (when you fill this in)',
  },
  'paper.dateOrder': { sv: 'år – månad – dag', nb: 'år – måned – dag', en: 'year – month – day' },
  'paper.timeOrder': { sv: 'timme : minut', nb: 'time : minutt', en: 'hour : minute' },
  'paper.chooseSeveral': {
    sv: 'Kryssa i alla som stämmer.',
    nb: 'Kryss av for alle som passer.',
    en: 'Cross all that apply.',
  },
  'paper.chooseRegions': {
    sv: 'Kryssa i bilderna där det gör ont. Höger och vänster är dina egna.',
    nb: 'Kryss av i bildene der det gjør vondt. Høyre og venstre er dine egne.',
    en: 'Put a cross in the drawings where it hurts. Right and left are your own.',
  },
  'paper.right': { sv: 'höger', nb: 'høyre', en: 'right' },
  'paper.left': { sv: 'vänster', nb: 'venstre', en: 'left' },
  'paper.markLine': {
    sv: 'Sätt ett streck tvärs över linjen.',
    nb: 'Sett en strek tvers over linjen.',
    en: 'Draw a stroke across the line.',
  },
  'paper.range': { sv: '{min} till {max}', nb: '{min} til {max}', en: '{min} to {max}' },
  'paper.codes': {
    sv: 'En kod eller en diagnos per rad.',
    nb: 'En kode eller en diagnose per linje.',
    en: 'One code or one diagnosis on each line.',
  },
  'paper.onlyIf': {
    sv: 'Besvaras bara om {condition}.',
    nb: 'Besvares bare hvis {condition}.',
    en: 'Answer only if {condition}.',
  },
  'paper.onlyIfGroup': {
    sv: 'Frågorna {from}–{to} besvaras bara om {condition}.',
    nb: 'Spørsmålene {from}–{to} besvares bare hvis {condition}.',
    en: 'Answer questions {from}–{to} only if {condition}.',
  },
  'paper.question': { sv: 'fråga {number}', nb: 'spørsmål {number}', en: 'question {number}' },
  'paper.known': {
    sv: 'det som kliniken redan vet',
    nb: 'det som klinikken allerede vet',
    en: 'what the clinic already knows',
  },
  'paper.scoreOf': {
    sv: 'summan av fråga {from}–{to}',
    nb: 'summen av spørsmål {from}–{to}',
    en: 'the sum of questions {from}–{to}',
  },
  'paper.moreRows': {
    sv: 'Finns det fler än {count}? Skriv dem på baksidan med samma uppgifter.',
    nb: 'Er det flere enn {count}? Skriv dem på baksiden med de samme opplysningene.',
    en: 'Are there more than {count}? Write them on the back with the same details.',
  },
  'paper.numbered': { sv: '{name} {number}', nb: '{name} {number}', en: '{name} {number}' },
  'paper.pageOf': {
    sv: 'Sida {page} av {pages}',
    nb: 'Side {page} av {pages}',
    en: 'Page {page} of {pages}',
  },
  'paper.version': { sv: 'Version {version}', nb: 'Versjon {version}', en: 'Version {version}' },
  'paper.thanks': {
    sv: 'Tack för dina svar! Kontrollera gärna att du har fått med alla sidor.',
    nb: 'Takk for svarene! Kontroller gjerne at du har fått med alle sidene.',
    en: 'Thank you for your answers! Please check that you have answered on all pages.',
  },
});
