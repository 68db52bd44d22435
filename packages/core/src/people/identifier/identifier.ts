import type { PersonIdentifier } from '@kvalreg/declaration';
import type { FieldProblem } from '../../platform/errors/field-problem.js';

export type Sex = 'female' | 'male';

/** A number that stands for one person, and what it tells of the person. */
export interface Identifier {
  readonly type: PersonIdentifier;
  /** As it is stored: twelve characters in Sweden, eleven digits in Norway, no signs. */
  readonly normalised: string;
  /** Absent where the number does not tell: then it is asked for. */
  readonly birthDate?: string;
  readonly sex?: Sex;
}

export type IdentifierProblemCode =
  | 'identifier-missing'
  | 'identifier-format'
  | 'identifier-foreign'
  | 'identifier-date'
  | 'identifier-in-the-future'
  | 'identifier-check-digit'
  | 'identifier-not-accepted';

/** What a text is, read as one kind of number; undefined where it does not even have the shape of one. */
export type Reading =
  { readonly identifier: Identifier } | { readonly wrong: IdentifierProblemCode } | undefined;

export type ParsedIdentifier =
  | { readonly identifier: Identifier; readonly problem?: undefined }
  | {
      readonly problem: FieldProblem & { readonly code: IdentifierProblemCode };
      readonly identifier?: undefined;
    };
