/** A model that a case names and that is not computed here: another one must never be compared in its place. */
export class UnreadableModelError extends Error {
  override readonly name = 'UnreadableModelError';

  constructor(reason: string) {
    super(`The model cannot be verified: ${reason}.`);
  }
}
