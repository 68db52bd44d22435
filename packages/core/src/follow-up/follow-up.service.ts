import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import { occasionStatuses, type OccasionStatus } from '@kvalreg/engine';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { episodeOf, occasionOf } from '../episodes/episode-row.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { pageOf, type Page } from '../platform/http/page.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { FollowUpCount, FollowUpItem, FollowUpRequest } from './follow-up.js';
import { readStopReasons } from './stop-reasons.query.js';
import {
  countFollowUps,
  countInStatus,
  readFollowUps,
  type FollowUpCountRow,
  type FollowUpFilter,
} from './follow-up.query.js';

/** Who is due, overdue and answered: the register office's list, and a clinic's own. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** One page of follow-ups, with the persons they are about. */
  async list(scope: Scope, request: FollowUpRequest = {}): Promise<Page<FollowUpItem>> {
    const { page, pageSize, offset } = pageOf(request);
    const filter = this.filterOf(scope, request);
    return this.database.inScope(scope, async (tx) => {
      const status = request.status ?? null;
      const rows = await readFollowUps(tx, filter, { status, limit: pageSize, offset });
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const cut = rows.filter((row) => row.cut_by_stop !== null);
      const reasons = await readStopReasons(
        tx,
        scope.registerId,
        cut.map((row) => row.person_id),
      );
      const items = rows.flatMap((row) => {
        const person = persons.get(row.person_id);
        const pathway = this.catalogue.pathway(scope.registerId, row.pathway);
        if (!person) return [];
        const state = occasionOf(row, pathway, filter.today);
        const stopReason = state.status === 'stopped' ? (reasons.get(person.id) ?? null) : null;
        return [{ ...state, episode: episodeOf(row), person, stopReason }];
      });
      const shown = items.map(({ person, episode }) => ({ personId: person.id, episodeId: episode.id }));
      await this.audit.recordEach(tx, scope, 'follow-ups.read', shown, { page });
      return { items, total: await countInStatus(tx, filter, status), page, pageSize };
    });
  }

  /** How many stand how, for each unit and occasion; shows no person. */
  async counts(
    scope: Scope,
    request: Pick<FollowUpRequest, 'pathway' | 'occasion' | 'unitId'> = {},
  ): Promise<readonly FollowUpCount[]> {
    const filter = this.filterOf(scope, request);
    const rows = await this.database.inScope(scope, (tx) => countFollowUps(tx, filter), { readOnly: true });
    return gathered(
      rows,
      filter.occasions.map(({ pathway, occasion }) => `${pathway} ${occasion}`),
    );
  }

  private filterOf(scope: Scope, { pathway, occasion, unitId }: FollowUpRequest): FollowUpFilter {
    const all = followUpsOf(this.catalogue.register(scope.registerId));
    if (pathway !== undefined) this.catalogue.pathway(scope.registerId, pathway);
    const occasions = all.filter(
      (one) =>
        (pathway === undefined || one.pathway === pathway) &&
        (occasion === undefined || one.occasion === occasion),
    );
    if (occasion !== undefined && occasions.length === 0) {
      throw new NotFoundError(
        'unknown-occasion',
        `The register has no follow-up "${occasion.slice(0, 40)}".`,
        { occasions: all.map((one) => one.occasion) },
      );
    }
    return {
      registerId: scope.registerId,
      today: this.clock.today(),
      occasions,
      unitId: unitId ?? ownUnit(scope),
    };
  }
}

function ownUnit({ level, unitId }: Scope): string | null {
  return level === 'unit' ? (unitId ?? null) : null;
}

/** What patients answer some time after the index date, or after a day that hangs on it. */
function followUpsOf(register: Register): readonly { readonly pathway: string; readonly occasion: string }[] {
  return Object.entries(register.pathways).flatMap(([pathway, { forms, occasions }]) =>
    Object.entries(occasions).flatMap(([occasion, { form, opens }]) =>
      opens !== 'episode' && forms[form]?.respondent === 'patient' ? [{ pathway, occasion }] : [],
    ),
  );
}

/** By the name of the unit, then in declared order. */
function gathered(rows: readonly FollowUpCountRow[], order: readonly string[]): readonly FollowUpCount[] {
  const none = Object.fromEntries(occasionStatuses.map((status) => [status, 0])) as Record<
    OccasionStatus,
    number
  >;
  const groups = new Map<string, FollowUpCount & { readonly counts: Record<OccasionStatus, number> }>();
  for (const row of rows) {
    const key = `${row.unit_id} ${row.pathway} ${row.name}`;
    const group = groups.get(key) ?? {
      unitId: row.unit_id,
      unitName: row.unit_name,
      pathway: row.pathway,
      occasion: row.name,
      counts: { ...none },
    };
    group.counts[row.status] = row.n;
    groups.set(key, group);
  }
  const place = ({ pathway, occasion }: FollowUpCount): number => order.indexOf(`${pathway} ${occasion}`);
  return [...groups.values()].toSorted(
    (a, b) => a.unitName.localeCompare(b.unitName, 'sv') || place(a) - place(b),
  );
}
