import { inBoth } from './in-both.js';

export const checkMessages = {
  empty: inBoth(
    'Skjemaet er tomt. Svar i det minste på spørsmålene om smerter før du sender inn.',
    'The form is empty. Answer at least the questions on pain before you submit.',
  ),
  unusualBmi: inBoth(
    'Høyden og vekten gir en uvanlig KMI (under 15 eller over 50). Kontroller begge.',
    'Height and weight give an unusual BMI (below 15 or above 50). Check both.',
  ),
  admissionAfterOperation: inBoth(
    'Innleggelsen er etter operasjonen. Rett en av datoene.',
    'The admission is after the operation. Correct one of the dates.',
  ),
  dischargeBeforeOperation: inBoth(
    'Utskrivningen er før operasjonen. Rett en av datoene.',
    'The discharge is before the operation. Correct one of the dates.',
  ),
  unusualStay: inBoth(
    'Oppholdet er lengre enn 30 døgn. Kontroller datoene.',
    'The stay is longer than 30 days. Check the dates.',
  ),
  myelopathyTwice: inBoth(
    'Myelopati er valgt som indikasjon, men spørsmålet om myelopati er besvart med nei. Rett ett av svarene.',
    'Myelopathy is chosen as indication, but the question on myelopathy is answered with no. Correct one of them.',
  ),
  discectomyFromBehind: inBoth(
    'Diskektomi og korporektomi gjøres fra fremsiden, men tilgangen er bakre. Kontroller tilgangen.',
    'Discectomy and corpectomy are done from the front, but the approach is posterior. Check the approach.',
  ),
} as const;
