import type { PlannedCase } from './plan-cases.js';
import type { Random } from './seeded-random.js';

export type DrawnValue = number | boolean | string | readonly string[] | null;
/** Draws one answer from a standard normal "badness" value (higher is worse). */
export interface AnswerSource {
  readonly key: string;
  readonly valueAt: (badness: number, subject: PlannedCase, random: Random) => DrawnValue;
}
