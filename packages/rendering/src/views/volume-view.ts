import type { TableView } from './table-view.js';

/** How many come how far, beside what a model expects. */
export interface VolumeView {
  readonly title: string;
  readonly lead: string;
  readonly intro: string;
  readonly table: TableView;
  readonly notes: readonly string[];
}
