/**
 * Why staff end the follow-up of one episode. Death, moves and objections are not among them: they stop the person's
 * follow-up by themselves.
 */
export const endReasons = [
  'declined', // wants to be asked no more about this, and stays in the register
  'unable', // cannot answer, for instance because of another illness
  'followed-elsewhere',
  'not-performed', // what was planned did not take place
  'mistaken', // should never have been opened
  'other', // said in words
] as const;
export type EndReason = (typeof endReasons)[number];

export interface EndRequest {
  readonly reason: EndReason;
  /** In words; required for `other`. */
  readonly note?: string | null | undefined;
  /** The first day without follow-up; default: today. */
  readonly endedOn?: string | null | undefined;
}

/** An end or a restart, as the history tells it. */
export interface EndingEvent {
  readonly kind: 'ended' | 'restarted';
  readonly endedOn: string | null;
  /** `new-index`, or what staff said. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly recordedAt: string;
  /** Name of the member of staff, or `rule`. */
  readonly recordedBy: string;
}
