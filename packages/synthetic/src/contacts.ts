import { seededRandom } from './seeded-random.js';

/** Where a made-up person can be reached; null where the register knows nothing. */
export interface SyntheticContact {
  readonly email: string | null;
  /** In international form. */
  readonly phone: string | null;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly town: string;
  } | null;
  readonly digitalMailbox: boolean;
}

/** Shares of people below and from this age; the older can less often be reached on line. */
const olderFrom = 70;
const shares = {
  younger: { mailbox: 0.75, email: 0.85, phone: 0.95 },
  older: { mailbox: 0.4, email: 0.55, phone: 0.8 },
} as const;
const withAddress = 0.98;

/**
 * Draws where a person can be reached: always the same for the same person. Addresses lie in places that do not exist,
 * e-mail goes to the domain that is kept for examples, and Swedish numbers are from the series that is kept for fiction.
 */
export function contactOf(
  personalNumber: string,
  birthDate: string,
  today: string,
  country: 'SE' | 'NO' = 'SE',
): SyntheticContact {
  const random = seededRandom(1, 'contact', personalNumber);
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const share = age < olderFrom ? shares.younger : shares.older;
  const has = (part: number) => random() < part;
  const number = Math.floor(random() * 95);
  const isSwedish = country === 'SE';
  return {
    digitalMailbox: has(share.mailbox),
    email: has(share.email) ? `person-${personalNumber.slice(-7)}@example.org` : null,
    phone: has(share.phone)
      ? isSwedish
        ? `+46701740${String(605 + number)}`
        : `+47400000${String(number).padStart(2, '0')}`
      : null,
    address: has(withAddress)
      ? {
          street: `${isSwedish ? 'Exempelgatan' : 'Eksempelgata'} ${String(1 + number)}`,
          postalCode: isSwedish ? '100 00' : '0001',
          town: isSwedish ? 'Exempelstad' : 'Eksempelby',
        }
      : null,
  };
}
