/** Operations that the demo generates over five years and the current one. */
export const episodes = { lumbar: 6000, cervical: 1500 } as const;

/** What that makes in a year. */
export const episodesPerYear = {
  lumbar: Math.round(episodes.lumbar / 5.7),
  cervical: Math.round(episodes.cervical / 5.7),
} as const;
