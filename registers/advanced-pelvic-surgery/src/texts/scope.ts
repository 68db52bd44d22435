import type { ScopeGroup } from '@kvalreg/declaration';
import { text } from './text.js';

/** The care of the licence: assessment before, and where it applies surgery for, any of five conditions. */
export const scope: readonly ScopeGroup[] = [
  {
    title: text('Patienten har något av följande tillstånd', 'The patient has one of these conditions'),
    criteria: [
      text(
        'Lokalt avancerad kolorektalcancer, där det vid bedömningen före behandling kan behövas total bäckenutrymning, resektion av korsbenet ovanför svansbenet eller annan del av bäckenskelettet, eller lateral bäckenväggsdissektion med eller utan kärl- eller nervresektion, för att nå mikroskopisk radikalitet (R0).',
        'Locally advanced colorectal cancer for which, as assessed before treatment, total pelvic exenteration, resection of the sacrum above the coccyx or of another part of the bony pelvis, or lateral pelvic wall dissection with or without resection of vessels or nerves may be needed to reach microscopic radicality (R0).',
      ),
      text(
        'Lokalt återfall av kolorektalcancer, där total eller bakre bäckenutrymning, resektion av korsbenet ovanför svansbenet eller annan del av bäckenskelettet, eller lateral bäckenväggsdissektion med eller utan kärl- eller nervresektion kan behövas för att nå R0.',
        'Local recurrence of colorectal cancer for which total or posterior pelvic exenteration, resection of the sacrum above the coccyx or of another part of the bony pelvis, or lateral pelvic wall dissection with or without resection of vessels or nerves may be needed to reach R0.',
      ),
      text(
        'Återfall eller kvarvarande tumör efter primär strålbehandling i botande syfte vid analcancer, gynekologisk cancer (cervix-, endometrie-, vaginal- eller vulvacancer), prostatacancer eller blåscancer.',
        'Recurrence or residual tumour after primary radiotherapy with curative intent in anal cancer, gynaecological cancer (cervical, endometrial, vaginal or vulvar), prostate cancer or bladder cancer.',
      ),
      text(
        'Avancerad urinblåscancer (kliniskt T4b) och/eller spridning till lymfkörtlar (M1a) som har svarat på induktionsbehandling.',
        'Advanced bladder cancer (clinical T4b) and/or spread to lymph nodes (M1a) with response to induction therapy.',
      ),
      text(
        'Ovanlig eller oklar tumörform i bäckenet, där total bäckenutrymning, resektion av korsbenet ovanför svansbenet eller annan del av bäckenskelettet, eller lateral bäckenväggsdissektion med eller utan kärl- eller nervresektion kan behövas för att nå R0.',
        'Rare or unclear kind of tumour in the pelvis for which total pelvic exenteration, resection of the sacrum above the coccyx or of another part of the bony pelvis, or lateral pelvic wall dissection with or without resection of vessels or nerves may be needed to reach R0.',
      ),
    ],
    notes: [
      text(
        'Total bäckenutrymning: inre könsorgan, ändtarm och urinblåsa tas bort.',
        'Total pelvic exenteration: the inner genitals, the rectum and the bladder are removed.',
      ),
      text(
        'Bakre bäckenutrymning: inre könsorgan och ändtarm tas bort.',
        'Posterior pelvic exenteration: the inner genitals and the rectum are removed.',
      ),
      text(
        'Tumörstadium anges enligt TNM, version 8 eller den version som ersätter den.',
        'Tumour stage is given according to TNM, version 8 or the one that replaces it.',
      ),
    ],
  },
];
