export interface PopulationRemark {
  readonly line: string;
  readonly column: string | null;
  readonly reason: string;
}

/** Reading changes from the population register. */
export interface PopulationView {
  readonly action: string;
  readonly isTrial: boolean;
  /** Why the file as a whole was refused. */
  readonly problems: {
    readonly title: string;
    readonly items: readonly { readonly href: string | null; readonly message: string }[];
  } | null;
  readonly outcome: {
    readonly title: string;
    readonly counts: readonly { readonly label: string; readonly count: string }[];
    readonly rejected: readonly PopulationRemark[];
    readonly remarks: readonly PopulationRemark[];
  } | null;
  readonly events: readonly { readonly event: string; readonly text: string }[];
}
