import type { ContactChange } from '../../contacts/contact.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { CellOf } from '../import/row/row-refusal.js';
import { addressColumns } from './contact-columns.js';

/** In a cell: what is known is taken away. */
const taken = '-';
const truths: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  '1': true,
  no: false,
  false: false,
  '0': false,
};

/** What a row says of a person: nothing of cells that are empty. An address is given whole, or not at all. */
export function readContactRow(cellOf: CellOf): ContactChange {
  const text = (column: string): string | null | undefined => {
    const cell = cellOf(column);
    return cell === '' ? undefined : cell === taken ? null : cell;
  };
  const isAddressGiven = addressColumns.some((column) => cellOf(column) !== '');
  const refused = cellOf('refused');
  return {
    email: text('email'),
    phone: text('phone'),
    ...(isAddressGiven
      ? { address: Object.fromEntries(addressColumns.map((column) => [column, text(column) ?? ''])) }
      : {}),
    digitalMailbox: mailboxOf(cellOf('digitalMailbox')),
    language: text('language'),
    ...(refused === '' ? {} : { refused: refused === taken ? [] : refused.split(/[\s+,;]+/u) }),
  };
}

function mailboxOf(cell: string): boolean | null | undefined {
  if (cell === '') return undefined;
  if (cell === taken) return null;
  const found = truths[cell.toLowerCase()];
  if (found !== undefined) return found;
  const message = `"${cell.slice(0, 40)}" does not say whether there is a digital mailbox. Write yes, no or -.`;
  throw new InvalidInputError('invalid-contact', message, [
    { field: 'digitalMailbox', code: 'yes-or-no', severity: 'error', message, params: {} },
  ]);
}
