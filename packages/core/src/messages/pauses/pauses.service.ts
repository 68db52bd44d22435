import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { authorName, authorOf } from '../../access/author.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import type { Pause } from './pause.js';

interface PauseRow {
  readonly id: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly reason: string;
  readonly paused_at: Date;
  readonly paused_by: string;
  readonly resumed_at: Date | null;
  readonly resumed_by: string | null;
}

const longestReason = 300;

/** Stops messages for a while, and lets them go on. */
@Injectable()
export class PausesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationService,
    private readonly audit: AuditService,
  ) {}

  /** Those that last, and with `all` also earlier ones, latest first: of the register, and of the units that the scope sees. */
  async list(scope: Scope, { all = false }: { readonly all?: boolean } = {}): Promise<readonly Pause[]> {
    const rows = await this.database.inScope(
      scope,
      (tx) =>
        tx.query<PauseRow[]>(
          `select s.id, s.unit_id, u.name as unit_name, s.reason, s.paused_at, ${authorName('s.paused_by')} as paused_by,
             s.resumed_at, ${authorName('s.resumed_by')} as resumed_by
           from register.message_pause s left join organisation.unit u on u.id = s.unit_id
           where $1 or s.resumed_at is null order by s.resumed_at desc nulls first, s.paused_at desc limit 100`,
          [all],
        ),
      { readOnly: true },
    );
    return rows.map(pauseOf);
  }

  /** Nothing is sent from this moment on; what is in the hands of a worker is looked at once more first. A clinic pauses itself. Pausing twice changes nothing. */
  async pause(
    scope: Scope,
    { unitId = null, reason: text }: { readonly unitId?: string | null | undefined; readonly reason: string },
  ): Promise<void> {
    const reason = text.trim();
    if (reason === '' || reason.length > longestReason) {
      const message = `Say in a few words why messages are paused (at most ${String(longestReason)} characters).`;
      throw new InvalidInputError('pause-reason-required', message, [
        { field: 'reason', code: 'required', severity: 'error', message, params: {} },
      ]);
    }
    const unit = scope.level === 'unit' ? (scope.unitId ?? null) : unitId;
    if (unit !== null) await this.organisation.unit(scope.registerId, unit);
    await this.database.inScope(scope, async (tx) => {
      const added = await tx.query<unknown[]>(
        `insert into register.message_pause (id, register_id, unit_id, reason, paused_at, paused_by)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (register_id, coalesce(unit_id, '')) where resumed_at is null do nothing returning 1`,
        [randomUUID(), scope.registerId, unit, reason, this.clock.now(), authorOf(scope.principal)],
      );
      if (added.length > 0)
        await this.audit.record(tx, { ...scope, unitId: unit }, 'messages.pause', {}, { unit });
    });
  }

  /** What waited is sent at the next turn. Of a rung that was overtaken in the meantime only the latest. */
  async resume(scope: Scope, id: string): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const [pause] = isUuid(id)
        ? await tx.query<{ unit_id: string | null; resumed_at: Date | null }[]>(
            'select unit_id, resumed_at from register.message_pause where id = $1',
            [id],
          )
        : [];
      if (!pause)
        throw new NotFoundError('unknown-pause', 'There is no such pause in your part of the register.');
      if (pause.unit_id === null && scope.level === 'unit')
        throw new ForbiddenError(
          'pause-of-register',
          'The register office has paused the messages of the whole register, and lets them go on.',
        );
      if (pause.resumed_at !== null) return;
      await tx.query(
        'update register.message_pause set resumed_at = $2, resumed_by = $3 where id = $1 and resumed_at is null',
        [id, this.clock.now(), authorOf(scope.principal)],
      );
      const unit = pause.unit_id;
      await this.audit.record(tx, { ...scope, unitId: unit }, 'messages.resume', {}, { unit });
    });
  }
}

function pauseOf(row: PauseRow): Pause {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    reason: row.reason,
    pausedAt: row.paused_at.toISOString(),
    pausedBy: row.paused_by,
    resumedAt: row.resumed_at?.toISOString() ?? null,
    resumedBy: row.resumed_by,
  };
}
