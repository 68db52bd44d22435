/** An SVG drawing made by this package: the only markup that a template writes out as it is. */
export class TrustedSvg {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  get markup(): string {
    return this.#markup;
  }
}
