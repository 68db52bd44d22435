import type { Option, Text } from '@kvalreg/declaration';

export type VariableKind = 'number' | 'boolean' | 'date' | 'choice' | 'choices' | 'codes' | 'text';

/** Where a variable's value is found. Columns are those of the analysis tables. */
export type VariablePlace =
  | { readonly of: 'case'; readonly what: CaseFact }
  | { readonly of: 'dimension'; readonly column: string }
  | {
      readonly of: 'answer';
      readonly occasion: string;
      readonly what: 'answeredOn' | 'formVersion' | 'channel';
    }
  | {
      readonly of: 'form';
      readonly occasion: string;
      readonly column: string;
      /** Name of the item, instrument or repeated group that is shown or hidden as a whole. */
      readonly group: string;
      /** Columns of the row of a repeated group, any of which tells that the row is there. */
      readonly row: readonly string[];
      readonly isComputed: boolean;
    };
export const caseFacts = ['unit', 'region', 'indexDate', 'indexYear', 'age', 'sex', 'birthYear'] as const;
export type CaseFact = (typeof caseFacts)[number];

/** Something of a case that can be chosen for a file. */
export interface Variable {
  /** How it is chosen: `age`, `dimension:diagnosis`, `baseline.odi.score`. */
  readonly key: string;
  /** Name of its column: the same in every file and every delivery. */
  readonly name: string;
  readonly kind: VariableKind;
  readonly label: Text;
  readonly place: VariablePlace;
  readonly options: readonly Option[];
  /** Lowest and highest possible number. */
  readonly range: readonly [number, number] | null;
  readonly isWhole: boolean;
  readonly unit: Text | null;
  /**
   * `free-text`: whatever somebody wrote, which may name anybody; `contact`: a way to reach the person, which is never
   * given out for research.
   */
  readonly privacy: 'open' | 'free-text' | 'contact';
  /** Tells something of when, without being a date: it cannot stand beside dates that were shifted. */
  readonly tellsDate: boolean;
  readonly occasion: Text | null;
  readonly form: { readonly name: string; readonly version: string; readonly title: Text } | null;
  readonly instrument: { readonly id: string; readonly version: string; readonly title: Text } | null;
  /** Versions of the form whose answers cannot be read as this variable. */
  readonly notAskedIn: readonly string[];
}
