import { addressLines, failingChannels, type Contact, type ContactOfPerson } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { counted, fieldId, formatDate, message, type ContactForm } from '@kvalreg/rendering';
import { reachedText } from '../people/reached-text.js';
import type { inputProblems } from '../platform/errors/input-problems.js';
import { contactFields, typedOf, type TypedContact } from './contact-form-fields.js';

type Problems = ReturnType<typeof inputProblems>;
interface FormOptions {
  readonly action: string;
  readonly prefix: string;
  readonly languages: readonly Language[];
  readonly isOwn: boolean;
  readonly mayEdit: boolean;
  /** What was typed and could not be kept. */
  readonly typed: TypedContact | null;
  readonly problems: Problems;
  readonly language: Language;
}

/** Where somebody can be reached, to look at or to change. */
export function contactForm({ contact, isProtected }: ContactOfPerson, options: FormOptions): ContactForm {
  const { action, prefix, isOwn, mayEdit, typed, problems, language } = options;
  const named = problems.map(({ field, message: text }) => ({
    field: field?.replace(/^address\./u, '') ?? null,
    text,
  }));
  const errors = Object.fromEntries(
    named.flatMap(({ field, text }) => (field === null ? [] : [[field, text]])),
  );
  return {
    action,
    errors:
      problems.length === 0
        ? null
        : {
            title: counted(language, 'form.errorTitle', problems.length),
            items: named.map(({ field, text }) => ({
              href: field === null ? null : `#${fieldId(`${prefix}${field}`)}`,
              message: text,
            })),
          },
    reached: isProtected ? '' : reachedText(contact, isOwn, language),
    failures: mayEdit && !isOwn ? failuresOf(contact, action, language) : [],
    fields: mayEdit ? contactFields(typed ?? typedOf(contact), { ...options, isProtected, errors }) : null,
    facts: mayEdit ? [] : factsOf(contact, language),
    changed:
      contact.changedAt === null
        ? null
        : message(language, 'contact.changed', {
            date: formatDate(contact.changedAt.slice(0, 10), language),
            by: contact.changedBy ?? '',
          }),
  };
}

function failuresOf(contact: Contact, action: string, language: Language): ContactForm['failures'] {
  const has = {
    email: contact.email !== null,
    sms: contact.phone !== null,
    letter: contact.address !== null,
  };
  return failingChannels
    .filter((channel) => has[channel])
    .map((channel) => {
      const day = contact.failedOn[channel];
      const name = message(language, `contact.channel.${channel}`);
      return {
        label: channel === 'email' ? (contact.email ?? '') : channel === 'sms' ? (contact.phone ?? '') : name,
        status:
          day === null
            ? null
            : {
                label: message(language, 'contact.failedOn', { date: formatDate(day, language) }),
                color: 'danger' as const,
              },
        action: `${action}/failures`,
        channel,
        failed: day === null ? 'yes' : 'no',
        button: message(language, day === null ? `contact.fail.${channel}` : 'contact.recover'),
        fullLabel:
          day === null
            ? message(language, `contact.fail.${channel}`)
            : message(language, 'contact.recoverOf', { channel: name }),
      };
    });
}

function factsOf({ email, phone, address }: Contact, language: Language): ContactForm['facts'] {
  const fact = (name: 'email' | 'phone' | 'street', value: string | null) =>
    value === null ? [] : [{ term: message(language, `contact.${name}`), value }];
  return [
    ...fact('email', email),
    ...fact('phone', phone),
    ...fact('street', address && addressLines(address).join(', ')),
  ];
}
