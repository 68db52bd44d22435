import { Injectable } from '@nestjs/common';
import { languages, type Form, type Language } from '@kvalreg/declaration';
import { scoreForm, type Answers } from '@kvalreg/engine';
import {
  exportQuestionnaire,
  readResponse,
  writeResponse,
  type ExportedQuestionnaire,
  type FormPlace,
  type QuestionnaireResponse,
} from '@kvalreg/exchange';
import type { Scope } from '../../access/scope.js';
import { FormsService } from '../../forms/forms.service.js';
import { warningKey, type FormForFilling } from '../../forms/submission/submission.js';
import { InvalidInputError, NotFoundError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';

export interface ResponseIn {
  readonly episodeId: string;
  readonly occasion: string;
  readonly resource: unknown;
  readonly channel: 'staff' | 'paper';
  readonly expectedRevision: number;
  readonly lockVersion: number;
  readonly changeReason?: string | undefined;
  readonly acceptedWarnings: readonly string[];
  readonly idempotencyKey: string | null;
  readonly language: Language;
}
export interface StoredResponse {
  readonly kind: 'answer' | 'draft';
  /** Revision of the answer, or lock version of the draft. */
  readonly number: number;
  /** Questions of a draft that must be corrected before it is submitted. */
  readonly problems: readonly FieldProblem[];
}

/** Forms as FHIR Questionnaires, and their answers as QuestionnaireResponses, in and out. */
@Injectable()
export class QuestionnairesService {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
  ) {}

  questionnaire(registerId: string, pathway: string, form: string): ExportedQuestionnaire {
    // Says which pathways and forms there are, where there is none of the name.
    this.catalogue.form(registerId, pathway, form);
    const written = exportQuestionnaire({ register: this.catalogue.register(registerId), pathway, form });
    if (!written) throw new NotFoundError('unknown-form', `There is no form "${form}".`);
    return written;
  }

  /** What was answered, or else what has been begun. */
  async response(
    scope: Scope,
    episodeId: string,
    occasion: string,
  ): Promise<{ readonly resource: QuestionnaireResponse; readonly tag: string }> {
    const read = await this.forms.read(scope, episodeId, occasion);
    const { response, draft, person } = read;
    const common = { place: placeOf(scope, read), personId: person.id };
    if (response) {
      const { form, answers, scores, filledOn: authored, language, revision } = response;
      const status = revision > 1 ? 'amended' : 'completed';
      return {
        resource: writeResponse({ ...common, form, answers, scores, status, authored, language }),
        tag: `answer-${String(revision)}`,
      };
    }
    if (!draft)
      throw new NotFoundError('unanswered', 'The form has not been answered, and nothing has been begun.');
    const [language = 'en'] = this.catalogue.register(scope.registerId).languages;
    return {
      resource: writeResponse({
        ...common,
        form: read.form,
        answers: draft.answers,
        scores: {},
        status: 'in-progress',
        authored: draft.savedAt,
        language,
      }),
      tag: `draft-${String(draft.lockVersion)}`,
    };
  }

  /** Submits a completed response with all checks, or keeps one in progress as a draft. */
  async take(scope: Scope, given: ResponseIn): Promise<StoredResponse> {
    const { episodeId, occasion, expectedRevision } = given;
    const current = await this.forms.read(scope, episodeId, occasion);
    const read = readResponse(given.resource, current.form, placeOf(scope, current), current.person.id);
    if ('problems' in read) {
      throw refused(read.problems.map(({ code, expression, message }) => problem(expression, code, message)));
    }
    const { answers, placeOf: at } = read;
    const language = languages.find((one) => one === read.language?.split('-')[0]) ?? given.language;
    const common = {
      episodeId,
      occasion,
      expectedRevision,
      answers,
      language,
      formVersion: current.form.version,
    };
    try {
      if (read.status === 'in-progress') {
        const { lockVersion } = given;
        const saved = await this.forms.saveDraft(scope, { ...common, lockVersion, replace: true });
        return { kind: 'draft', number: saved.lockVersion, problems: saved.problems.map(placed(at)) };
      }
      const wrong = wrongScores(current.form, answers, read.scores, at);
      if (wrong.length > 0) throw refused(wrong);
      const { channel, changeReason, acceptedWarnings, idempotencyKey } = given;
      const filledOn = channel === 'paper' ? read.filledOn : undefined;
      const stored = await this.forms.submit(scope, {
        ...common,
        channel,
        filledOn,
        changeReason,
        acceptedWarnings,
        idempotencyKey,
      });
      return { kind: 'answer', number: stored.revision, problems: [] };
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.problems.length === 0) throw error;
      if (error.problems.some(({ params }) => 'placed' in params)) throw error;
      throw new InvalidInputError(error.code, error.message, error.problems.map(placed(at)));
    }
  }
}

function placeOf({ registerId }: Scope, { episode, formName }: FormForFilling): FormPlace {
  return { register: registerId, pathway: episode.pathway, form: formName };
}

function problem(field: string, code: string, message: string): FieldProblem {
  return { field, code, severity: 'error', message, params: { placed: true } };
}

function refused(problems: readonly FieldProblem[]): InvalidInputError {
  return new InvalidInputError('invalid-answers', 'The response cannot be taken in as it is.', problems);
}

/** The same problem at the place of the answer in the response; a warning keeps the key that accepts it. */
function placed(at: (key: string) => string): (found: FieldProblem) => FieldProblem {
  return (found) => ({
    ...found,
    field: found.field === null ? null : at(found.field),
    params: {
      ...found.params,
      ...(found.severity === 'warning' && { warning: warningKey(found) }),
    },
  });
}

/** Scores are computed here; one that came with the answers and differs would silently be replaced. */
function wrongScores(
  form: Form,
  answers: Answers,
  given: Readonly<Record<string, number>>,
  at: (key: string) => string,
): readonly FieldProblem[] {
  if (Object.keys(given).length === 0) return [];
  const scores = scoreForm(form, answers);
  return Object.entries(given).flatMap(([key, value]) => {
    const own = scores[key] ?? null;
    const isSame = own !== null && Math.abs(own - value) <= 1e-6 * Math.max(1, Math.abs(own));
    if (isSame) return [];
    const message = `The score "${key}" does not follow from the answers: leave it out, and it is computed.`;
    return [problem(at(key), 'value', message)];
  });
}
