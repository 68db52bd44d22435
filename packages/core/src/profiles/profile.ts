import type { Profile, ProfileScale, Text } from '@kvalreg/declaration';
import type { ProfileReference, ProfileValue } from '@kvalreg/engine';
import type { Episode } from '../episodes/episode.js';
import type { Person } from '../people/person.js';

/** An occasion of a profile; its day is null while it is unanswered. */
export interface ProfileOccasion {
  readonly occasion: string;
  readonly title: Text;
  readonly answeredOn: string | null;
}
export interface ScaleOfPerson extends ProfileScale {
  /** One value for each occasion of the profile, in the same order. */
  readonly values: readonly ProfileValue[];
  /** What is usual in the register; null where there are too few cases to say. */
  readonly reference: ProfileReference | null;
}
/** All scales of one person over the occasions, beside what is usual. */
export interface ProfileOfPerson {
  readonly episode: Episode;
  readonly person: Person;
  readonly profile: Pick<Profile, 'title' | 'intro' | 'reference'>;
  readonly occasions: readonly ProfileOccasion[];
  readonly scales: readonly ScaleOfPerson[];
  /** With fewer cases nothing is said of what is usual. */
  readonly smallestReference: number;
}
