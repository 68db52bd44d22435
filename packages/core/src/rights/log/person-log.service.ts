import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PatientPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { OwnRegistersService } from '../own-registers.service.js';
import { ownPersonId, ownScope } from '../own-scope.js';
import { requireOpened } from '../require-opened.js';
import type { PersonLog, PersonLogEntry } from './person-log.js';

interface Row {
  readonly id: number;
  readonly at: Date;
  readonly actor_kind: PersonLogEntry['actorKind'];
  readonly role: string | null;
  readonly register_id: string | null;
  readonly unit_name: string | null;
  readonly action: string;
}

const usualPage = 100;
const chunk = 5000;

/** Who has read or changed what is held of a person. */
@Injectable()
export class PersonLogService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registers: OwnRegistersService,
    private readonly audit: AuditService,
  ) {}

  /** For a person who has asked the register office: all of it. */
  async make(scope: Scope, personId: string, format: string): Promise<readonly PersonLogEntry[]> {
    return this.database.inScope(scope, async (tx) => {
      const [known] = isUuid(personId)
        ? await tx.query<object[]>(
            'select from register.participant where person_id = $1 and register_id = $2 limit 1',
            [personId, scope.registerId],
          )
        : [];
      if (!known) throw new NotFoundError('unknown-person', 'The register does not know this person.');
      await requireOpened(tx, personId, this.clock.now());
      const entries = await readAll(tx, personId);
      await this.audit.record(tx, scope, 'log-extract.make', { personId }, { format });
      return entries;
    });
  }

  /** For the person, after log-in: one page of what was done in one register. */
  async ownPage(principal: PatientPrincipal, registerId: string, before: number | null): Promise<PersonLog> {
    const { personId } = await this.registers.one(principal, registerId);
    const scope = ownScope(principal, registerId);
    return this.database.inScope(scope, async (tx) => {
      const rows = await read(tx, personId, before, usualPage + 1);
      await this.audit.record(tx, scope, 'own-log.read', { personId });
      const entries = rows.slice(0, usualPage).map(entryOf);
      return { entries, next: rows.length > usualPage ? (entries.at(-1)?.id ?? null) : null };
    });
  }

  /** For the person, after log-in: all of it, of one register or of all, with the own log-ins. */
  async own(
    principal: PatientPrincipal,
    registerId: string | null,
    format: string,
  ): Promise<readonly PersonLogEntry[]> {
    const personId = ownPersonId(principal);
    if (personId === null) return [];
    const registers =
      registerId === null
        ? await this.registers.of(principal)
        : [(await this.registers.one(principal, registerId)).register];
    const lists = [];
    for (const { id } of registers) {
      const scope = ownScope(principal, id);
      const entries = await this.database.inScope(scope, async (tx) => {
        const found = await readAll(tx, personId);
        await this.audit.record(tx, scope, 'own-log.read', { personId }, { format });
        return found;
      });
      lists.push(entries);
    }
    if (registerId === null) lists.push(await this.database.outsideScope((tx) => readAll(tx, personId)));
    return lists.flat().toSorted((a, b) => b.id - a.id);
  }
}

async function readAll(tx: EntityManager, personId: string): Promise<readonly PersonLogEntry[]> {
  const entries: PersonLogEntry[] = [];
  for (;;) {
    const rows = await read(tx, personId, entries.at(-1)?.id ?? null, chunk);
    entries.push(...rows.map(entryOf));
    if (rows.length < chunk) return entries;
  }
}

function read(
  tx: EntityManager,
  personId: string,
  before: number | null,
  limit: number,
): Promise<readonly Row[]> {
  return tx.query<Row[]>('select * from audit.events_of_person($1, $2, $3)', [personId, before, limit]);
}

function entryOf(row: Row): PersonLogEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    registerId: row.register_id,
    actorKind: row.actor_kind,
    role: row.role,
    unitName: row.unit_name,
    action: row.action,
  };
}
