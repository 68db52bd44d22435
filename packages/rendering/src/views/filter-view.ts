export interface FilterOption {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}
/** One choice of a selection: a list where one is chosen, or boxes where several are. */
export interface FilterView {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly several: boolean;
  /** What is chosen, in words; for a list of boxes that is folded up. */
  readonly chosen: string;
  readonly open: boolean;
  readonly options: readonly FilterOption[];
}
export interface PagingView {
  readonly summary: string;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}
