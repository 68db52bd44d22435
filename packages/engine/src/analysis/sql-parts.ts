import { inlineSql, quoteIdentifier } from '@kvalreg/expression';
import type { AnalysisPlan } from './analysis-plan.js';

/** A name in the schema of analysis tables. */
export function qualified(name: string): string {
  return `analysis.${quoteIdentifier(name)}`;
}

/** The statements that let the application's role use a table, within its scope. */
export function secured(table: string): string {
  return `select register.protect(${inlineSql(qualified(table), 'text')}::regclass);
grant select, insert, update, delete on ${qualified(table)} to kvalreg_app;`;
}

/** The episodes of a pathway: the one that is the function's argument, or all. */
export function selection(plan: AnalysisPlan, scope: 'episode' | 'all'): string {
  const pathway = `e.register_id = ${inlineSql(plan.registerId, 'text')} and e.pathway = ${inlineSql(plan.pathwayId, 'text')}`;
  return scope === 'episode' ? `e.id = $1 and ${pathway}` : pathway;
}

/** The statements that make a function which the application's role may call, and nobody else. */
export function appFunction(signature: string, returns: string, language: string, body: string): string {
  const tag = `$${body.includes('$project$') ? 'projected' : 'project'}$`;
  return `create or replace function ${signature} returns ${returns} language ${language} as ${tag}
${body}
${tag};
revoke all on function ${signature} from public;
grant execute on function ${signature} to kvalreg_app;`;
}
