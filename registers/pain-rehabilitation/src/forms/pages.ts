/** Pages that the patients' forms have in common; what follows them differs between the modules. */
export const painPage = { id: 'pain', title: { sv: 'Smärta', en: 'Pain' } } as const;
export const moodPage = { id: 'mood', title: { sv: 'Hur du mår', en: 'How you feel' } } as const;
export const healthPage = { id: 'health', title: { sv: 'Hälsa', en: 'Health' } } as const;
export const movementPage = { id: 'movement', title: { sv: 'Rörelse', en: 'Movement' } } as const;
export const workPage = { id: 'work', title: { sv: 'Arbete', en: 'Work' } } as const;
export const resultPage = {
  id: 'result',
  title: { sv: 'Rehabiliteringen', en: 'The rehabilitation' },
} as const;
export const aboutPage = { id: 'about-you', title: { sv: 'Om dig', en: 'About you' } } as const;

/** The pages of specialist care on thoughts about pain, sleep and the consequences in everyday life. */
export const specialistPages = [
  { id: 'sleep', title: { sv: 'Sömn', en: 'Sleep' }, fields: ['isi'] },
  { id: 'thoughts', title: { sv: 'Tankar om smärta', en: 'Thoughts about pain' }, fields: ['pcs', 'cpaq'] },
  { id: 'everyday', title: { sv: 'Smärta och vardag', en: 'Pain and everyday life' }, fields: ['mpi'] },
  { id: 'general-health', title: { sv: 'Hälsa i allmänhet', en: 'Health in general' }, fields: ['rand36'] },
] as const;
