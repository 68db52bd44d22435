import { handSurgery } from '../fixtures/hand-surgery.fixture.js';
import type { DeclarationProblemCode } from './declaration-problem.js';

/** What is changed in a correct register, and the problem that must then be reported at its place. */
export interface Mistake {
  readonly code: DeclarationProblemCode;
  /** Keys joined by slashes, as in `changes`. */
  readonly path: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** Mistakes below one place: paths and changes are relative to it. */
export function mistakesIn(
  place: string,
  mistakes: readonly (readonly [DeclarationProblemCode, string, Readonly<Record<string, unknown>>])[],
): readonly Mistake[] {
  const below = (path: string) => [place, path].filter((part) => part !== '').join('/');
  return mistakes.map(([code, path, changes]) => ({
    code,
    path: below(path),
    changes: Object.fromEntries(Object.entries(changes).map(([key, value]) => [below(key), value])),
  }));
}

/** A part of the correct register, to be put in another place. */
export function partOf(path: string): unknown {
  return path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], handSurgery());
}

export const pathway = 'pathways/carpalTunnel';
export const operation = `${pathway}/forms/operation`;
export const followUp = `${pathway}/forms/followUp`;
export const symptoms = `${followUp}/instruments/symptoms`;
export const anyText = { nb: 'Tekst', en: 'Text' };
export const numberField = (...path: string[]) => ({ op: 'field', type: 'number', path });
