import { registrations } from '../published-figures.js';

const lumbar = 6000;
/** Operations that the demo generates over five years and the current one; of the neck as few as in 2024. */
export const episodes = {
  lumbar,
  cervical: Math.round((lumbar * registrations.cervical[2024]) / registrations.lumbar[2024]),
} as const;

/** What that makes in a year. */
export const episodesPerYear = {
  lumbar: Math.round(episodes.lumbar / 5.7),
  cervical: Math.round(episodes.cervical / 5.7),
} as const;
