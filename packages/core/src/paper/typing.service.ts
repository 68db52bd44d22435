import { Injectable } from '@nestjs/common';
import { validateAnswers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { authorOf } from '../episodes/author.js';
import { FormsService } from '../forms/forms.service.js';
import { readFormRow } from '../forms/read-form.query.js';
import { lockOccasion } from '../forms/submission/lock-occasion.js';
import { withoutGaps } from '../forms/submission/check-answers.js';
import type { SubmitRequest } from '../forms/submission/submission.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { episodeOf } from '../episodes/episode-row.js';
import { compareEntries, type TypedPaper } from './compare-entries.js';
import type { EntryOutcome, PaperDraft, PaperEntry, PaperOnDesk, SavedPaperDraft } from './paper.js';
import { dropDrafts, readDraft, writeDraft } from './paper-draft.query.js';
import { codeMistyped, revokedPaper, typedByYou, typedTwice, unknownPaper } from './paper-errors.js';
import { readPaperCode } from './paper-mark.js';
import { addEntry, entriesOf, paperByCode, type EntryRow, type PaperRow } from './papers.query.js';
import { PrintingService } from './printing.service.js';

/** Papers that come back: found by their code, typed in once or twice. */
@Injectable()
export class TypingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly printing: PrintingService,
    private readonly forms: FormsService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  /** The paper with a code, in the version that was printed, and what the reader has typed from it so far. */
  async open(scope: Scope, codeText: string): Promise<PaperOnDesk> {
    return this.database.inScope(scope, async (tx) => {
      const row = await this.find(tx, codeText);
      const form = await readFormRow(tx, row.episode_id, row.occasion, 'staff');
      const person = (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!form || !person) throw unknownPaper();
      const author = authorOf(scope.principal);
      const [first] = await entriesOf(tx, row.id);
      const draft = await readDraft(tx, row.id, author);
      await this.audit.record(
        tx,
        { ...scope, unitId: row.unit_id },
        'paper.open',
        { personId: row.person_id, episodeId: row.episode_id },
        { paper: row.id, occasion: row.occasion },
      );
      return {
        ...(await this.printing.printed(tx, row)),
        episode: episodeOf(form),
        person,
        answered: form.response && {
          on: form.response.filledOn,
          channel: form.response.channel,
          revision: form.response.revision,
        },
        typedBy: first?.author_name ?? null,
        isTypedByReader: first?.author === author,
        values: draft?.answers ?? {},
        lockVersion: draft?.lock_version ?? 0,
      };
    });
  }

  /** Keeps what one person has typed so far, apart from everybody else's. */
  async saveDraft(scope: Scope, codeText: string, draft: PaperDraft): Promise<SavedPaperDraft> {
    return this.database.inScope(scope, async (tx) => {
      const row = await this.find(tx, codeText);
      const locked = await lockOccasion(tx, row.episode_id, row.occasion);
      const author = authorOf(scope.principal);
      this.refuseSecondOfSame(await entriesOf(tx, row.id), author);
      const { form } = await this.printing.printed(tx, row);
      const before = await readDraft(tx, row.id, author);
      const merged = { ...before?.answers, ...draft.answers };
      const problems = validateAnswers(form, merged, {
        today: this.clock.today(),
        birthDate: locked.birth_date,
        complete: false,
        language: draft.language ?? 'en',
      });
      const answers = withoutGaps(form, merged);
      const lockVersion = await writeDraft(tx, row, {
        author,
        answers,
        lockVersion: draft.lockVersion,
        savedAt: this.clock.now(),
      });
      await this.audit.record(
        tx,
        { ...scope, unitId: row.unit_id },
        'paper.draft',
        { personId: row.person_id, episodeId: row.episode_id },
        { paper: row.id },
      );
      return { lockVersion, answers, problems };
    });
  }

  /**
   * Hands in what one person has read on the paper. It becomes the answer, or is put aside until somebody else has typed
   * the same; where the two agree, it becomes the answer then.
   */
  async submit(scope: Scope, codeText: string, entry: PaperEntry): Promise<EntryOutcome> {
    return this.database.inScope(scope, async (tx) => {
      const row = await this.find(tx, codeText);
      await lockOccasion(tx, row.episode_id, row.occasion);
      const author = authorOf(scope.principal);
      const [first, second] = await entriesOf(tx, row.id);
      const request = await this.requestOf(tx, row, entry);
      // An answer in the meantime, and a request that was sent twice, are told apart where answers are written.
      if (row.state === 'answered') {
        await this.forms.submitIn(tx, scope, request);
        return { outcome: 'stored', differing: second ? 0 : null };
      }
      const typed = await this.forms.judgeIn(tx, scope, request);
      if (first?.author === author && isSameEntry(first, typed)) {
        return { outcome: 'put-aside', differing: null };
      }
      if (second?.author === author && first && isSameEntry(second, typed)) {
        const { form } = await this.printing.printed(tx, row);
        const { differences } = compareEntries(form, asTyped(first), typed);
        return { outcome: 'differs', differing: differences.length };
      }
      this.refuseSecondOfSame(
        [first, second].filter((one) => one !== undefined),
        author,
      );
      const done = { author, typedAt: this.clock.now(), ...typed };
      const outcome = await this.hand(tx, scope, row, first, done, request);
      await this.audit.record(
        tx,
        { ...scope, unitId: row.unit_id },
        'paper.type',
        { personId: row.person_id, episodeId: row.episode_id },
        { paper: row.id, occasion: row.occasion, round: first ? 2 : 1, ...outcome },
      );
      return outcome;
    });
  }

  private async hand(
    tx: EntityManager,
    scope: Scope,
    row: PaperRow,
    first: EntryRow | undefined,
    typed: TypedPaper & { readonly author: string; readonly typedAt: Date },
    request: SubmitRequest,
  ): Promise<EntryOutcome> {
    await dropDrafts(tx, row, typed.author);
    if (!first) {
      await addEntry(tx, row, { round: 1, ...typed });
      if (row.is_double) return { outcome: 'put-aside', differing: null };
    } else {
      const { form } = await this.printing.printed(tx, row);
      const { compared, differences } = compareEntries(form, asTyped(first), typed);
      const differing = differences.length;
      await addEntry(tx, row, { round: 2, ...typed, compared, differing });
      if (differing > 0) return { outcome: 'differs', differing };
    }
    await this.forms.submitIn(tx, scope, request);
    await dropDrafts(tx, row);
    return { outcome: 'stored', differing: first ? 0 : null };
  }

  /** The paper of a code, for whoever may type it in. */
  async find(tx: EntityManager, codeText: string): Promise<PaperRow> {
    const code = readPaperCode(codeText);
    if (code === null) throw codeMistyped();
    const row = await paperByCode(tx, code);
    if (!row) throw unknownPaper();
    if (row.state === 'revoked') throw revokedPaper();
    return row;
  }

  /** What is typed from a paper as an answer to its form. */
  async requestOf(tx: EntityManager, row: PaperRow, entry: PaperEntry): Promise<SubmitRequest> {
    const { form } = await this.printing.printed(tx, row);
    return {
      episodeId: row.episode_id,
      occasion: row.occasion,
      formVersion: row.form_version,
      isPrinted: true,
      expectedRevision: 0,
      answers: entry.answers,
      channel: form.respondent === 'staff' ? 'staff' : 'paper',
      filledOn: entry.filledOn,
      language: entry.language ?? row.language,
      acceptedWarnings: entry.acceptedWarnings,
      idempotencyKey: entry.idempotencyKey,
    };
  }

  private refuseSecondOfSame(entries: readonly { readonly author: string }[], author: string): void {
    if (entries.length >= 2) throw typedTwice();
    if (entries.some((entry) => entry.author === author)) throw typedByYou();
  }
}

function asTyped({ answers, filled_on: filledOn }: EntryRow): TypedPaper {
  return { answers, filledOn };
}

function isSameEntry(stored: EntryRow, typed: TypedPaper): boolean {
  const sorted = (answers: PaperEntry['answers']): string =>
    JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(stored.answers) === sorted(typed.answers) && stored.filled_on === typed.filledOn;
}
