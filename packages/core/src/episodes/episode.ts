import type { OccasionStatus } from '@kvalreg/engine';
import type { Person } from '../people/person.js';

/** One index event, or one that is planned, and all that follows it. */
export interface Episode {
  readonly id: string;
  readonly registerId: string;
  readonly pathway: string;
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly openedOn: string;
  /** Null while the episode is planned. */
  readonly indexDate: string | null;
  /** The first day on which it was no longer followed up; null while it is. */
  readonly endedOn: string | null;
  /** `new-index`, or what staff have said. */
  readonly endReason: string | null;
}

export type Channel = 'web' | 'paper' | 'staff' | 'import';

/** How one occasion of an episode stands today. */
export interface OccasionState {
  readonly occasion: string;
  readonly form: string;
  readonly respondent: 'patient' | 'staff';
  readonly status: OccasionStatus;
  readonly dueOn: string | null;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly answeredOn: string | null;
  readonly channel: Channel | null;
  /** Number of the current revision; 0 while unanswered. */
  readonly revision: number;
}

/** Something that was answered, or corrected, at one moment. */
export interface Revision {
  readonly revision: number;
  readonly filledOn: string;
  readonly channel: Channel;
  readonly formVersion: string;
  readonly recordedAt: string;
  /** Name of the member of staff, or who else it was. */
  readonly recordedBy: string;
  readonly changeReason: string | null;
}

export interface TimelineOccasion extends OccasionState {
  readonly revisions: readonly Revision[];
  /** Whether somebody has begun: the patient, a member of staff, or both. */
  readonly drafts: readonly { readonly party: 'patient' | 'staff'; readonly savedAt: string }[];
}

export interface Timeline {
  readonly episode: Episode;
  readonly person: Person;
  /** In declared order. */
  readonly occasions: readonly TimelineOccasion[];
}

export interface WorkItem extends OccasionState {
  readonly episode: Episode;
  readonly person: Person;
  readonly hasDraft: boolean;
}
