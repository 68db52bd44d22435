import type { Language, PersonIdentifier } from '@kvalreg/declaration';
import { readFodselsnummer } from './fodselsnummer.js';
import type { ParsedIdentifier, Reading } from './identifier.js';
import { identifierProblem } from './identifier-problem.js';
import { readPersonnummer } from './personnummer.js';
import { readReservnummer } from './reservnummer.js';

export interface IdentifierRules {
  /** Kinds that the register accepts. */
  readonly allowed: readonly PersonIdentifier[];
  readonly today: string;
  readonly language?: Language;
}

/** Reads a number as people write it, with or without century, sign and blanks. */
export function parseIdentifier(
  text: string,
  { allowed, today, language = 'en' }: IdentifierRules,
): ParsedIdentifier {
  const compact = text
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();
  const refuse = (code: Parameters<typeof identifierProblem>[0], accepted = allowed): ParsedIdentifier => ({
    problem: identifierProblem(code, compact, accepted, language),
  });
  if (compact === '') return refuse('identifier-missing');

  const readings = [
    ...(compact.length === 12 || compact.includes('-') ? [readReservnummer(compact)] : []),
    readPersonnummer(compact, today),
    readFodselsnummer(compact, today),
  ].filter((reading) => reading !== undefined);
  const found = readings.flatMap((reading) => ('identifier' in reading ? [reading.identifier] : []));
  const accepted = found.find(({ type }) => allowed.includes(type));
  if (accepted) return { identifier: accepted };
  if (found.length > 0) return refuse('identifier-not-accepted');
  if (isForeign(compact)) return refuse('identifier-foreign');
  return refuse(mostTelling(readings) ?? 'identifier-format');
}

/** Of several readings that failed, the one that came furthest says what is most likely wrong. */
function mostTelling(
  readings: readonly NonNullable<Reading>[],
): Parameters<typeof identifierProblem>[0] | undefined {
  const codes = readings.flatMap((reading) => ('wrong' in reading ? [reading.wrong] : []));
  return (
    ['identifier-check-digit', 'identifier-in-the-future', 'identifier-date', 'identifier-format'] as const
  ).find((code) => codes.includes(code));
}

/** A Finnish henkilötunnus, whose shape no number of the north shares; others cannot be told from typing errors. */
function isForeign(text: string): boolean {
  return /^\d{6}[-+A-FU-Y]\d{3}[A-Z]$/.test(text);
}
