import type { Contact, ContactChange } from '@kvalreg/core';
import { channels, type Channel, type Language } from '@kvalreg/declaration';
import { fieldId, message, type FieldView } from '@kvalreg/rendering';
import { listOf, textOf, type Body } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { textField } from '../platform/pages/text-field.js';

/** Fields as they stand in the form, by name. */
export interface TypedContact {
  readonly texts: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
}
interface FormOptions {
  /** Before the names of the fields, where several forms stand on one page. */
  readonly prefix: string;
  readonly languages: readonly Language[];
  readonly isOwn: boolean;
  readonly isProtected: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly language: Language;
}

type Word =
  | `contact.${(typeof addressFields)[number] | 'email' | 'phone' | 'phoneHelp' | 'language' | 'language.first'}`
  | `contact.${'mailbox' | 'refused' | 'ownRefused'}`
  | `contact.mailbox.${'yes' | 'no' | 'unknown'}`
  | `contact.channel.${Channel}`;

const languageNames = { sv: 'Svenska', nb: 'Norsk', en: 'English' } as const satisfies Record<
  Language,
  string
>;
const addressFields = ['careOf', 'street', 'postalCode', 'city', 'country'] as const;
const inputs = {
  email: { inputType: 'email', autocomplete: 'email' },
  phone: { inputType: 'tel', autocomplete: 'tel' },
} as const;

export function typedOf({ email, phone, address, digitalMailbox, language, refused }: Contact): TypedContact {
  const mailbox = digitalMailbox === null ? 'unknown' : digitalMailbox ? 'yes' : 'no';
  return {
    texts: {
      email: email ?? '',
      phone: phone ?? '',
      careOf: address?.careOf ?? '',
      street: address?.street ?? '',
      postalCode: address?.postalCode ?? '',
      city: address?.city ?? '',
      country: address?.country ?? '',
      digitalMailbox: mailbox,
      language: language ?? '',
    },
    refused,
  };
}

export function typedIn(body: Body, prefix: string): TypedContact {
  const names = ['email', 'phone', ...addressFields, 'digitalMailbox', 'language'];
  return {
    texts: Object.fromEntries(names.map((name) => [name, textOf(body, `${prefix}${name}`).slice(0, 400)])),
    refused: listOf(body, `${prefix}refused`),
  };
}

/** What was typed as a change; a mailbox is asked for of staff only. */
export function changeOf(
  { texts, refused }: TypedContact,
  { isOwn, isProtected }: FormOptions,
): ContactChange {
  const mailbox = { yes: true, no: false }[texts['digitalMailbox'] ?? ''] ?? null;
  const addresses = {
    email: texts['email'],
    phone: texts['phone'],
    address: Object.fromEntries(addressFields.map((name) => [name, texts[name]])),
  };
  return {
    ...(isProtected ? {} : addresses),
    ...(isOwn || isProtected ? {} : { digitalMailbox: mailbox }),
    language: texts['language'],
    refused,
  };
}

export function contactFields({ texts, refused }: TypedContact, options: FormOptions): readonly FieldView[] {
  const { prefix, languages, isOwn, isProtected, errors, language } = options;
  const say = (name: Word): string => message(language, name);
  const field = (
    name: 'email' | 'phone' | (typeof addressFields)[number],
    help: string | null = null,
  ): FieldView =>
    textField({
      key: `${prefix}${name}`,
      label: say(`contact.${name}`),
      help,
      value: texts[name] ?? '',
      error: errors[name] ?? null,
      optional: true,
      maxLength: 200,
      control: name === 'street' ? 'textarea' : 'text',
      ...(name === 'email' || name === 'phone' ? inputs[name] : {}),
    });
  const mailbox = choiceField({
    key: `${prefix}digitalMailbox`,
    label: say('contact.mailbox'),
    value: texts['digitalMailbox'] ?? 'unknown',
    error: null,
    options: (['yes', 'no', 'unknown'] as const).map((code) => ({
      code,
      label: say(`contact.mailbox.${code}`),
    })),
  });
  const written = choiceField({
    key: `${prefix}language`,
    label: say('contact.language'),
    value: texts['language'] ?? '',
    error: errors['language'] ?? null,
    options: [
      { code: '', label: say('contact.language.first') },
      ...languages.map((code) => ({ code, label: languageNames[code] })),
    ],
  });
  const unwanted: FieldView = {
    ...textField({
      key: `${prefix}refused`,
      label: say(isOwn ? 'contact.ownRefused' : 'contact.refused'),
      value: '',
      error: errors['refused'] ?? null,
    }),
    control: 'checkboxes',
    options: channels.map((channel, at) => ({
      id: at === 0 ? fieldId(`${prefix}refused`) : `${fieldId(`${prefix}refused`)}-${String(at + 1)}`,
      value: channel,
      label: say(`contact.channel.${channel}`),
      checked: refused.includes(channel),
      exclusive: false,
    })),
  };
  return [
    ...(isProtected
      ? []
      : [
          field('email'),
          field('phone', say('contact.phoneHelp')),
          ...addressFields.map((name) => field(name)),
        ]),
    ...(isOwn || isProtected ? [] : [mailbox]),
    ...(languages.length > 1 ? [written] : []),
    unwanted,
  ];
}
