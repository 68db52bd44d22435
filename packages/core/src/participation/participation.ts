/** How a person stands to a register; `unknown` while nothing is recorded. */
export type ParticipationStatus = 'unknown' | 'informed' | 'consented' | 'opted-out' | 'withdrawn';
/** What can be recorded. Of a register that asks for a consent `withdrawn` ends it, of others `opted-out`. */
export type ParticipationKind = Exclude<ParticipationStatus, 'unknown'>;

export interface PersonParticipation {
  readonly status: ParticipationStatus;
  /** The day of the information, consent, objection or withdrawal; null while nothing is recorded. */
  readonly since: string | null;
  readonly informationVersion: string | null;
  /** Whether anything more may be collected of the person, or sent to the person. */
  readonly mayCollect: boolean;
}

/** One thing that was recorded. */
export interface ParticipationEvent {
  readonly kind: ParticipationKind;
  readonly happenedOn: string;
  readonly informationVersion: string;
  /** Name of the member of staff, `patient`, or the program. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export type EndingKind = 'opted-out' | 'withdrawn';

export function isEnding(status: ParticipationStatus): status is EndingKind {
  return status === 'opted-out' || status === 'withdrawn';
}

/** What can be recorded in a register of this basis. A consent also where none is asked for: it takes back an objection. */
export function kindsOf(basis: 'opt-out' | 'consent'): readonly ParticipationKind[] {
  return ['informed', 'consented', basis === 'consent' ? 'withdrawn' : 'opted-out'];
}
