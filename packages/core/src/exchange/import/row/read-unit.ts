import type { Unit } from '../../../organisation/unit.js';
import { shownValue } from '../../columns/mask-value.js';
import type { Refuse } from './row-refusal.js';

export interface UnitColumn {
  /** Units of the register that the importer may write for, by id, HSA id and name. */
  readonly units: ReadonlyMap<string, string>;
  readonly defaultUnit: string | undefined;
}

/** The id of the unit that a row belongs to. */
export function readUnit({ units, defaultUnit }: UnitColumn, text: string, refuse: Refuse): string | null {
  const value = text === '' ? (defaultUnit ?? '') : text;
  if (value === '') return refuse('unit', '', 'required', 'The unit is missing. Write its id.');
  const found = units.get(value.toLowerCase());
  if (found !== undefined) return found;
  const ids = [...new Set(units.values())];
  const list =
    ids.length <= 20
      ? `Use one of: ${ids.join(', ')}.`
      : `Use the id, HSA id or name of one of the ${String(ids.length)} units.`;
  return refuse(
    'unit',
    value,
    'unknown-unit',
    `"${shownValue(null, value)}" is no unit that you may register for. ${list}`,
  );
}

/** The names under which each unit may stand in a file. */
export function unitNames(units: readonly Unit[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of units) {
    const key = name.trim().toLowerCase();
    if (names.has(key)) shared.add(key);
    names.set(key, id);
  }
  for (const key of shared) names.delete(key);
  for (const { id, hsaId } of units) if (hsaId) names.set(hsaId.toLowerCase(), id);
  for (const { id } of units) names.set(id, id);
  return names;
}
