/** What patients read before they begin; any question may be left out. */
export const intros = {
  initial: {
    sv: 'Frågorna gäller hur du mår nu, inför första besöket. Du kan hoppa över en fråga som du inte vill svara på, och spara och fortsätta senare.',
    en: 'The questions are about how you are now, before your first visit. You may skip a question that you do not want to answer, and save and go on later.',
  },
  discharge: {
    sv: 'Frågorna gäller hur du mår nu när rehabiliteringen är avslutad. Du kan hoppa över en fråga som du inte vill svara på.',
    en: 'The questions are about how you are now that the rehabilitation is over. You may skip a question that you do not want to answer.',
  },
  followUp: {
    sv: 'Det har gått ungefär ett år sedan rehabiliteringen avslutades. Frågorna gäller hur du mår nu. Du kan hoppa över en fråga som du inte vill svara på.',
    en: 'About a year has passed since the rehabilitation ended. The questions are about how you are now. You may skip a question that you do not want to answer.',
  },
} as const;

export const titles = {
  initial: { sv: 'Inför första besöket', en: 'Before the first visit' },
  discharge: { sv: 'Vid avslut', en: 'At discharge' },
  followUp: { sv: 'Ett år efter avslut', en: 'One year after discharge' },
} as const;
