import {
  ConflictError,
  GoneError,
  InvalidInputError,
  NotFoundError,
} from '../platform/errors/domain-error.js';

export function codeMistyped(): InvalidInputError {
  return new InvalidInputError(
    'paper-code-mistyped',
    'The code cannot be right: it has ten characters (the digits 2–9 and letters). Compare it with the paper and type it again.',
  );
}
export function unknownPaper(): NotFoundError {
  return new NotFoundError('paper-unknown', 'There is no such paper in your part of the register.');
}
export function revokedPaper(): GoneError {
  return new GoneError(
    'paper-revoked',
    'This paper has been withdrawn, so that it is not typed in. Print a new one, or type it in from the page of the episode.',
  );
}
export function typedByYou(): ConflictError {
  return new ConflictError(
    'paper-typed-by-you',
    'You have typed this paper in once. Somebody else must type it the second time, without seeing what you typed.',
  );
}
export function typedTwice(): ConflictError {
  return new ConflictError(
    'paper-typed-twice',
    'Two people have typed this paper in already. Compare what they typed.',
  );
}
export function nothingToCompare(): ConflictError {
  return new ConflictError(
    'paper-not-to-compare',
    'There is nothing to compare: the paper has been settled, or has not been typed in twice.',
  );
}
export function paperDraftConflict(): ConflictError {
  return new ConflictError(
    'draft-conflict',
    'You have saved this paper in another window after you opened it here. Nothing was overwritten; open it again and compare.',
  );
}
export function tooManyPapers(most: number): InvalidInputError {
  return new InvalidInputError(
    'too-many-papers',
    `At most ${String(most)} papers can be printed at a time, and at least one. Choose fewer, and print the others afterwards.`,
  );
}
