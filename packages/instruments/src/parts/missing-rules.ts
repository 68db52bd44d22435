import type { Text } from '@kvalreg/declaration';

/** Rule of the instruments that have no value unless every question is answered. */
export const allRequired: Text = {
  sv: 'Alla frågor måste vara besvarade; annars finns inget värde.',
  nb: 'Alle spørsmål må være besvart; ellers finnes ingen verdi.',
  en: 'All questions must be answered; otherwise there is no value.',
};

/** Rule of the scales in which the mean of the answered questions stands for those that are not. */
export function meanOfAnswered(minAnswered: number, of: number): Text {
  if (minAnswered === of) return allRequired;
  return {
    sv: `Minst ${minAnswered} av ${of} frågor måste vara besvarade; medelvärdet av dem gäller även för de obesvarade.`,
    nb: `Minst ${minAnswered} av ${of} spørsmål må være besvart; gjennomsnittet av dem gjelder også de ubesvarte.`,
    en: `At least ${minAnswered} of ${of} questions must be answered; their mean stands for the unanswered ones too.`,
  };
}

/** Rule of the sums of questions with scales of different length, in which a share of the points stands for the others. */
export function shareOfPoints(minAnswered: number, of: number): Text {
  if (minAnswered === of) return allRequired;
  return {
    sv: `Minst ${minAnswered} av ${of} frågor måste vara besvarade; deras andel av de möjliga poängen gäller även för de obesvarade.`,
    nb: `Minst ${minAnswered} av ${of} spørsmål må være besvart; deres andel av de mulige poengene gjelder også de ubesvarte.`,
    en: `At least ${minAnswered} of ${of} questions must be answered; their share of the possible points stands for the unanswered ones too.`,
  };
}

/** Rule of the instruments with several scales, each of which needs half of its questions. */
export const halfOfScale: Text = {
  sv: 'Varje skala räknas när minst hälften av dess frågor är besvarade; medelvärdet av dem gäller även för de obesvarade.',
  nb: 'Hver skala regnes når minst halvparten av spørsmålene er besvart; gjennomsnittet av dem gjelder også de ubesvarte.',
  en: 'Each scale is computed when at least half of its questions are answered; their mean stands for the others too.',
};

/** Rule of the instruments with several scales, each of which needs all of its questions. */
export const allOfScale: Text = {
  sv: 'Varje skala räknas när alla dess frågor är besvarade.',
  nb: 'Hver skala regnes når alle spørsmålene i den er besvart.',
  en: 'Each scale is computed when all of its questions are answered.',
};

/** Rule of the instruments with several scales, each of which needs one answer. */
export const anyOfScale: Text = {
  sv: 'Varje skala är medelvärdet av dess besvarade frågor, om så bara en är besvarad.',
  nb: 'Hver skala er gjennomsnittet av de besvarte spørsmålene, om så bare ett er besvart.',
  en: 'Each scale is the mean of its answered questions, even if only one is answered.',
};
