import { inlineSql, quoteIdentifier } from '@kvalreg/expression';
import type { AnalysisPlan } from './analysis-plan.js';

/** A name in the schema of analysis tables. */
export function qualified(name: string): string {
  return `analysis.${quoteIdentifier(name)}`;
}

/** The episodes of a pathway: the one that is the function's argument, or all. */
export function selection(plan: AnalysisPlan, scope: 'episode' | 'all'): string {
  const pathway = `e.register_id = ${inlineSql(plan.registerId, 'text')} and e.pathway = ${inlineSql(plan.pathwayId, 'text')}`;
  return scope === 'episode' ? `e.id = $1 and ${pathway}` : pathway;
}
