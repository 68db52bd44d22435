import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { actorName } from '../requests/actor-name.js';
import type { FreeListChoice, SavedFreeList } from './free-list.js';
import { planFreeList } from './plan-free-list.js';

const longestName = 100;

/** Choices of variables by name: one's own, and those that somebody of the unit shares. */
@Injectable()
export class SavedFreeListsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  list(scope: Scope): Promise<readonly SavedFreeList[]> {
    return this.database.inScope(scope, (tx) => this.read(tx, scope), { readOnly: true });
  }

  async one(scope: Scope, id: string): Promise<SavedFreeList> {
    const found = (await this.list(scope)).find((list) => list.id === id);
    if (found) return found;
    throw unknown();
  }

  /** Saves a choice; one of the same name that one saved oneself is replaced. */
  async save(
    scope: Scope,
    list: Pick<SavedFreeList, 'name' | 'isShared' | 'choice'>,
  ): Promise<SavedFreeList> {
    const name = list.name.trim();
    if (name === '' || name.length > longestName) {
      const message = `name "${name.slice(0, 40)}" cannot be kept. Write 1 to ${String(longestName)} characters.`;
      throw new InvalidInputError('invalid-choice', message, [
        { field: 'name', code: 'invalid-name', severity: 'error', message, params: {} },
      ]);
    }
    planFreeList(this.catalogue, scope, list.choice, 'en');
    const { registerId, principal } = scope;
    return this.database.inScope(scope, async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `insert into register.free_list (id, register_id, unit_id, pathway, name, is_shared, choice, saved_at, saved_by, saved_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (register_id, (coalesce(unit_id, '')), saved_by, (lower(name)))
         do update set pathway = $4, name = $5, is_shared = $6, choice = $7, saved_at = $8 returning id`,
        [
          randomUUID(),
          registerId,
          unitOf(scope),
          list.choice.pathway,
          name,
          list.isShared,
          JSON.stringify(list.choice),
          this.clock.now(),
          actorId(principal) ?? principal.kind,
          actorName(principal),
        ],
      );
      await this.audit.record(tx, scope, 'free-list.save', {}, { shared: list.isShared });
      const saved = (await this.read(tx, scope)).find(({ id }) => id === row?.id);
      if (!saved) throw new Error('a list that was saved is not there');
      return saved;
    });
  }

  async remove(scope: Scope, id: string): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const own = (await this.read(tx, scope)).find((list) => list.id === id && list.isOwn);
      if (!own || !isUuid(id)) throw unknown();
      await tx.query('delete from register.free_list where id = $1', [id]);
      await this.audit.record(tx, scope, 'free-list.remove', {}, {});
    });
  }

  private async read(tx: EntityManager, { registerId, principal }: Scope): Promise<readonly SavedFreeList[]> {
    const me = actorId(principal) ?? principal.kind;
    const rows = await tx.query<
      {
        readonly id: string;
        readonly name: string;
        readonly is_shared: boolean;
        readonly saved_by: string;
        readonly saved_by_name: string;
        readonly saved_at: Date;
        readonly choice: FreeListChoice;
      }[]
    >(
      `select id, name, is_shared, saved_by, saved_by_name, saved_at, choice from register.free_list
       where register_id = $1 and (is_shared or saved_by = $2) order by lower(name), id`,
      [registerId, me],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      isShared: row.is_shared,
      isOwn: row.saved_by === me,
      savedBy: row.saved_by_name,
      savedAt: row.saved_at.toISOString(),
      choice: row.choice,
    }));
  }
}

function unitOf(scope: Scope): string | null {
  return scope.level === 'unit' ? (scope.unitId ?? null) : null;
}

function unknown(): NotFoundError {
  return new NotFoundError('unknown-free-list', 'There is no such list of yours. It may have been removed.');
}
