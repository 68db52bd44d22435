import type { EntityManager } from 'typeorm';
import type { Identifier } from '../../people/identifier/identifier.js';
import type { IdentityCipher } from '../../people/identity-cipher.js';

/**
 * Whoever has objected under one number has objected under each of them. Returns the registers in which one of the numbers
 * was blocked and another was not.
 */
export async function carryObjections(
  tx: EntityManager,
  cipher: IdentityCipher,
  registers: readonly string[],
  numbers: readonly Identifier[],
): Promise<readonly string[]> {
  const carried: string[] = [];
  for (const register of registers) {
    const hashes = numbers.map(({ type, normalised }) => cipher.objectionHash(register, type, normalised));
    const rows = await tx.query<{ since: string | null }[]>(
      `select register.objection_since($1, h) as since from unnest($2::bytea[]) as h`,
      [register, hashes],
    );
    const since = rows.reduce<string | null>(
      (last, row) => (row.since !== null && row.since > (last ?? '') ? row.since : last),
      null,
    );
    if (since === null || rows.every((row) => row.since === since)) continue;
    for (const hash of hashes) await tx.query('select register.object($1, $2, $3)', [register, hash, since]);
    carried.push(register);
  }
  return carried;
}
