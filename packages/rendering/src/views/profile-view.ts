import type { TrustedSvg } from '../renderer/trusted-svg.js';

/** All scales of one person: a row each, with a drawing that a glance reads and the numbers beside it. */
export interface ProfileView {
  readonly heading: string;
  readonly patient: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly intro: string | null;
  readonly madeOn: string;
  readonly backHref: string;
  readonly caption: string;
  readonly occasions: readonly { readonly label: string; readonly mark: TrustedSvg }[];
  /** Occasions that are answered: each has a column of numbers. */
  readonly columns: readonly string[];
  readonly bandMark: TrustedSvg;
  readonly medianMark: TrustedSvg;
  readonly notes: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    /** Direction and range. */
    readonly direction: string;
    readonly drawing: TrustedSvg;
    readonly values: readonly {
      readonly label: string;
      readonly text: string;
      readonly category: string | null;
    }[];
    readonly usual: string;
    readonly usualOf: string | null;
  }[];
}
