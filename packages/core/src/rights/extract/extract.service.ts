import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PatientPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import type { EpisodeRow } from '../../episodes/episode-row.js';
import { FormsService } from '../../forms/forms.service.js';
import type { PersonParticipation } from '../../participation/participation.js';
import { ParticipationService } from '../../participation/participation.service.js';
import { IdentityCipher } from '../../people/identity-cipher.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { OwnRegistersService } from '../own-registers.service.js';
import { ownScope } from '../own-scope.js';
import { requireOpened } from '../require-opened.js';
import type { ExtractedEpisode, ExtractedOccasion, RegisterExtract } from './extract.js';
import {
  readEpisodes,
  readLinks,
  readMessages,
  readOccasions,
  readOthers,
  readParticipationEvents,
} from './read-episodes.query.js';
import { readFacts } from './read-facts.query.js';
import { withoutStaff } from './without-staff.js';

/** Tables that an extract tells of in words of their own; of all others it shows the rows. */
const told = [
  'register.participant',
  'identity.person_name',
  'identity.former_identifier',
  'identity.contact',
  'register.participation',
  'register.participation_event',
  'register.episode',
  'register.occasion',
  'register.form_response',
  'register.message',
  'access.access_link',
];

/** Copies of everything that a register holds of a person. */
@Injectable()
export class ExtractService {
  private readonly cipher: IdentityCipher;
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly participation: ParticipationService,
    private readonly registers: OwnRegistersService,
    private readonly audit: AuditService,
    @Inject(coreConfig) config: CoreConfig,
  ) {
    this.cipher = new IdentityCipher(config.identityKey);
  }

  /** For a person who has asked the register office. */
  async make(scope: Scope, personId: string, format: string): Promise<RegisterExtract> {
    return this.database.inScope(
      scope,
      async (tx) => {
        if (isUuid(personId)) await requireOpened(tx, personId, this.clock.now());
        const extract = isUuid(personId) ? await this.gather(tx, scope.registerId, personId) : undefined;
        if (!extract) throw new NotFoundError('unknown-person', 'The register does not know this person.');
        await this.audit.record(tx, scope, 'extract.make', { personId }, { format });
        return extract;
      },
      { snapshot: true },
    );
  }

  /** For the person, after log-in: of one register, or of all that know the person. */
  async own(
    principal: PatientPrincipal,
    registerId: string | null,
    format: string,
  ): Promise<readonly RegisterExtract[]> {
    const registers =
      registerId === null
        ? await this.registers.of(principal)
        : [(await this.registers.one(principal, registerId)).register];
    const extracts: RegisterExtract[] = [];
    for (const { id } of registers) {
      const { personId } = await this.registers.one(principal, id);
      const scope = ownScope(principal, id);
      const extract = await this.database.inScope(
        scope,
        async (tx) => {
          const found = await this.gather(tx, id, personId);
          await this.audit.record(tx, scope, 'own-data.read', { personId }, { format });
          return found;
        },
        { snapshot: true },
      );
      if (extract) extracts.push(extract);
    }
    return extracts;
  }

  /** How the patient stands to each register: for the list of registers, which shows nothing else of them. */
  async standings(principal: PatientPrincipal): Promise<ReadonlyMap<string, PersonParticipation>> {
    const standings = new Map<string, PersonParticipation>();
    for (const { id } of await this.registers.of(principal)) {
      const { personId } = await this.registers.one(principal, id);
      const found = await this.database.inScope(ownScope(principal, id), (tx) =>
        this.participation.status(tx, id, [personId]),
      );
      const standing = found.get(personId);
      if (standing) standings.set(id, standing);
    }
    return standings;
  }

  private async gather(
    tx: EntityManager,
    registerId: string,
    personId: string,
  ): Promise<RegisterExtract | undefined> {
    const facts = await readFacts(tx, this.cipher, registerId, personId);
    const register = this.catalogue.register(registerId);
    if (!facts) return undefined;
    const standing = (await this.participation.status(tx, registerId, [personId])).get(personId);
    const events = await readParticipationEvents(tx, registerId, personId);
    const titleOf = (pathway: string, occasion: string) =>
      register.pathways[pathway]?.occasions[occasion]?.title ?? {};
    const episodes: ExtractedEpisode[] = [];
    for (const row of await readEpisodes(tx, registerId, personId))
      episodes.push(await this.episode(tx, row));
    const others = await readOthers(tx, registerId, personId, told);
    const kinds = [...new Set(others.map(({ kind }) => kind))];
    return {
      registerId,
      registerTitle: register.title,
      holder: register.holder,
      madeAt: this.clock.now().toISOString(),
      ...facts,
      participation: {
        status: standing?.status ?? 'unknown',
        since: standing?.since ?? null,
        informationVersion: standing?.informationVersion ?? null,
        mayCollect: standing?.mayCollect ?? true,
        events: events.map((event) => ({
          kind: event.kind,
          happenedOn: event.happened_on,
          informationVersion: event.information_version,
          recordedBy: event.recorded_by === 'patient' ? 'patient' : 'staff',
          recordedAt: event.recorded_at,
        })),
      },
      episodes,
      messages: (await readMessages(tx, registerId, personId)).map((row) => ({
        occasionTitle: titleOf(row.pathway, row.occasion),
        purpose: row.purpose,
        channel: row.channel,
        state: row.state,
        reason: row.reason,
        plannedOn: row.planned_on,
        sentAt: row.sent_at?.toISOString() ?? null,
      })),
      links: (await readLinks(tx, registerId, personId)).map((row) => ({
        occasionTitle: titleOf(row.pathway, row.occasion),
        issuedAt: row.created_at.toISOString(),
        usedAt: row.used_at?.toISOString() ?? null,
        revokedAt: row.revoked_at?.toISOString() ?? null,
        expiresAt: row.expires_at.toISOString(),
      })),
      others: kinds.map((kind) => ({
        kind,
        rows: others.filter((other) => other.kind === kind).map(({ content }) => withoutStaff(content)),
      })),
    };
  }

  private async episode(tx: EntityManager, row: EpisodeRow): Promise<ExtractedEpisode> {
    const pathway = this.catalogue.pathway(row.register_id, row.pathway);
    const order = Object.keys(pathway.occasions);
    const rows = (await readOccasions(tx, row.id)).toSorted(
      (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
    );
    const occasions: ExtractedOccasion[] = [];
    for (const occasion of rows) {
      const revisions: ExtractedOccasion['revisions'][number][] = [];
      for (const { author, ...response } of occasion.responses) {
        const answered = await this.forms.answered(tx, { ...row, ...occasion }, response);
        revisions.push({ ...answered, recordedBy: partOf(author) });
      }
      occasions.push({
        name: occasion.name,
        title: pathway.occasions[occasion.name]?.title ?? {},
        formTitle: pathway.forms[occasion.form]?.title ?? {},
        respondent: pathway.forms[occasion.form]?.respondent ?? 'patient',
        dueOn: occasion.due_on,
        opensOn: occasion.opens_on,
        closesOn: occasion.closes_on,
        answeredOn: occasion.answered_on,
        revisions,
      });
    }
    return {
      id: row.id,
      pathway: row.pathway,
      pathwayTitle: pathway.title,
      unitName: row.unit_name,
      openedOn: row.opened_on,
      indexDate: row.index_date,
      endedOn: row.ended_on,
      endReason: row.end_reason,
      occasions,
    };
  }
}

function partOf(author: string): 'patient' | 'staff' | 'program' {
  if (author.startsWith('staff:')) return 'staff';
  return author === 'patient' || author.startsWith('link:') ? 'patient' : 'program';
}
