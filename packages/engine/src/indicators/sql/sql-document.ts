import type { Register } from '@kvalreg/declaration';
import { analysisSql } from '../../analysis/analysis-sql.js';
import { planAnalysis } from '../../analysis/plan-analysis.js';
import { compileIndicators } from './compile-indicators.js';

/**
 * All SQL that follows from a register, for people to read and to keep beside the declaration: whoever reviews a change
 * of the declaration, or of what makes the SQL, sees what it does to tables and figures.
 */
export function sqlDocument(register: Register): string {
  return Object.entries(register.pathways)
    .flatMap(([id, pathway]) => {
      const plan = planAnalysis(register.id, id, pathway);
      const { create, functions, rebuild } = analysisSql(plan);
      const figures = Object.keys(pathway.indicators).map((indicator) => {
        const { sql, params } = compileIndicators(plan, pathway, {
          indicators: [indicator],
          groups: [['unit', 'year'], ['year']],
          dataDate: '2026-01-01',
        });
        return section(`${id}: ${indicator} by unit and year ${JSON.stringify(params)}`, `${sql};`);
      });
      return [
        section(`${id}: tables`, create),
        section(`${id}: one episode`, functions),
        section(`${id}: all episodes`, rebuild),
        ...figures,
      ];
    })
    .join('\n');
}

function section(title: string, sql: string): string {
  return `-- ${title}\n${sql}\n`;
}
