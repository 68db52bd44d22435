/** What came in for one unit, or for all together. */
export interface FeedVolume {
  readonly rows: number;
  /** First and last day that the rows are about; null without rows. */
  readonly first: string | null;
  readonly last: string | null;
  /** When a file was last imported, also one that held nothing new. */
  readonly lastImport: string | null;
}
export interface FeedOverview extends FeedVolume {
  readonly units: readonly (FeedVolume & { readonly unit: string; readonly name: string })[];
}
