export type DisclosureRefusalCode = 'no-regions' | 'same-answers' | 'too-many-dimensions' | 'too-fine';

/** Figures were asked for that cannot be protected; the message says what to leave out. */
export class DisclosureRefusal extends RangeError {
  readonly code: DisclosureRefusalCode;

  constructor(code: DisclosureRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
