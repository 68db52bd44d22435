import type { Language } from '@kvalreg/declaration';

/**
 * The rules that follow from the kind of a measure. `{label}` is the figure or the measure, the other words are the
 * values; the last sentence says what to do.
 */
export const filingProblemTexts = {
  'unknown-field': {
    sv: '”{label}” är ingen uppgift som lämnas detta år (värde: {value}). Ta bort raden eller rätta namnet.',
    nb: '«{label}» er ingen opplysning som leveres dette året (verdi: {value}). Fjern raden eller rett navnet.',
    en: '“{label}” is not a figure that is filed this year (value: {value}). Remove the row or correct the name.',
  },
  'not-a-number': {
    sv: '{label}: ”{value}” är inget tal. Skriv ett tal från {min} till {max}.',
    nb: '{label}: «{value}» er ikke et tall. Skriv et tall fra {min} til {max}.',
    en: '{label}: “{value}” is not a number. Write a number from {min} to {max}.',
  },
  'not-whole': {
    sv: '{label}: {value} är inget heltal. Skriv ett antal utan decimaler.',
    nb: '{label}: {value} er ikke et heltall. Skriv et antall uten desimaler.',
    en: '{label}: {value} is not a whole number. Write a number without decimals.',
  },
  'too-many-decimals': {
    sv: '{label}: {value} har för många decimaler. Skriv talet med högst {decimals}.',
    nb: '{label}: {value} har for mange desimaler. Skriv tallet med høyst {decimals}.',
    en: '{label}: {value} has too many decimals. Write the number with at most {decimals}.',
  },
  'out-of-range': {
    sv: '{label}: {value} ligger utanför det möjliga. Skriv ett tal från {min} till {max}.',
    nb: '{label}: {value} ligger utenfor det mulige. Skriv et tall fra {min} til {max}.',
    en: '{label}: {value} is outside what is possible. Write a number from {min} to {max}.',
  },
  required: {
    sv: '{label}: uppgiften saknas. Skriv ett tal, 0 om det inte finns några.',
    nb: '{label}: opplysningen mangler. Skriv et tall, 0 hvis det ikke er noen.',
    en: '{label}: the figure is missing. Write a number, 0 if there are none.',
  },
  'split-sum': {
    sv: '{label}: delarna blir tillsammans {sum}, men totalen är {total}. Rätta någon del eller totalen, så att de stämmer överens.',
    nb: '{label}: delene blir til sammen {sum}, men totalen er {total}. Rett en av delene eller totalen, slik at de stemmer overens.',
    en: '{label}: the parts add up to {sum}, but the total is {total}. Correct a part or the total, so that they agree.',
  },
  'split-above-total': {
    sv: '{label}: de ifyllda delarna blir redan {sum}, mer än totalen {total}. Rätta någon del eller totalen.',
    nb: '{label}: delene som er fylt ut, blir allerede {sum}, mer enn totalen {total}. Rett en av delene eller totalen.',
    en: '{label}: the parts filled in add up to {sum} already, more than the total {total}. Correct a part or the total.',
  },
  'split-missing': {
    sv: '{label}: {missing} delar är tomma, och de andra blir {sum} av {total}. Fyll i dem, så att delarna blir totalen.',
    nb: '{label}: {missing} deler er tomme, og de andre blir {sum} av {total}. Fyll dem ut, slik at delene blir totalen.',
    en: '{label}: {missing} parts are empty, and the others add up to {sum} of {total}. Fill them in, so that the parts are the total.',
  },
  'numerator-above-denominator': {
    sv: '{label}: täljaren {numerator} är större än nämnaren {denominator}. Täljaren räknar några av dem som nämnaren räknar: rätta den ena.',
    nb: '{label}: telleren {numerator} er større enn nevneren {denominator}. Telleren teller noen av dem som nevneren teller: rett den ene.',
    en: '{label}: the numerator {numerator} is larger than the denominator {denominator}. It counts some of those whom the denominator counts: correct one of them.',
  },
  'order-p10-median': {
    sv: '{label}: 10:e percentilen {p10} är större än medianen {median}. Rätta den ena.',
    nb: '{label}: 10. persentil {p10} er større enn medianen {median}. Rett den ene.',
    en: '{label}: the 10th percentile {p10} is larger than the median {median}. Correct one of them.',
  },
  'order-median-p90': {
    sv: '{label}: medianen {median} är större än 90:e percentilen {p90}. Rätta den ena.',
    nb: '{label}: medianen {median} er større enn 90. persentil {p90}. Rett den ene.',
    en: '{label}: the median {median} is larger than the 90th percentile {p90}. Correct one of them.',
  },
  'order-p10-p90': {
    sv: '{label}: 10:e percentilen {p10} är större än 90:e percentilen {p90}. Rätta den ena.',
    nb: '{label}: 10. persentil {p10} er større enn 90. persentil {p90}. Rett den ene.',
    en: '{label}: the 10th percentile {p10} is larger than the 90th percentile {p90}. Correct one of them.',
  },
  'sd-impossible': {
    sv: '{label}: standardavvikelsen {sd} är större än {n} värden från {min} till {max} med medelvärdet {mean} kan ha (högst {largest}). Rätta standardavvikelsen, medelvärdet eller N.',
    nb: '{label}: standardavviket {sd} er større enn {n} verdier fra {min} til {max} med gjennomsnittet {mean} kan ha (høyst {largest}). Rett standardavviket, gjennomsnittet eller N.',
    en: '{label}: the standard deviation {sd} is larger than {n} values from {min} to {max} with the mean {mean} can have (at most {largest}). Correct the standard deviation, the mean or N.',
  },
  'without-cases': {
    sv: '{label}: N är 0, men {value} är angivet. Ta bort värdet eller rätta N.',
    nb: '{label}: N er 0, men {value} er oppgitt. Fjern verdien eller rett N.',
    en: '{label}: N is 0, but {value} is given. Remove the value or correct N.',
  },
  'single-case': {
    sv: '{label}: N är 1, men standardavvikelsen {sd} är inte 0 och inte tom. Ett enda värde har ingen spridning: ta bort den eller rätta N.',
    nb: '{label}: N er 1, men standardavviket {sd} er ikke 0 og ikke tomt. Én enkelt verdi har ingen spredning: fjern det eller rett N.',
    en: '{label}: N is 1, but the standard deviation {sd} is neither 0 nor empty. A single value has no spread: remove it or correct N.',
  },
  jump: {
    sv: '{label}: {value} är en stor förändring mot föregående års {before}{scaled}. Kontrollera siffran; om den stämmer, skriv en kommentar om varför.',
    nb: '{label}: {value} er en stor endring mot fjorårets {before}{scaled}. Kontroller tallet; hvis det stemmer, skriv en kommentar om hvorfor.',
    en: '{label}: {value} is a large change against {before}{scaled} the year before. Check the figure; if it is right, write a comment on why.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type FilingRule = keyof typeof filingProblemTexts;

/** Says of a count that it was brought to a period of the same length. */
export const scaledTexts: Readonly<Record<Language, string>> = {
  sv: ' (omräknat till {days} dagar)',
  nb: ' (omregnet til {days} dager)',
  en: ' (brought to {days} days)',
};
