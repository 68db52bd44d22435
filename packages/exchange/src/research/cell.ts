/** Why a cell holds no value, as far as the register knows. */
export const missingReasons = [
  'no-form', // the form of the occasion was not answered
  'not-asked', // the version of the form that was answered does not ask it
  'not-applicable', // other answers led past the question
  'not-answered', // asked, and left open
  'not-computed', // a score or a calculation that too few answers are there for
  'unknown', // the register does not know why
] as const;
export type MissingReason = (typeof missingReasons)[number];
export interface Missing {
  readonly reason: MissingReason;
}

/** A value as statistics programs want it: numbers, texts and codes, and days as YYYY-MM-DD. */
export type ResearchCell = number | string | Missing;

/** One object for each reason, so that millions of empty cells cost nothing. */
export const missing: Readonly<Record<MissingReason, Missing>> = {
  'no-form': { reason: 'no-form' },
  'not-asked': { reason: 'not-asked' },
  'not-applicable': { reason: 'not-applicable' },
  'not-answered': { reason: 'not-answered' },
  'not-computed': { reason: 'not-computed' },
  unknown: { reason: 'unknown' },
};

export function isMissing(cell: ResearchCell): cell is Missing {
  return typeof cell === 'object';
}
