import { inBoth } from './in-both.js';

/** How an operation is spoken of. */
export const operationWords = {
  title: inBoth('Operasjon', 'Operation'),
  date: inBoth('Operasjonsdato', 'Date of operation'),
  year: inBoth('Operasjonsår', 'Year of operation'),
} as const;

/** Titles of forms, pages and occasions. */
export const titles = {
  lumbar: inBoth('Degenerativ rygg', 'Degenerative lower back'),
  cervical: inBoth('Degenerativ nakke', 'Degenerative neck'),
  beforeSurgery: inBoth('Før operasjonen', 'Before surgery'),
  surgery: inBoth('Operasjon', 'Surgery'),
  followUp: inBoth('Oppfølging', 'Follow-up'),
  months3: inBoth('3 måneder etter operasjonen', '3 months after surgery'),
  months12: inBoth('12 måneder etter operasjonen', '12 months after surgery'),
  aboutYou: inBoth('Om deg', 'About you'),
  work: inBoth('Arbeid', 'Work'),
  wayToSurgery: inBoth('Veien til operasjonen', 'The way to the operation'),
  pain: inBoth('Smerter', 'Pain'),
  function: inBoth('Funksjon', 'Function'),
  spinalCord: inBoth('Armer, bein og kropp', 'Arms, legs and body'),
  health: inBoth('Helse', 'Health'),
  result: inBoth('Resultatet', 'The result'),
  afterwards: inBoth('Etter operasjonen', 'After the operation'),
  dates: inBoth('Tidspunkt', 'Dates'),
  patient: inBoth('Pasienten', 'The patient'),
  findings: inBoth('Funn', 'Findings'),
  procedure: inBoth('Inngrep', 'Procedure'),
  course: inBoth('Gjennomføring og komplikasjoner', 'Course and complications'),
  introBefore: inBoth(
    'Spørsmålene gjelder hvordan du har det før operasjonen. Du kan hoppe over spørsmål som du ikke vil svare på.',
    'The questions are about how you are before surgery. You may skip questions that you do not want to answer.',
  ),
  introAfter: inBoth(
    'Spørsmålene gjelder hvordan du har det nå, etter operasjonen. Du kan hoppe over spørsmål som du ikke vil svare på.',
    'The questions are about how you are now, after surgery. You may skip questions that you do not want to answer.',
  ),
} as const;
