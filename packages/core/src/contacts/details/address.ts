import { z } from 'zod';

/** A postal address as it is written on a letter. */
export interface Address {
  readonly careOf: string | null;
  /** One line, or two. */
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** Null in the country that the register is kept in. */
  readonly country: string | null;
}

const stored = z.object({
  careOf: z.string().nullable(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string().nullable(),
});

/** The text that is encrypted: always the same for the same address. */
export function addressText({ careOf, street, postalCode, city, country }: Address): string {
  return JSON.stringify({ careOf, street, postalCode, city, country });
}

export function readAddress(text: string): Address {
  return stored.parse(JSON.parse(text));
}

/** The lines of an envelope, below the name. */
export function addressLines({ careOf, street, postalCode, city, country }: Address): readonly string[] {
  const lines = [
    careOf === null ? '' : `c/o ${careOf}`,
    ...street.split('\n'),
    `${postalCode} ${city}`,
    (country ?? '').toUpperCase(),
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
