import { dataDate, type Pathway } from '../pathway.js';
import type { Register } from '../register.js';
import { shapeProblems } from '../schema/shape-problems.js';
import type { DeclarationProblem, Lint, Path } from './declaration-problem.js';
import { lintFeed } from './feeds/lint-feed.js';
import { lintForm } from './forms/lint-form.js';
import { lintColumns } from './lint-columns.js';
import { lintGoalTables } from './lint-goals.js';
import { lintInstrumentVersions } from './lint-instrument-versions.js';
import { lintName, lintUnique } from './lint-name.js';
import { lintEvent, lintOptionalText, lintText } from './lint-text.js';
import { lintRetention } from './lint-retention.js';
import { lintDimensions, lintIndicators } from './pathway/lint-indicators.js';
import { lintKnown } from './pathway/lint-known.js';
import { lintModels } from './pathway/lint-models.js';
import { lintIndex, lintOccasions } from './pathway/lint-occasions.js';
import { lintPaper } from './pathway/lint-paper.js';
import { lintProfiles } from './pathway/lint-profiles.js';
import { lintTrials } from './pathway/lint-trials.js';
import { lintPublication } from './pathway/lint-publication.js';
import { lintReports } from './pathway/lint-reports.js';
import { caseScope } from './scope.js';
import { lintVolumeModels } from './volumes/lint-volume-models.js';
import { lintSubmission } from './submissions/lint-submission.js';

/**
 * Everything that is wrong with a register, all at once; empty when it can be used. A register of the wrong shape
 * is answered with what is wrong with its shape alone: its meaning can be judged when it has one.
 */
export function lintRegister(register: Register): readonly DeclarationProblem[] {
  const shape = shapeProblems(register);
  if (shape.length > 0) return shape;
  const problems: DeclarationProblem[] = [];
  const lint: Lint = {
    languages: register.languages,
    report: (path, code, message) => problems.push({ path: path.join('.'), code, message }),
  };
  lintHeader(register, lint);
  lintRetention(register, lint);
  for (const [name, pathway] of Object.entries(register.pathways)) {
    lintName('key', name, ['pathways', name], lint);
    lintPathway(pathway, ['pathways', name], lint);
  }
  for (const [name, feed] of Object.entries(register.feeds ?? {})) {
    const path = ['feeds', name];
    lintName('key', name, path, lint);
    if (Object.hasOwn(register.pathways, name))
      lint.report(path, 'name-taken', `A pathway and a feed are both called "${name}": rename one.`);
    lintFeed(feed, path, lint);
  }
  for (const [name, submission] of Object.entries(register.submissions ?? {})) {
    lintName('key', name, ['submissions', name], lint);
    lintSubmission(submission, ['submissions', name], lint);
  }
  lintGoalTables(register, lint);
  lintVolumeModels(register, lint);
  lintInstrumentVersions(register, lint);
  // Columns follow from names and expressions, and can be told once these are right.
  const open = problems.some(({ code }) => code === 'name-pattern' || code.startsWith('expression-'));
  if (!open) lintColumns(register, lint);
  return problems;
}

function lintHeader(register: Register, lint: Lint): void {
  lintName('id', register.id, ['id'], lint);
  for (const key of ['title', 'shortTitle', 'description', 'holder'] as const)
    lintText(register[key], [key], lint);
  lintOptionalText(register.whole, ['whole'], lint);
  if (register.version.trim() === '') lint.report(['version'], 'empty', 'version is empty: begin with 1.');
  if (register.languages.length === 0)
    lint.report(['languages'], 'empty', 'The register has no languages: name at least one.');
  lintUnique(register.languages, 'languages', ['languages'], lint);
  lintPeople(register, lint);
  const parts = [register.pathways, register.feeds ?? {}, register.submissions ?? {}];
  if (parts.every((part) => Object.keys(part).length === 0))
    lint.report(['pathways'], 'empty', 'The register has no pathway, no feed and no submission.');
}

/** A register that holds persons says what they are known by and on what ground; another says neither. */
function lintPeople(register: Register, lint: Lint): void {
  const { identifiers, participation } = register;
  lintUnique(identifiers, 'identifiers', ['identifiers'], lint);
  if (participation) {
    lintText(participation.information, ['participation', 'information'], lint);
    if (participation.informationVersion.trim() === '') {
      const path = ['participation', 'informationVersion'];
      lint.report(path, 'empty', `${path.join('.')} is empty: begin with 1.`);
    }
  }
  if (Object.keys(register.pathways).length === 0) return;
  if (identifiers.length === 0)
    lint.report(['identifiers'], 'empty', 'The register has no identifiers: name at least one.');
  if (!participation)
    lint.report(['participation'], 'empty', 'The register does not say on what ground people take part.');
}

function lintPathway(pathway: Pathway, path: Path, lint: Lint): void {
  lintText(pathway.title, [...path, 'title'], lint);
  lintEvent(pathway.event, path, lint);
  for (const [name, form] of Object.entries(pathway.forms)) {
    lintName('key', name, [...path, 'forms', name], lint);
    lintForm(form, [...path, 'forms', name], lint);
  }
  lintOccasions(pathway, path, lint);
  lintKnown(pathway, path, lint);
  lintIndex(pathway, path, lint);
  const scope = caseScope(pathway);
  lintDimensions(pathway, scope, path, lint);
  lintIndicators(
    pathway,
    new Map([...scope, [dataDate.path.join('.'), { type: dataDate.type }]]),
    path,
    lint,
  );
  lintPaper(pathway, path, lint);
  lintProfiles(pathway, path, lint);
  lintTrials(pathway, scope, path, lint);
  lintModels(pathway, scope, path, lint);
  lintReports(pathway, path, lint);
  lintPublication(pathway, path, lint);
}
