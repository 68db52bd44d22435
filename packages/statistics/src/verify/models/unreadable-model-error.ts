/** A model that a case names and that is not computed here: another one must never be compared in its place. */
export class UnreadableModelError extends Error {
  override readonly name = 'UnreadableModelError';

  /** The reason is a sentence without its capital and its full stop. */
  constructor(reason: string) {
    super(`${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`);
  }
}
