import { isIsoDate } from '@kvalreg/expression';
import type { Pathway } from '../../pathway.js';
import type { Trial } from '../../trial.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintExpression } from '../lint-expression.js';
import { lintName, lintUnique } from '../lint-name.js';
import { lintText } from '../lint-text.js';
import type { Scope } from '../scope.js';
import { lintGroupedValue } from './lint-indicators.js';

const fewestArms = 2;
/** Larger blocks keep no balance that anybody would notice. */
const largestBlock = 100;

/** A trial can be carried out as declared: whole blocks, lists that can be told apart, and a consent to ask for. */
export function lintTrials({ trials = {} }: Pathway, scope: Scope, path: Path, lint: Lint): void {
  for (const [name, trial] of Object.entries(trials)) {
    const at = [...path, 'trials', name];
    lintName('key', name, at, lint);
    lintText(trial.title, [...at, 'title'], lint);
    lintText(trial.description, [...at, 'description'], lint);
    lintArms(trial, at, lint);
    lintBlocks(trial, at, lint);
    for (const [stratum, { title, value, options }] of Object.entries(trial.strata)) {
      const here = [...at, 'strata', stratum];
      lintName('key', stratum, here, lint);
      if (stratum === 'unit')
        lint.report(here, 'reserved-name', 'Write byUnit: true for a list of each unit.');
      lintText(title, [...here, 'title'], lint);
      lintGroupedValue(value, options, scope, here, lint);
    }
    lintExpression(trial.inclusion, scope, 'boolean', [...at, 'inclusion'], lint);
    lintText(trial.consent.text, [...at, 'consent', 'text'], lint);
    if (trial.consent.version.trim() === '')
      lint.report([...at, 'consent', 'version'], 'empty', 'The consent has no version: name one.');
    lintDates(trial, at, lint);
  }
}

function lintArms({ arms }: Trial, path: Path, lint: Lint): void {
  const at = [...path, 'arms'];
  if (arms.length < fewestArms)
    lint.report(at, 'trial', `The trial has ${arms.length} arm(s): there is nothing to draw between.`);
  lintUnique(
    arms.map(({ code }) => code),
    'Arm',
    at,
    lint,
  );
  arms.forEach(({ code, title, ratio }, index) => {
    lintName('id', code, [...at, index, 'code'], lint);
    lintText(title, [...at, index, 'title'], lint);
    if (!Number.isInteger(ratio) || ratio < 1)
      lint.report(
        [...at, index, 'ratio'],
        'trial',
        `The ratio of "${code}" is ${ratio}: write a whole number from 1.`,
      );
  });
}

function lintBlocks({ arms, blocks }: Trial, path: Path, lint: Lint): void {
  const at = [...path, 'blocks'];
  const smallest = arms.reduce((sum, { ratio }) => sum + ratio, 0);
  if (blocks.length === 0) lint.report(at, 'empty', 'The trial has no block sizes: name at least one.');
  lintUnique(blocks.map(String), 'Block size', at, lint);
  blocks.forEach((size, index) => {
    if (Number.isInteger(size) && size >= smallest && size <= largestBlock && size % smallest === 0) return;
    lint.report(
      [...at, index],
      'trial',
      `A block of ${size} does not hold the ratios of the arms (${smallest} together): use multiples of ${smallest}, up to ${largestBlock}.`,
    );
  });
}

function lintDates({ from, to }: Trial, path: Path, lint: Lint): void {
  for (const [key, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isIsoDate(day))
      lint.report([...path, key], 'trial', `${key} is "${day}": write a day as YYYY-MM-DD.`);
  }
  if (to !== undefined && to < from)
    lint.report([...path, 'to'], 'trial', `The trial ends on ${to}, before it begins on ${from}.`);
}
