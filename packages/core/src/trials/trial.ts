import type { Trial } from '@kvalreg/declaration';
import type { EpisodeOfTrial } from './read-episode.query.js';

/** Who got what, and when: nothing of the places before or after it. */
export interface TrialAllocation {
  readonly arm: string;
  readonly strata: Readonly<Record<string, string>>;
  readonly givenOn: string;
  readonly consentVersion: string;
  readonly consentedOn: string;
}

/** How an episode stands to a trial today; `eligible` alone can be allocated. */
export type TrialState =
  | { readonly kind: 'allocated'; readonly allocation: TrialAllocation }
  | { readonly kind: 'not-begun' | 'over' | 'not-followed' | 'not-included' | 'changed' }
  /** Keys of what the trial reads and nobody has answered yet, as `occasion.key`. */
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  | { readonly kind: 'eligible' };

export interface TrialOfEpisode {
  readonly trial: string;
  readonly declared: Trial;
  readonly state: TrialState;
}
export interface TrialsOfEpisode extends Pick<EpisodeOfTrial, 'episodeId' | 'personId'> {
  readonly pathway: string;
  readonly trials: readonly TrialOfEpisode[];
}

export interface AllocationRequest {
  readonly episodeId: string;
  readonly trial: string;
  /** Version of the consent text that the patient was shown. */
  readonly consentVersion: string;
  readonly consentedOn: string;
}
export interface AllocationAnswer extends TrialAllocation {
  /** False: the episode had its arm already, and keeps it. */
  readonly isNew: boolean;
}
