import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { episodeOf, occasionOf } from '../episodes/episode-row.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { Wordings } from '../text-packs/wordings.js';
import { FormVersions } from './form-versions.js';
import type { Circumstances } from './submission/circumstances.js';
import { unknownOccasion } from './submission/lock-occasion.js';
import { readFormRow, type FormRow } from './read-form.query.js';
import { saveDraft } from './save-draft.js';
import type {
  DraftRequest,
  FormForFilling,
  SavedDraft,
  SubmitRequest,
  SubmitResult,
} from './submission/submission.js';
import { submitResponse } from './submission/submit-response.js';
import { partyOf } from './submission/who-may-answer.js';

/** Reads, keeps and submits the forms of an episode. Every path to an answer goes through here. */
@Injectable()
export class FormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly versions: FormVersions,
    private readonly wordings: Wordings,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** One form of an episode with what has been answered and what has been begun. */
  async read(scope: Scope, episodeId: string, occasion: string): Promise<FormForFilling> {
    return this.database.inScope(scope, async (tx) => {
      const row = isUuid(episodeId)
        ? await readFormRow(tx, episodeId, occasion, partyOf(scope.principal))
        : undefined;
      const person = row && (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!row || !person) throw unknownOccasion();
      await this.audit.record(tx, scope, 'response.read', { personId: person.id, episodeId }, { occasion });
      return { ...(await this.formOf(tx, row)), person };
    });
  }

  async saveDraft(scope: Scope, request: DraftRequest): Promise<SavedDraft> {
    return this.database.inScope(scope, async (tx) => {
      const { locked, ...saved } = await saveDraft(tx, scope, request, this.circumstances(tx, scope));
      const subject = { personId: locked.person_id, episodeId: request.episodeId };
      await this.audit.record(tx, { ...scope, unitId: locked.unit_id }, 'draft.save', subject, {
        occasion: request.occasion,
      });
      return saved;
    });
  }

  /** Writes an answer, or a correction of one, for good. What was acknowledged is in the database. */
  async submit(scope: Scope, request: SubmitRequest): Promise<SubmitResult> {
    return this.database.inScope(scope, (tx) => this.submitIn(tx, scope, request));
  }

  /** The same within a transaction of the caller's, whose scope it must be. */
  async submitIn(tx: EntityManager, scope: Scope, request: SubmitRequest): Promise<SubmitResult> {
    const { locked, ...result } = await submitResponse(tx, scope, request, this.circumstances(tx, scope));
    // What came from a file was answered somewhere else, to words that nobody here knows.
    if (!result.isReplay && request.channel !== 'import') {
      await this.wordings.note(tx, this.catalogue.form(locked.register_id, locked.pathway, locked.form), {
        registerId: locked.register_id,
        unitId: locked.unit_id,
        responseId: result.responseId,
        revision: result.revision,
      });
    }
    const subject = { personId: locked.person_id, episodeId: request.episodeId };
    const details = {
      occasion: request.occasion,
      form: locked.form,
      channel: request.channel,
      revision: result.revision,
      isReplay: result.isReplay,
    };
    await this.audit.record(tx, { ...scope, unitId: locked.unit_id }, 'response.submit', subject, details);
    return result;
  }

  /** What a page shows of a form, without who the person is. */
  async formOf(tx: EntityManager, row: FormRow): Promise<Omit<FormForFilling, 'person'>> {
    const pathway = this.catalogue.pathway(row.register_id, row.pathway);
    const form = pathway.forms[row.form];
    const declared = pathway.occasions[row.name];
    if (!form || !declared)
      throw new ConflictError('form-removed', `The form "${row.form}" is no longer part of the register.`);
    const { response, draft } = row;
    return {
      episode: episodeOf(row),
      occasion: occasionOf(row, pathway, this.clock.today()),
      occasionTitle: declared.title,
      formName: row.form,
      form: await this.wordings.current(tx, row.register_id, form),
      revision: row.revision ?? 0,
      response: response && {
        ...response,
        form: await this.wordings.answered(
          tx,
          await this.versions.form(tx, row.register_id, row.pathway, row.form, response.formVersion),
          row.response_id,
          response.revision,
        ),
      },
      draft,
      values: draft?.answers ?? response?.answers ?? {},
      lockVersion: draft?.lockVersion ?? 0,
    };
  }

  private circumstances(tx: EntityManager, { registerId }: Scope): Circumstances {
    return {
      pathwayOf: (id) => this.catalogue.pathway(registerId, id),
      inVersion: ({ pathway, form }, version) => this.versions.form(tx, registerId, pathway, form, version),
      asShown: (form) => this.wordings.current(tx, registerId, form),
      today: this.clock.today(),
    };
  }
}
