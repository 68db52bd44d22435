import type { FigureSource, Register } from '@kvalreg/declaration';
import type { FigurePlan } from '../../analysis/analysis-plan.js';
import { analysisSql } from '../../analysis/analysis-sql.js';
import { feedSql } from '../../analysis/feed-sql.js';
import { planAnalysis } from '../../analysis/plan-analysis.js';
import { planFeed } from '../../analysis/plan-feed.js';
import { compileIndicators } from './compile-indicators.js';

/**
 * All SQL that follows from a register, for people to read and to keep beside the declaration: whoever reviews a change
 * of the declaration, or of what makes the SQL, sees what it does to tables and figures.
 */
export function sqlDocument(register: Register): string {
  const pathways = Object.entries(register.pathways).flatMap(([id, pathway]) => {
    const plan = planAnalysis(register.id, id, pathway);
    const { create, functions, rebuild } = analysisSql(plan);
    return [
      section(`${id}: tables`, create),
      section(`${id}: one episode`, functions),
      section(`${id}: all episodes`, rebuild),
      ...figuresOf(id, pathway, plan),
    ];
  });
  const feeds = Object.entries(register.feeds ?? {}).flatMap(([id, feed]) => {
    const plan = planFeed(register.id, id, feed);
    const { create, functions, rebuild } = feedSql(plan);
    return [
      section(`${id}: table`, create),
      section(`${id}: rows that came in`, functions),
      section(`${id}: all rows`, rebuild),
      ...figuresOf(id, feed, plan),
    ];
  });
  return [...pathways, ...feeds].join('\n');
}

function figuresOf(id: string, source: FigureSource, plan: FigurePlan): readonly string[] {
  return Object.keys(source.indicators).map((indicator) => {
    const { sql, params } = compileIndicators(plan, source, {
      indicators: [indicator],
      groups: [['unit', 'year'], ['year']],
      dataDate: '2026-01-01',
    });
    return section(`${id}: ${indicator} by unit and year ${JSON.stringify(params)}`, `${sql};`);
  });
}

function section(title: string, sql: string): string {
  return `-- ${title}\n${sql}\n`;
}
