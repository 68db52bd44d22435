import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { authorOf } from '../access/author.js';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../platform/http/page.js';
import { isUuid } from '../platform/http/uuid.js';
import {
  countCertificates,
  readCertificate,
  readCertificates,
  writeCertificate,
} from './certificates.query.js';
import type { ErasureCertificate, ErasureGround } from './erasure-certificate.js';
import { personUnknown } from './participation-refusals.js';

export interface ErasureRequest {
  readonly personId: string;
  readonly ground: ErasureGround;
  readonly reason: string | null;
}

/** Removes all that a register holds of a person, and keeps a certificate that names nobody. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** At the request of the person, for a stated reason. Nothing keeps the person from being registered again. */
  async onRequest(scope: Scope, personId: string, reasonText: string): Promise<ErasureCertificate> {
    const reason = checkedReason(reasonText);
    return this.database.inScope(
      scope,
      async (tx) => {
        const isKnown = isUuid(personId) && (await this.identities.read(tx, [personId])).has(personId);
        if (!isKnown) throw personUnknown();
        return this.erase(tx, scope, { personId, ground: 'request', reason });
      },
      { statementTimeout: 0 },
    );
  }

  /** Within a transaction of the caller's, in whose scope the person is known. */
  async erase(
    tx: EntityManager,
    scope: Scope,
    { personId, ground, reason }: ErasureRequest,
  ): Promise<ErasureCertificate> {
    const { registerId } = scope;
    const [erased] = await tx.query<{ counts: Record<string, number>; identity_erased: boolean }[]>(
      'select * from register.erase_person($1, $2)',
      [registerId, personId],
    );
    if (!erased) throw personUnknown();
    const { counts, identity_erased: identityErased } = erased;
    const certificate = {
      id: randomUUID(),
      registerId,
      erasedOn: this.clock.today(),
      ground,
      reason,
      counts,
      identityErased,
    };
    await writeCertificate(tx, { ...certificate, author: authorOf(scope.principal) });
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    await this.audit.record(tx, scope, 'person.erase', { personId }, { ground, rows, identityErased });
    const { principal } = scope;
    return { ...certificate, decidedBy: principal.kind === 'staff' ? principal.name : principal.kind };
  }

  /** Latest first. */
  async certificates(scope: Scope, request: PageRequest = {}): Promise<Page<ErasureCertificate>> {
    const { page, pageSize, offset } = pageOf(request);
    return this.database.inScope(scope, async (tx) => ({
      items: await readCertificates(tx, scope.registerId, { limit: pageSize, offset }),
      total: await countCertificates(tx, scope.registerId),
      page,
      pageSize,
    }));
  }

  async certificate(scope: Scope, id: string): Promise<ErasureCertificate> {
    const found = isUuid(id)
      ? await this.database.inScope(scope, (tx) => readCertificate(tx, scope.registerId, id))
      : undefined;
    if (found) return found;
    throw new NotFoundError('unknown-certificate', 'The register has no certificate with this number.');
  }
}

const shortest = 3;
const longest = 500;

/** A reason stays on the certificate, which must not name anybody. */
function checkedReason(text: string): string {
  const reason = text.trim();
  const message =
    reason.length < shortest || reason.length > longest
      ? `Give the reason in ${String(shortest)} to ${String(longest)} characters.`
      : /\d[\d\s-]{5,}/.test(reason)
        ? 'The reason stays when all else is erased: leave out numbers that could be a personal number, and names.'
        : null;
  if (message === null) return reason;
  throw new InvalidInputError('invalid-erasure-reason', message, [
    { field: 'reason', code: 'invalid-erasure-reason', severity: 'error', message, params: {} },
  ]);
}
