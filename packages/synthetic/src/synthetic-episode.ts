import type { Language, Register, SyntheticPathway } from '@kvalreg/declaration';
import type { SyntheticPerson } from './people.js';

export interface SyntheticRequest {
  readonly register: Register;
  readonly pathway: string;
  readonly profile: SyntheticPathway;
  readonly episodes: number;
  readonly seed: number;
  /** Units with their relative number of episodes, and the county that most of their patients live in, where it is known. */
  readonly units: readonly { readonly id: string; readonly weight: number; readonly county?: string }[];
  /** First and last index date. Those after `today` become episodes that are planned. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly language: Language;
}
export interface SyntheticResponse {
  readonly occasion: string;
  readonly form: string;
  readonly formVersion: string;
  readonly filledOn: string;
  readonly channel: 'web' | 'paper' | 'staff';
  readonly language: Language;
  readonly answers: Readonly<Record<string, number | boolean | string | readonly string[] | null>>;
  readonly scores: Readonly<Record<string, number | null>>;
  /** What was known before the form was filled in; null for a form that knows nothing. */
  readonly known: Readonly<Record<string, number | boolean | string | readonly string[] | null>> | null;
}
export interface SyntheticEpisode {
  readonly person: SyntheticPerson & {
    /** Where the person lives; absent where the unit's own county is not known. */
    readonly county?: string;
  };
  readonly unitId: string;
  readonly openedOn: string;
  readonly indexDate: string | null;
  readonly responses: readonly SyntheticResponse[];
}
