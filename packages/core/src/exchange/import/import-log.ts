import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from '../../access/scope.js';
import type { AuditDetails, AuditService, AuditSubject } from '../../audit/audit.service.js';
import type { Database } from '../../platform/database/database.js';

/**
 * The log of one import. Whose data its rows were compared with is written in transactions of their own, so that it is
 * there also when the row was refused, when it was a dry run and when the import was cut off.
 */
export class ImportLog {
  private readonly reads = new Map<string, AuditSubject>();
  /** Leads out of the transaction that a dry run takes back. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly scope: Scope,
    private readonly details: AuditDetails,
  ) {}

  async write(action: 'import.begin' | 'import.end', counts: AuditDetails): Promise<void> {
    await this.database.inScope(this.scope, (tx) =>
      this.audit.record(tx, this.scope, action, {}, { ...this.details, ...counts }),
    );
  }

  note(subject: AuditSubject): void {
    this.reads.set(`${subject.personId ?? ''} ${subject.episodeId ?? ''}`, subject);
  }

  /** Writes what was noted since the last time: one entry for each person and episode. */
  async writeReads(): Promise<void> {
    const noted = [...this.reads.values()];
    this.reads.clear();
    if (noted.length === 0) return;
    await this.outside(() =>
      this.database.inScope(this.scope, async (tx) => {
        // Whom or what an earlier row of a dry run brought in does not exist.
        const known = await tx.query<AuditSubject[]>(
          `select p.id as "personId", e.id as "episodeId"
           from unnest($1::uuid[], $2::uuid[]) as noted (person_id, episode_id)
           join identity.person p on p.id = noted.person_id
           left join register.episode e on e.id = noted.episode_id`,
          [noted.map(({ personId }) => personId), noted.map(({ episodeId }) => episodeId)],
        );
        await this.audit.recordEach(tx, this.scope, 'import.read', known, this.details);
      }),
    );
  }
}
