import type { EntityManager } from 'typeorm';
import { authorName } from '../access/author.js';
import type { ErasureCertificate, ErasureGround } from './erasure-certificate.js';

const columns = `c.id, c.register_id as "registerId", c.erased_on as "erasedOn", c.ground, c.reason,
  ${authorName('c.decided_by')} as "decidedBy", c.counts, c.identity_erased as "identityErased"`;

export interface NewCertificate {
  readonly id: string;
  readonly registerId: string;
  readonly erasedOn: string;
  readonly ground: ErasureGround;
  readonly reason: string | null;
  /** As `authorOf` gives it. */
  readonly author: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly identityErased: boolean;
}

export async function writeCertificate(tx: EntityManager, certificate: NewCertificate): Promise<void> {
  const { id, registerId, erasedOn, ground, reason, author, counts, identityErased } = certificate;
  await tx.query(
    `insert into register.erasure_certificate
       (id, register_id, erased_on, ground, reason, decided_by, counts, identity_erased)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, registerId, erasedOn, ground, reason, author, JSON.stringify(counts), identityErased],
  );
}

export function readCertificates(
  tx: EntityManager,
  registerId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ErasureCertificate[]> {
  return tx.query<ErasureCertificate[]>(
    `select ${columns} from register.erasure_certificate c where c.register_id = $1
     order by c.erased_on desc, c.id limit $2 offset $3`,
    [registerId, limit, offset],
  );
}

export async function countCertificates(tx: EntityManager, registerId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    'select count(*) as n from register.erasure_certificate where register_id = $1',
    [registerId],
  );
  return row?.n ?? 0;
}

export async function readCertificate(
  tx: EntityManager,
  registerId: string,
  id: string,
): Promise<ErasureCertificate | undefined> {
  const [row] = await tx.query<ErasureCertificate[]>(
    `select ${columns} from register.erasure_certificate c where c.register_id = $1 and c.id = $2`,
    [registerId, id],
  );
  return row;
}
