import type { FigureSource } from '../figure-source.js';
import type { Goal, Indicator, Limit } from '../indicator.js';
import type { Register } from '../register.js';
import type { Lint, Path } from './declaration-problem.js';
import { lintName, lintUnique, unknownName } from './lint-name.js';
import { lintOptionalText, lintText } from './lint-text.js';

const kindsWithGoals: readonly Indicator['kind'][] = [
  'proportion',
  'mean',
  'quantile',
  'ratio',
  'composite',
  'transition',
  'time-to-event',
];

/** The goal of an indicator: limits in the direction that is better, the stricter one first, and whole years. */
export function lintGoal(indicator: Indicator, path: Path, lint: Lint): void {
  const { goal } = indicator;
  if (!goal) return;
  const at = [...path, 'goal'];
  const report = (key: string, message: string) => lint.report([...at, key], 'goal', message);
  if (!kindsWithGoals.includes(indicator.kind))
    lint.report(at, 'goal', `A ${indicator.kind} has no single value that a goal could be set for.`);
  const limits = [goal.high, ...(goal.moderate ? [goal.moderate] : [])];
  const better = limits.map(betterOf);
  if (better.some((direction) => direction !== indicator.better)) {
    report(
      'high',
      `Its limits are met by ${better.join(' and ')} values, but the indicator says ${indicator.better ?? 'nothing'} is better: let them agree.`,
    );
  }
  if (goal.moderate && !isStricter(goal.high, goal.moderate))
    report('moderate', 'What meets the limit of high does not all meet that of moderate: exchange them.');
  lintWhole(goal, 'years', 1, report);
  lintWhole(goal, 'lag', 0, report);
  lintWhole(goal, 'smallestN', 1, report);
}

function lintWhole(
  goal: Goal,
  key: 'years' | 'lag' | 'smallestN',
  from: number,
  report: (key: string, message: string) => void,
): void {
  if (!Number.isInteger(goal[key]) || goal[key] < from)
    report(key, `${key} is ${String(goal[key])}: write a whole number from ${String(from)}.`);
}

function betterOf(limit: Limit): 'higher' | 'lower' {
  return 'atLeast' in limit || 'above' in limit ? 'higher' : 'lower';
}

function isStricter(high: Limit, moderate: Limit): boolean {
  const [a = 0, b = 0] = [Object.values(high)[0], Object.values(moderate)[0]] as (number | undefined)[];
  return betterOf(high) === 'higher' ? a > b : a < b;
}

/** Every column is an indicator with a goal, and every limit of a small n has its mark. */
export function lintGoalTables(register: Register, lint: Lint): void {
  for (const [name, table] of Object.entries(register.goalTables ?? {})) {
    const at: Path = ['goalTables', name];
    lintName('key', name, at, lint);
    lintText(table.title, [...at, 'title'], lint);
    lintOptionalText(table.intro, [...at, 'intro'], lint);
    if (table.columns.length === 0) lint.report([...at, 'columns'], 'empty', 'The table has no columns.');
    const headings = table.columns.map(({ heading }) => heading);
    lintUnique(headings, 'Heading', [...at, 'columns'], lint);
    lintUnique(
      table.marks.map(({ mark }) => mark),
      'Mark',
      [...at, 'marks'],
      lint,
    );
    table.columns.forEach(({ source, indicator, heading }, index) => {
      const path = [...at, 'columns', index];
      lintName('word', heading, [...path, 'heading'], lint);
      const sources: Readonly<Record<string, FigureSource>> = { ...register.pathways, ...register.feeds };
      const of = Object.hasOwn(sources, source) ? sources[source] : undefined;
      if (!of) {
        const known = Object.keys(sources);
        lint.report([...path, 'source'], 'unknown-source', unknownName('pathway or feed', source, known));
        return;
      }
      const declared = Object.hasOwn(of.indicators, indicator) ? of.indicators[indicator] : undefined;
      if (!declared) {
        const known = Object.keys(of.indicators);
        lint.report([...path, 'indicator'], 'unknown-indicator', unknownName('indicator', indicator, known));
      } else if (!declared.goal) {
        lint.report([...path, 'indicator'], 'goal-column', `"${indicator}" has no goal: state its levels.`);
      } else if (!table.marks.some(({ below }) => below === declared.goal?.smallestN)) {
        const limit = String(declared.goal.smallestN);
        lint.report(
          [...at, 'marks'],
          'goal-column',
          `There is no mark for fewer than ${limit} cases: add one.`,
        );
      }
    });
  }
}
