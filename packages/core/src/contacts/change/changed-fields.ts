import type { CheckedChange } from './check-contact.js';
import type { Contact } from '../contact.js';
import { addressText } from '../details/address.js';

export const contactFields = ['email', 'phone', 'address', 'digitalMailbox', 'language', 'refused'] as const;
export type ContactField = (typeof contactFields)[number];

/** What is different after a change. */
export function changedFields(contact: Contact, change: CheckedChange): readonly ContactField[] {
  return contactFields.filter((field) => {
    if (change[field] === undefined) return false;
    return textOf(contact, field) !== textOf({ ...contact, ...change }, field);
  });
}

function textOf(contact: Contact, field: ContactField): string {
  if (field === 'address') return contact.address === null ? '' : addressText(contact.address);
  return JSON.stringify(field === 'refused' ? contact.refused.toSorted() : contact[field]);
}
