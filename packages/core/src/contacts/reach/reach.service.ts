import { Injectable } from '@nestjs/common';
import type { Channel } from '@kvalreg/declaration';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import type { Person } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { pageOf, type Page, type PageRequest } from '../../platform/http/page.js';
import {
  countReach,
  readUnreachable,
  type ReachFilter,
  type ReachRow,
  type UnreachableRow,
} from './reach.query.js';

/** How many of those that something is still to be asked of can be reached how. */
export interface ReachCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly persons: number;
  /** One person may be reached in several ways. */
  readonly byChannel: Readonly<Record<Channel, number>>;
  readonly none: number;
  /** Whose identity is protected: counted here and in no other column. */
  readonly isProtected: number;
}
export interface UnreachablePerson {
  readonly person: Person;
  readonly unitId: string;
  readonly unitName: string;
  readonly reason: UnreachableRow['reason'];
}

/** Who can be reached, and who cannot. */
@Injectable()
export class ReachService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** By the name of the unit; shows no person. */
  async counts(scope: Scope): Promise<readonly ReachCount[]> {
    const rows = await this.database.inScope(scope, (tx) => countReach(tx, this.filterOf(scope)), {
      readOnly: true,
    });
    return rows.map(countOf).toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'sv'));
  }

  /** Those whom nothing reaches. */
  async unreachable(
    scope: Scope,
    request: PageRequest & { readonly unitId?: string | undefined } = {},
  ): Promise<Page<UnreachablePerson>> {
    const { page, pageSize, offset } = pageOf(request);
    return this.database.inScope(scope, async (tx) => {
      const filter = this.filterOf(scope, request.unitId);
      const rows = await readUnreachable(tx, filter, { limit: pageSize, offset });
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const items = rows.flatMap(({ person_id: id, unit_id: unitId, unit_name: unitName, reason }) => {
        const person = persons.get(id);
        return person ? [{ person, unitId, unitName, reason }] : [];
      });
      const shown = items.map(({ person }) => ({ personId: person.id }));
      await this.audit.recordEach(tx, scope, 'contacts.read', shown, { page });
      return { items, total: rows[0]?.total ?? 0, page, pageSize };
    });
  }

  private filterOf(scope: Scope, unitId?: string): ReachFilter {
    const own = scope.level === 'unit' ? (scope.unitId ?? null) : null;
    return { registerId: scope.registerId, today: this.clock.today(), unitId: unitId ?? own };
  }
}

function countOf(row: ReachRow): ReachCount {
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    persons: row.persons,
    byChannel: {
      'digital-mailbox': row.by_mailbox,
      email: row.by_email,
      sms: row.by_sms,
      letter: row.by_letter,
    },
    none: row.none,
    isProtected: row.protected,
  };
}
