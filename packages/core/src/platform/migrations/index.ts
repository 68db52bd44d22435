import { Initial1730000000001 } from './0001-initial.js';

/** In the order in which they were written. */
export const migrations = [Initial1730000000001];
