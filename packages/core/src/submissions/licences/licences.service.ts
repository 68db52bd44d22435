import { Injectable } from '@nestjs/common';
import { isIsoDate } from '@kvalreg/expression';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { asLicenceError, type Licence, type LicencePeriod } from './licence.js';
import { readLicences } from './read-licences.query.js';

/** Which units have a licence, and therefore what they file for which years. */
@Injectable()
export class LicencesService {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
  ) {}

  list(scope: Scope): Promise<readonly Licence[]> {
    return this.database.inScope(scope, (tx) => readLicences(tx, scope.registerId), { readOnly: true });
  }

  /** Gives a unit a licence; refused for days on which it has one. */
  async add(scope: Scope, { unitId, from, to = null }: LicencePeriod): Promise<Licence> {
    requireDays(from, to);
    await this.organisation.unit(scope.registerId, unitId);
    const licence: Licence = { id: randomUUID(), unitId, from, to };
    await this.write(scope, async (tx) => {
      await tx.query(
        `insert into register.licence (id, register_id, unit_id, valid_from, valid_to, created_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [licence.id, scope.registerId, unitId, from, to, actorId(scope.principal) ?? scope.principal.kind],
      );
      await this.record(tx, scope, 'licence.add', licence);
    });
    return licence;
  }

  /** Says when a licence began and ends; what was filed under it stays. */
  async change(
    scope: Scope,
    id: string,
    days: { readonly from: string; readonly to: string | null },
  ): Promise<Licence> {
    requireDays(days.from, days.to);
    return this.write(scope, async (tx) => {
      const known = isUuid(id)
        ? (await readLicences(tx, scope.registerId)).find((licence) => licence.id === id)
        : undefined;
      if (!known) throw new NotFoundError('unknown-licence', 'There is no such licence in this register.');
      const licence = { ...known, ...days };
      await tx.query('update register.licence set valid_from = $2, valid_to = $3 where id = $1', [
        id,
        days.from,
        days.to,
      ]);
      await this.record(tx, scope, 'licence.change', licence);
      return licence;
    });
  }

  private async write<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.inScope(scope, work);
    } catch (error) {
      throw asLicenceError(error);
    }
  }

  private record(
    tx: EntityManager,
    scope: Scope,
    action: `licence.${string}`,
    { unitId, from, to }: Licence,
  ): Promise<void> {
    return this.audit.record(tx, { ...scope, unitId }, action, {}, { from, to });
  }
}

function requireDays(from: string, to: string | null): void {
  const problem = (field: string, value: string, remedy: string) =>
    new InvalidInputError('invalid-licence', 'The days of the licence are not right.', [
      {
        field,
        code: 'not-a-date',
        severity: 'error',
        message: `${field}: "${value.slice(0, 40)}" ${remedy}`,
        params: {},
      },
    ]);
  if (!isIsoDate(from)) throw problem('from', from, 'is not a date. Write an existing day as YYYY-MM-DD.');
  if (to === null) return;
  if (!isIsoDate(to))
    throw problem('to', to, 'is not a date. Write an existing day as YYYY-MM-DD, or nothing.');
  if (to < from) throw problem('to', to, `is before the first day, ${from}. Write a later day.`);
}
