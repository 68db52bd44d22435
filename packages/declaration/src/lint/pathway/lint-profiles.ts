import type { Direction } from '../../instrument.js';
import type { Pathway } from '../../pathway.js';
import type { Profile, ProfileScale } from '../../profile.js';
import type { Lint, Path } from '../declaration-problem.js';
import { lintScoreRange } from '../forms/lint-instrument.js';
import { lintDecimals } from '../forms/lint-item.js';
import { lintName, lintUnique, unknownName } from '../lint-name.js';
import { lintOptionalText, lintText } from '../lint-text.js';

/** What is known of the number behind a key of one occasion. */
interface Measure {
  readonly range: readonly [number, number];
  /** Of a score; an answer by itself has no better end. */
  readonly better?: Direction;
}

export function lintProfiles(pathway: Pathway, path: Path, lint: Lint): void {
  for (const [name, profile] of Object.entries(pathway.profiles ?? {})) {
    const at = [...path, 'profiles', name];
    lintName('key', name, at, lint);
    lintText(profile.title, [...at, 'title'], lint);
    lintOptionalText(profile.intro, [...at, 'intro'], lint);
    lintProfileOccasions(profile, pathway, at, lint);
    if (profile.scales.length === 0)
      lint.report([...at, 'scales'], 'empty', 'The profile has no scales: name at least one.');
    lintUnique(
      profile.scales.map(({ key }) => key),
      'Scale',
      [...at, 'scales'],
      lint,
    );
    profile.scales.forEach((scale, index) =>
      lintScale(scale, profile, pathway, [...at, 'scales', index], lint),
    );
  }
}

function lintProfileOccasions(
  { occasions, reference }: Profile,
  pathway: Pathway,
  path: Path,
  lint: Lint,
): void {
  const known = Object.keys(pathway.occasions);
  if (occasions.length === 0)
    lint.report([...path, 'occasions'], 'empty', 'The profile has no occasions: name at least one.');
  lintUnique(occasions, 'Occasion', [...path, 'occasions'], lint);
  occasions.forEach((name, index) => {
    if (!known.includes(name))
      lint.report([...path, 'occasions', index], 'unknown-occasion', unknownName('occasion', name, known));
  });
  if (!occasions.includes(reference)) {
    lint.report(
      [...path, 'reference'],
      'unknown-occasion',
      unknownName('occasion of the profile', reference, occasions),
    );
  }
}

/** A scale is the same number on every occasion, drawn on the whole of its range and the right way round. */
function lintScale(
  scale: ProfileScale,
  { occasions }: Profile,
  pathway: Pathway,
  path: Path,
  lint: Lint,
): void {
  lintText(scale.title, [...path, 'title'], lint);
  lintScoreRange(scale.range, path, lint);
  lintDecimals(scale.decimals, path, lint);
  for (const occasion of occasions.filter((name) => Object.hasOwn(pathway.occasions, name))) {
    const measure = measureOf(pathway, occasion, scale.key);
    if (!measure) {
      lint.report(
        [...path, 'key'],
        'profile-scale',
        `"${scale.key}" is no number that is asked for or scored on "${occasion}": name a key that all occasions of the profile have.`,
      );
      return;
    }
    const [low, high] = measure.range;
    if (low < scale.range[0] || high > scale.range[1]) {
      lint.report(
        [...path, 'range'],
        'profile-scale',
        `"${scale.key}" goes from ${low} to ${high} on "${occasion}", and the scale from ${scale.range[0]} to ${scale.range[1]}: let the scale hold all of it.`,
      );
      return;
    }
    if (measure.better !== undefined && measure.better !== scale.better) {
      lint.report(
        [...path, 'better'],
        'profile-scale',
        `Of "${scale.key}", ${measure.better} is better, and the scale says ${scale.better}: correct the scale.`,
      );
      return;
    }
  }
}

function measureOf(pathway: Pathway, occasion: string, key: string): Measure | null {
  const form = pathway.forms[pathway.occasions[occasion]?.form ?? ''];
  const [first = '', second, ...more] = key.split('.');
  if (!form || more.length > 0) return null;
  const instrument = Object.hasOwn(form.instruments, first) ? form.instruments[first] : undefined;
  if (second !== undefined && instrument && Object.hasOwn(instrument.scores, second)) {
    const score = instrument.scores[second];
    return score ? { range: score.range, better: score.better } : null;
  }
  const items = second === undefined ? form.items : (instrument?.items ?? {});
  const item = Object.hasOwn(items, second ?? first) ? items[second ?? first] : undefined;
  return item?.kind === 'integer' || item?.kind === 'decimal' ? { range: [item.min, item.max] } : null;
}
