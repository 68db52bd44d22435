import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { authorOf } from '../../access/author.js';
import type { PatientPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import { IdentityReader } from '../../people/identity-reader.js';
import type { Person } from '../../people/person.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError, NotFoundError, TooManyRequestsError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { coreConfig } from '../../platform/platform-options.js';
import { OwnRegistersService } from '../own-registers.service.js';
import { ownScope } from '../own-scope.js';
import type { CorrectionOutcome, CorrectionRequest } from './correction-request.js';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly wish_encrypted: Buffer;
  readonly asked_on: string;
  readonly outcome: CorrectionOutcome | null;
  readonly answer_encrypted: Buffer | null;
  readonly answered_at: Date | null;
}
const columns = 'id, person_id, wish_encrypted, asked_on, outcome, answer_encrypted, answered_at';
/** Enough for everybody who means it; a list of thousands hides those of others. */
const mostOpen = 20;

/** Wishes of persons to have something corrected, for the register office to look into and to answer. */
@Injectable()
export class CorrectionRequestsService {
  private readonly cipher: IdentityCipher;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registers: OwnRegistersService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  async ask(principal: PatientPrincipal, registerId: string, wish: string): Promise<CorrectionRequest> {
    const { personId } = await this.registers.one(principal, registerId);
    const scope = ownScope(principal, registerId);
    return this.database.inScope(scope, async (tx) => {
      const id = randomUUID();
      const [open] = await tx.query<{ count: number }[]>(
        'select count(*) as count from register.correction_request where register_id = $1 and person_id = $2 and outcome is null',
        [registerId, personId],
      );
      if ((open?.count ?? 0) >= mostOpen) {
        throw new TooManyRequestsError(
          'too-many-requests-open',
          `You have ${String(mostOpen)} requests that are not answered yet. Wait for the answers, or write to the register.`,
        );
      }
      await tx.query(
        `insert into register.correction_request (id, register_id, person_id, wish_encrypted, asked_at, asked_on)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          registerId,
          personId,
          this.cipher.encrypt(wish, boundTo(id)),
          this.clock.now(),
          this.clock.today(),
        ],
      );
      await this.audit.record(tx, scope, 'correction.ask', { personId }, { request: id });
      return {
        id,
        personId,
        wish,
        askedOn: this.clock.today(),
        outcome: null,
        answer: null,
        answeredAt: null,
      };
    });
  }

  /** The patient's own, latest first. */
  async own(principal: PatientPrincipal, registerId: string): Promise<readonly CorrectionRequest[]> {
    const { personId } = await this.registers.one(principal, registerId);
    return this.database.inScope(ownScope(principal, registerId), async (tx) => {
      const rows = await tx.query<Row[]>(
        `select ${columns} from register.correction_request where register_id = $1 and person_id = $2 order by asked_at desc, id`,
        [registerId, personId],
      );
      return rows.map((row) => this.request(row));
    });
  }

  /** Those of a register: not answered ones by age, then what was answered last. */
  async list(scope: Scope): Promise<readonly (CorrectionRequest & { readonly person: Person | null })[]> {
    return this.database.inScope(scope, async (tx) => {
      const rows = await tx.query<Row[]>(
        `select ${columns} from register.correction_request where register_id = $1
         order by outcome is not null, case when outcome is null then asked_at end, answered_at desc, id limit 200`,
        [scope.registerId],
      );
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const shown = rows.map(({ person_id: personId }) => ({ personId }));
      await this.audit.recordEach(tx, scope, 'correction.list', shown);
      return rows.map((row) => ({ ...this.request(row), person: persons.get(row.person_id) ?? null }));
    });
  }

  /** Answers a request, once. The correction itself is made where the data are, with its own reason. */
  async answer(
    scope: Scope,
    id: string,
    { outcome, answer }: { readonly outcome: CorrectionOutcome; readonly answer: string },
  ): Promise<void> {
    await this.database.inScope(scope, async (tx) => {
      const [row] = isUuid(id)
        ? await tx.query<Row[]>(
            `select ${columns} from register.correction_request where id = $1 and register_id = $2 for update`,
            [id, scope.registerId],
          )
        : [];
      if (!row)
        throw new NotFoundError('unknown-correction-request', 'There is no such request in this register.');
      if (row.outcome !== null) {
        throw new ConflictError(
          'correction-request-answered',
          'Somebody has answered this request already. Open the list again to read the answer.',
        );
      }
      await tx.query(
        `update register.correction_request set outcome = $2, answer_encrypted = $3, answered_at = $4, answered_by = $5 where id = $1`,
        [id, outcome, this.cipher.encrypt(answer, boundTo(id)), this.clock.now(), authorOf(scope.principal)],
      );
      await this.audit.record(
        tx,
        scope,
        'correction.answer',
        { personId: row.person_id },
        { request: id, outcome },
      );
    });
  }

  private request(row: Row): CorrectionRequest {
    const bound = boundTo(row.id);
    return {
      id: row.id,
      personId: row.person_id,
      wish: this.cipher.decrypt(row.wish_encrypted, bound),
      askedOn: row.asked_on,
      outcome: row.outcome,
      answer: row.answer_encrypted && this.cipher.decrypt(row.answer_encrypted, bound),
      answeredAt: row.answered_at?.toISOString() ?? null,
    };
  }
}

/** A wish that is copied to another request cannot be read there. */
function boundTo(id: string): Uint8Array {
  return Buffer.from(`correction ${id}`);
}
