export { generateEpisodes, generateInSteps } from './generate-episodes.js';
export { luhn, personRegistry, type SyntheticPerson } from './people.js';
export { seededRandom, type Random } from './seeded-random.js';
export type { SyntheticEpisode, SyntheticRequest, SyntheticResponse } from './synthetic-episode.js';
export * from './contacts.js';
