import type { NotCarried } from '../../frame/not-carried.js';

/** What an import hears on its way: what was carried over and what was not. */
export interface Notes {
  carried: number;
  readonly notCarried: NotCarried[];
}

export function newNotes(): Notes {
  return { carried: 0, notCarried: [] };
}

export function note(notes: Notes, where: string, what: string, why: string): void {
  notes.notCarried.push({ where, what, why });
}
