import type { Model, Pathway } from '@kvalreg/declaration';
import type { FitResult } from '@kvalreg/engine';
import type { ShownResult } from './shown-result.js';

/** Where a model is declared. */
export interface ModelPlace {
  readonly registerId: string;
  readonly pathway: string;
  readonly model: string;
}

/** `waiting` for a worker, `reading` cases, `fitting`; `broken`: the program failed, and nothing was stored. */
export type RunState = 'waiting' | 'reading' | 'fitting' | 'done' | 'broken';
/** A fit that was asked for, and how far it has come. */
export interface ModelRun {
  readonly id: string;
  readonly state: RunState;
  readonly cases: number | null;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly heardAt: Date;
}

/** A stored fit without its result. */
export interface FitSummary {
  readonly id: string;
  readonly number: number;
  readonly modelVersion: string;
  readonly definitionHash: string;
  readonly registerVersion: string;
  readonly dataDate: string;
  readonly cutAt: Date;
  readonly codeVersion: string;
  readonly codeCommit: string | null;
  readonly fittedOn: string;
  readonly askedByName: string;
  readonly status: FitResult['status'];
}
export interface StoredFit extends FitSummary {
  readonly result: FitResult;
}

/** A declared model with its latest fit. */
export interface ModelState {
  readonly place: ModelPlace;
  readonly declared: Model;
  readonly pathway: Pathway;
  /** A fit as the reader may see it; null where there is none. */
  readonly fit: (FitSummary & { readonly result: ShownResult }) | null;
  /** The declaration has changed since the fit. */
  readonly isOutdated: boolean;
  /** The latest run; null where nobody has asked. */
  readonly run: ModelRun | null;
}
