import { Injectable } from '@nestjs/common';
import type { Form } from '@kvalreg/declaration';
import { carryAnswers, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { episodeOf, occasionOf, type EpisodeRow, type OccasionRow } from '../episodes/episode-row.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ConflictError } from '../platform/errors/domain-error.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { Wordings } from '../text-packs/wordings.js';
import { FormVersions } from './form-versions.js';
import type { Circumstances } from './submission/circumstances.js';
import { lockOccasion, unknownOccasion } from './submission/lock-occasion.js';
import { formWithKnown } from './known/known-of-form.js';
import { knownPlace } from './known/known-place.js';
import { prefilledIn } from './known/prefilled.js';
import { readFormRow, type FormRow, type ResponseRow } from './read-form.query.js';
import { saveDraft } from './save-draft.js';
import type {
  CurrentResponse,
  DraftRequest,
  FormForFilling,
  SavedDraft,
  SubmitRequest,
  SubmitResult,
} from './submission/submission.js';
import { judgeResponse, submitResponse } from './submission/submit-response.js';
import { partyOf } from './submission/who-may-answer.js';

/** Which form, as it was printed. */
interface PrintedForm {
  readonly register_id: string;
  readonly pathway: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly episode_id: string;
  readonly occasion: string;
  readonly form: string;
  readonly form_version: string;
}

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
      const { register_id: registerId, pathway, form: name } = locked;
      const form = await this.versions.form(tx, registerId, pathway, name, request.formVersion);
      await this.wordings.note(tx, form, {
        registerId,
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

  /** Whether it could be submitted, and as what; throws with everything that is wrong, and writes nothing. */
  async judgeIn(
    tx: EntityManager,
    scope: Scope,
    request: SubmitRequest,
  ): Promise<{ readonly answers: Answers; readonly filledOn: string }> {
    const locked = await lockOccasion(tx, request.episodeId, request.occasion);
    const judged = await judgeResponse(tx, scope, request, locked, this.circumstances(tx, scope));
    return { answers: judged.checked.answers, filledOn: judged.filledOn };
  }

  /** A form in the version that it was printed in, in the words that its reader sees and with what is known in its place. */
  async printedForm(tx: EntityManager, printed: PrintedForm): Promise<Form> {
    const { register_id: registerId, pathway, form, form_version: version } = printed;
    const found = await this.versions.form(tx, registerId, pathway, form, version);
    const bound = await formWithKnown(
      tx,
      {
        pathway: this.catalogue.pathway(registerId, pathway),
        form: found,
        place: knownPlace(printed, printed.episode_id, printed.occasion),
        day: this.clock.today(),
      },
      null,
    );
    return this.wordings.current(tx, registerId, bound.form);
  }

  /** What a page shows of a form, without who the person is. */
  async formOf(tx: EntityManager, row: FormRow): Promise<Omit<FormForFilling, 'person'>> {
    const pathway = this.catalogue.pathway(row.register_id, row.pathway);
    const current = pathway.forms[row.form];
    const declared = pathway.occasions[row.name];
    if (!current || !declared)
      throw new ConflictError('form-removed', `The form "${row.form}" is no longer part of the register.`);
    const { response } = row;
    const { draft, values } = valuesOf(current, row);
    const today = this.clock.today();
    const place = knownPlace(row, row.id, row.name);
    const { form } = await formWithKnown(
      tx,
      { pathway, form: current, place, day: response?.filledOn ?? today },
      response?.known ?? null,
    );
    return {
      episode: episodeOf(row),
      occasion: occasionOf(row, pathway, today),
      occasionTitle: declared.title,
      formName: row.form,
      form: await this.wordings.current(tx, row.register_id, form),
      revision: row.revision ?? 0,
      response: response && (await this.answered(tx, row, response)),
      draft,
      values,
      prefilled: response ? {} : prefilledIn(form, draft?.answers ?? null, today),
      lockVersion: draft?.lockVersion ?? 0,
    };
  }

  /** An answer with its form: the version, the words and what was known when it was given. */
  async answered(
    tx: EntityManager,
    row: EpisodeRow & Pick<OccasionRow, 'name' | 'form'> & { readonly response_id: string | null },
    { known, ...response }: ResponseRow,
  ): Promise<CurrentResponse> {
    const { register_id: registerId, response_id: responseId } = row;
    const { formVersion, revision, filledOn: day } = response;
    const declared = await this.versions.form(tx, registerId, row.pathway, row.form, formVersion);
    const pathway = this.catalogue.pathway(registerId, row.pathway);
    const place = knownPlace(row, row.id, row.name);
    const { form } = await formWithKnown(tx, { pathway, form: declared, place, day }, known);
    return { ...response, form: await this.wordings.answered(tx, form, responseId, revision) };
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

/** What stands in the fields: begun or answered on an earlier version, it is carried over to the one that is shown. */
function valuesOf(form: Form, { draft: begun, response }: FormRow): Pick<FormForFilling, 'draft' | 'values'> {
  const answered = response ? carryAnswers(form, response.formVersion, response.answers).answers : {};
  if (!begun) return { draft: null, values: answered };
  const { formVersion, ...draft } = begun;
  const { answers } = carryAnswers(form, formVersion, draft.answers);
  return { draft: { ...draft, answers }, values: answers };
}
