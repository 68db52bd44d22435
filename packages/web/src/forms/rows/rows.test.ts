import { describe, expect, it } from '@jest/globals';
import { defineForm } from '@kvalreg/declaration';
import { withRowsTogether } from './posted-rows.js';
import { placeAfter, rowsShownBy, rowStepIn, type RowStep } from './row-step.js';

const t = (en: string) => ({ en });
const form = defineForm({
  version: '1',
  title: t('Form'),
  respondent: 'staff',
  items: { note: { kind: 'text', label: t('Note'), maxLength: 9 } },
  instruments: {},
  repeats: {
    implants: {
      title: t('Implants'),
      one: t('Implant'),
      max: 3,
      items: {
        udi: { kind: 'text', label: t('UDI'), maxLength: 50 },
        size: { kind: 'integer', label: t('Size'), min: 1, max: 60 },
      },
    },
  },
  pages: [{ id: 'all', title: t('All'), fields: ['note', 'implants'] }],
});
const together = (body: Readonly<Record<string, unknown>>, step: RowStep | null = null) =>
  withRowsTogether(form, ['note', 'implants'], body, step);

describe('rows of a page that was sent', () => {
  it('move together, with what cannot be read', () => {
    const { body, counts } = together({
      note: 'x',
      'implants.1.udi': ' ',
      'implants.2.udi': 'a',
      'implants.3.size': 'big',
      'search:implants.3.udi': 'b',
    });
    expect(body).toEqual({
      note: 'x',
      'implants.1.udi': 'a',
      'implants.2.size': 'big',
      'search:implants.2.udi': 'b',
    });
    expect(counts).toEqual({ implants: 2 });
  });

  it('leave out the one that is taken away, and only that', () => {
    const body = { 'implants.1.udi': 'a', 'implants.2.udi': 'b', 'implants.3.udi': 'c' };
    expect(together(body, { kind: 'removed', group: 'implants', row: 2 }).body).toEqual({
      'implants.1.udi': 'a',
      'implants.2.udi': 'c',
    });
    expect(together(body, { kind: 'remove', group: 'implants', row: 2 }).body).toEqual(body);
  });

  it('tell where the row is now that is asked about', () => {
    const ask = (row: number): RowStep => ({ kind: 'remove', group: 'implants', row });
    const body = { 'implants.1.udi': '', 'implants.2.udi': 'b', 'implants.3.udi': '' };
    expect(together(body, ask(2)).step).toEqual(ask(1));
    expect(together(body, ask(3)).step).toEqual(ask(0));
  });
});

describe('a button of a repeated group', () => {
  it('says what it is about', () => {
    expect(rowStepIn(form, { go: 'add:implants' })).toEqual({ kind: 'add', group: 'implants', row: 0 });
    expect(rowStepIn(form, { go: 'removed:implants.2' })).toEqual({
      kind: 'removed',
      group: 'implants',
      row: 2,
    });
    for (const go of ['next', 'add:levels', 'grow:implants', 'remove:implants.2.udi', 'add:constructor'])
      expect(rowStepIn(form, { go })).toBeNull();
  });

  it('leads to the row, and to no row beyond the last', () => {
    const add: RowStep = { kind: 'add', group: 'implants', row: 0 };
    expect(placeAfter(add, 1, 3)).toBe('?add=implants#row-implants.2');
    expect(placeAfter(add, 3, 3)).toBe('#group-implants');
    expect(placeAfter({ ...add, kind: 'remove', row: 2 }, 3, 3)).toBe('?remove=implants.2#row-implants.2');
    expect(placeAfter({ ...add, kind: 'remove', row: 0 }, 1, 3)).toBe('#group-implants');
  });

  it('is found again in the address', () => {
    expect(rowsShownBy({ add: 'implants' })).toEqual({ adding: 'implants' });
    expect(rowsShownBy({ remove: 'implants.2' })).toEqual({ removing: { group: 'implants', row: 2 } });
    expect(rowsShownBy({ add: ['a'], remove: 'implants' })).toEqual({});
  });
});
