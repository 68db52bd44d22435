import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { ParticipationService } from '../participation/participation.service.js';
import { IdentityReader } from '../people/identity-reader.js';
import type { Person } from '../people/person.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { pageOf, type Page, type PageRequest } from '../platform/http/page.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { authorOf } from './author.js';
import type { Episode, Timeline, WorkItem } from './episode.js';
import { episodeColumns, episodeOf, occasionOf, type EpisodeRow } from './episode-row.js';
import { openEpisode, type NewEpisode, type OpenedEpisode } from './open-episode.js';
import { readEpisodeRow, readTimelineRows } from './timeline.query.js';
import { unknownEpisode } from './unknown-episode.js';
import { countWorkList, readWorkList } from './work-list.query.js';

/** Index events of the persons of a unit, what is answered and what is to be done. */
@Injectable()
export class EpisodesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly identities: IdentityReader,
    private readonly participation: ParticipationService,
    private readonly audit: AuditService,
  ) {}

  /** Opens a planned episode for a person whom the unit knows. */
  async open(scope: Scope, request: NewEpisode): Promise<OpenedEpisode> {
    const unitId = await this.unitFor(scope, request.unitId);
    return this.database.inScope(scope, (tx) => this.openIn(tx, scope, { ...request, unitId }));
  }

  /** The same within a transaction of the caller's, whose scope it must be; `unitId` has been checked. */
  async openIn(
    tx: EntityManager,
    scope: Scope,
    request: NewEpisode & { readonly unitId: string },
  ): Promise<OpenedEpisode> {
    const pathway = this.catalogue.pathway(scope.registerId, request.pathway);
    const where = {
      registerId: scope.registerId,
      unitId: request.unitId,
      pathway,
      author: authorOf(scope.principal),
      today: this.clock.today(),
    };
    const { consent, personId } = request;
    if (consent)
      await this.participation.recordIn(tx, { ...scope, unitId: request.unitId }, personId, {
        ...consent,
        kind: 'consented',
        prefix: 'consent.',
      });
    const opened = await openEpisode(tx, request, where);
    const subject = { personId: request.personId, episodeId: opened.episodeId };
    await this.audit.record(tx, { ...scope, unitId: request.unitId }, 'episode.open', subject, {
      pathway: request.pathway,
      isNew: opened.isNew,
    });
    return opened;
  }

  /** A person's episodes within the scope, latest first. */
  async ofPerson(
    scope: Scope,
    personId: string,
  ): Promise<{ readonly person: Person; readonly episodes: readonly Episode[] }> {
    return this.database.inScope(scope, async (tx) => {
      const person = isUuid(personId)
        ? (await this.identities.read(tx, [personId])).get(personId)
        : undefined;
      if (!person) throw new NotFoundError('unknown-person', 'This person is not registered in your unit.');
      const rows = await tx.query<EpisodeRow[]>(
        `select ${episodeColumns} from register.episode e join organisation.unit u on u.id = e.unit_id
         where e.person_id = $1 and e.register_id = $2 order by coalesce(e.index_date, e.opened_on) desc, e.id`,
        [personId, scope.registerId],
      );
      await this.audit.record(tx, scope, 'person.read', { personId }, { episodes: rows.length });
      return { person, episodes: rows.map(episodeOf) };
    });
  }

  /** One episode: who it is about, what is answered, what is due. */
  async timeline(scope: Scope, episodeId: string): Promise<Timeline> {
    return this.database.inScope(scope, async (tx) => {
      const row = isUuid(episodeId) ? await readEpisodeRow(tx, episodeId) : undefined;
      const person = row && (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!row || !person) throw unknownEpisode();
      const pathway = this.catalogue.pathway(row.register_id, row.pathway);
      const rows = await readTimelineRows(tx, episodeId);
      await this.audit.record(tx, scope, 'episode.read', { personId: person.id, episodeId });
      const order = Object.keys(pathway.occasions);
      const today = this.clock.today();
      return {
        episode: episodeOf(row),
        person,
        occasions: rows
          .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
          .map((occasion) => ({
            ...occasionOf(occasion, pathway, today),
            revisions: occasion.revisions,
            drafts: occasion.drafts,
          })),
      };
    });
  }

  /** What is to be filled in next, most urgent first. */
  async workList(
    scope: Scope,
    request: PageRequest & { readonly pathway?: string | undefined } = {},
  ): Promise<Page<WorkItem>> {
    const { page, pageSize, offset } = pageOf(request);
    const register = this.catalogue.register(scope.registerId);
    if (request.pathway !== undefined) this.catalogue.pathway(scope.registerId, request.pathway);
    const today = this.clock.today();
    const unitId = scope.level === 'unit' ? (scope.unitId ?? null) : null;
    const filter = { registerId: scope.registerId, pathway: request.pathway ?? null, unitId, today };
    return this.database.inScope(scope, async (tx) => {
      const rows = await readWorkList(tx, filter, {
        staffForms: staffFormsOf(register),
        limit: pageSize,
        offset,
      });
      const persons = await this.identities.read(
        tx,
        rows.map((row) => row.person_id),
      );
      const items = rows.flatMap((row) => {
        const person = persons.get(row.person_id);
        const pathway = this.catalogue.pathway(scope.registerId, row.pathway);
        return person
          ? [{ ...occasionOf(row, pathway, today), episode: episodeOf(row), person, hasDraft: row.has_draft }]
          : [];
      });
      const shown = items.map(({ person, episode }) => ({ personId: person.id, episodeId: episode.id }));
      await this.audit.recordEach(tx, scope, 'work-list.read', shown, { page });
      return { items, total: await countWorkList(tx, filter), page, pageSize };
    });
  }

  private async unitFor(scope: Scope, unitId: string | null | undefined): Promise<string> {
    const unit = scope.level === 'unit' ? scope.unitId : unitId;
    if (unit) return (await this.organisation.unit(scope.registerId, unit)).id;
    throw new InvalidInputError('unit-required', 'Say in which unit the episode is opened.', [
      {
        field: 'unitId',
        code: 'required',
        severity: 'error',
        message: 'Choose the unit that the episode is opened in.',
        params: {},
      },
    ]);
  }
}

function staffFormsOf(register: Register): readonly string[] {
  return Object.entries(register.pathways).flatMap(([id, pathway]) =>
    Object.entries(pathway.forms).flatMap(([name, form]) =>
      form.respondent === 'staff' ? [`${id} ${name}`] : [],
    ),
  );
}
