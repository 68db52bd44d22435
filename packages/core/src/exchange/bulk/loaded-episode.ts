import type { PersonIdentifier } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { GivenConsent } from '../../people/joining/given-consent.js';

/** An episode as it is loaded in bulk: complete, with answers that have been validated and scored already. */
export interface LoadedEpisode {
  readonly person: {
    /** Kind of the number; a Swedish personnummer where left out. */
    readonly identifierType?: PersonIdentifier;
    readonly personalNumber: string;
    readonly name: string;
    readonly sex: 'female' | 'male';
    readonly birthDate: string;
    /** Code of the county that the person lives in; from birth on, where nothing else is known. */
    readonly county?: string;
  };
  readonly unitId: string;
  /** Where the register asks for one. Left out: given on the day of opening; null: there is none, and the load is refused. */
  readonly consent?: GivenConsent | null;
  readonly openedOn: string;
  readonly indexDate: string | null;
  readonly responses: readonly {
    readonly occasion: string;
    readonly form: string;
    readonly formVersion: string;
    readonly filledOn: string;
    readonly channel: 'web' | 'paper' | 'staff' | 'import';
    readonly language: string;
    readonly answers: Readonly<Record<string, unknown>>;
    readonly scores: Readonly<Record<string, number | null>>;
    /** What was known beforehand; left out of a form that knows nothing, or where it is to be read when it is needed. */
    readonly known?: Readonly<Record<string, unknown>> | null;
  }[];
}
export interface LoadRequest {
  readonly registerId: string;
  readonly pathway: string;
  /** With `undefined` where what generates them has worked for a while: there the load can be stopped. */
  readonly episodes: Iterable<LoadedEpisode | undefined>;
  /** Who is named as the author of what is loaded. */
  readonly author: string;
  /** Stops the load within moments; then nothing of it is kept, and its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Writes what is to be there with the episodes or not at all. */
  readonly alongside?: ((tx: EntityManager) => Promise<void>) | undefined;
  readonly onProgress?: (done: { readonly episodes: number; readonly responses: number }) => void;
}
export interface LoadReport {
  readonly episodes: number;
  readonly responses: number;
}
