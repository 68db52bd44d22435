import type { FigureSource } from '@kvalreg/declaration';
import { compileIndicators, isKeepable } from '@kvalreg/engine';
import { createHash } from 'node:crypto';
import type { PlannedSource } from '../platform/registers/register-catalogue.js';

/** Raised when what is kept is written or added up otherwise than before. */
const layout = 1;

/** The names of the indicators whose figures add up over groups. */
export function keepableIndicators({ indicators }: FigureSource): readonly string[] {
  return Object.entries(indicators).flatMap(([name, indicator]) => (isKeepable(indicator) ? [name] : []));
}

export interface FigureDefinition {
  /**
   * Tells one way of counting from another: the SQL of all indicators, and the dimensions. Figures that were kept under
   * another definition are not read.
   */
  readonly hash: string;
  /** The indicators whose figures are others on another day, although no case has changed. */
  readonly ofTheDay: ReadonlySet<string>;
}

const known = new WeakMap<FigureSource, FigureDefinition>();

export function definitionOf(planned: PlannedSource): FigureDefinition {
  const before = known.get(planned.source);
  if (before !== undefined) return before;
  const definition = define(planned);
  known.set(planned.source, definition);
  return definition;
}

function define({ source, plan }: PlannedSource): FigureDefinition {
  const names = keepableIndicators(source);
  const compiled = (name: string, dataDate: string) =>
    JSON.stringify(compileIndicators(plan, source, { indicators: [name], groups: [[]], dataDate }));
  const content = [
    layout,
    source.dimensions,
    names.map((name) => [name, source.indicators[name], compiled(name, '2000-01-01')]),
  ];
  return {
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    ofTheDay: new Set(names.filter((name) => compiled(name, '2000-01-01') !== compiled(name, '2000-01-02'))),
  };
}
