/** How a page of figures knows that there are newer ones: where to ask, and what the answer was when it was made. */
export interface LiveView {
  readonly versionHref: string;
  readonly version: string;
}
