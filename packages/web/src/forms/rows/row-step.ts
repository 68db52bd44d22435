import type { Form } from '@kvalreg/declaration';
import { rowId, type RowsShown } from '@kvalreg/rendering';
import { textOf, type Body } from '../../platform/pages/body.js';

/** What a button in a repeated group asks for, where there is no script to do it on the page. */
export interface RowStep {
  readonly kind: 'add' | 'remove' | 'removed' | 'keep';
  readonly group: string;
  /** The number of the row; 0 where the step is about none. */
  readonly row: number;
}

const kinds = ['add', 'remove', 'removed', 'keep'] as const;

/** The step that was asked for with a button; null for every other button, and for a group that the form does not have. */
export function rowStepIn({ repeats = {} }: Form, body: Body): RowStep | null {
  const [, kind = '', group = '', row = '0'] =
    /^(\w+):([^.]+)(?:\.(\d{1,3}))?$/u.exec(textOf(body, 'go')) ?? [];
  const known = kinds.find((one) => one === kind);
  return known && Object.hasOwn(repeats, group) ? { kind: known, group, row: Number(row) } : null;
}

/** Where the page goes on after a step, behind the address of the page. */
export function placeAfter({ kind, group, row }: RowStep, count: number, max: number): string {
  const name = encodeURIComponent(group);
  if (kind === 'add' && count < max) return `?add=${name}#${encodeURIComponent(rowId(group, count + 1))}`;
  if (kind === 'remove' && row > 0)
    return `?remove=${name}.${String(row)}#${encodeURIComponent(rowId(group, row))}`;
  if (kind === 'keep' && row > 0) return `#${encodeURIComponent(rowId(group, row))}`;
  return `#group-${name}`;
}

/** What the address of a page says about its rows. */
export function rowsShownBy(query: Readonly<Record<string, unknown>>): RowsShown {
  const { add, remove } = query;
  const [, group, row] = /^([^.]{1,100})\.(\d{1,3})$/u.exec(typeof remove === 'string' ? remove : '') ?? [];
  return {
    ...(typeof add === 'string' && { adding: add }),
    ...(group !== undefined && { removing: { group, row: Number(row) } }),
  };
}
