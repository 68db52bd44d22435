import type { OccasionStatus } from '@kvalreg/engine';
import type { Episode, OccasionState } from '../episodes/episode.js';
import type { Person } from '../people/person.js';
import type { StopReason } from './stop-reasons.query.js';
import type { PageRequest } from '../platform/http/page.js';

/** One follow-up of one patient: what a patient answers some time after the index date. */
export interface FollowUpItem extends OccasionState {
  readonly episode: Episode;
  readonly person: Person;
  /** Of one that is `stopped`. */
  readonly stopReason: StopReason | null;
}

export interface FollowUpRequest extends PageRequest {
  readonly pathway?: string | undefined;
  readonly occasion?: string | undefined;
  readonly unitId?: string | undefined;
  readonly status?: OccasionStatus | undefined;
}

/** How many follow-ups of one occasion at one unit stand how. */
export interface FollowUpCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly pathway: string;
  readonly occasion: string;
  readonly counts: Readonly<Record<OccasionStatus, number>>;
}
