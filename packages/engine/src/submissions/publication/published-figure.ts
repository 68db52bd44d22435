/** A figure for anyone to see: of one unit or, with `unit` null, of all of them together. */
export interface PublishedFigure {
  readonly measure: string;
  /** Name of the share, or null where the measure is one figure. */
  readonly share: string | null;
  readonly filingYear: number;
  readonly unit: string | null;
  /** `number`: not even how many is shown; `value`: how many is, and not the value; null: nothing is withheld. */
  readonly withheld: 'number' | 'value' | null;
  /** How many it rests on; of a count, the count itself. Null when withheld. */
  readonly n: number | null;
  /** Of a share: how many of them. */
  readonly k: number | null;
  /** Count, mean, or share (0–1); null when withheld and where there is nobody. */
  readonly value: number | null;
  /** 95 % Wilson interval of a share. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of a summary; the percentiles of all units together cannot be worked out from those of each. */
  readonly sd: number | null;
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly parts: readonly PublishedPart[];
}
/** One class of a split of a count. */
export interface PublishedPart {
  readonly split: string;
  readonly option: string;
  /** Null when withheld. */
  readonly n: number | null;
}

/** What a unit filed in a year in which every unit's figures are published. */
export interface UnitFigures {
  readonly unit: string;
  readonly filingYear: number;
  /** Names of the measures that the unit filed. */
  readonly measures: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}
