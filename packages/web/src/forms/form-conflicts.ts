import { ConflictError, type SavedDraft } from '@kvalreg/core';
import { differingAnswers, type HiddenInput } from '@kvalreg/rendering';
import { textIn } from '@kvalreg/declaration';
import { type FormField } from '@kvalreg/engine';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pages } from '../platform/pages/pages.js';
import { message } from '@kvalreg/rendering';
import type { DraftToSave, Filling } from './filling.js';
import { numberOf, textOf, type Body } from '../platform/pages/body.js';
import { type PostedPage } from './posted.js';

interface Posting {
  readonly posted: PostedPage;
  readonly body: Body;
  readonly fields: readonly FormField[];
  readonly pageHref: string;
}

/** Saves a page, and when somebody was faster, shows both sides; nothing is overwritten without being seen. */
@Injectable()
export class FormConflicts {
  constructor(private readonly pages: Pages) {}

  /** What was saved; null when the answer has been sent: a page with both sides. */
  async save(
    request: Request,
    response: Response,
    filling: Filling,
    posting: Posting,
  ): Promise<SavedDraft | null> {
    const { posted, body } = posting;
    const draft: DraftToSave = {
      answers: posted.answers,
      formVersion: textOf(body, 'version'),
      lockVersion: numberOf(body, 'lockVersion'),
      revision: numberOf(body, 'revision'),
      language: filling.language,
    };
    try {
      return await filling.save(draft);
    } catch (error) {
      if (!(error instanceof ConflictError) || !['draft-conflict', 'revision-conflict'].includes(error.code))
        throw error;
      // The filling was read before the save, so that it shows what the other has stored.
      const isSameRevision = draft.revision === filling.revision;
      if (isSameRevision && overwritesNothing(filling, posting))
        return filling.save({ ...draft, lockVersion: filling.lockVersion });
      this.show(request, response, filling, posting, isSameRevision);
      return null;
    }
  }

  private show(
    request: Request,
    response: Response,
    filling: Filling,
    { posted, body, fields, pageHref }: Posting,
    mayUseMine: boolean,
  ): void {
    const { language } = filling;
    const mine = { ...filling.values, ...posted.answers };
    const useMine: readonly HiddenInput[] = [
      { name: 'version', value: textOf(body, 'version') },
      { name: 'revision', value: String(filling.revision) },
      { name: 'lockVersion', value: String(filling.lockVersion) },
      { name: 'go', value: textOf(body, 'go') },
      ...[...new Set(fields.map(({ group }) => group))].map((value) => ({ name: 'shown', value })),
      ...fields.flatMap(({ key }) => sentAs(key, posted)),
    ];
    this.pages.send(
      request,
      response,
      'conflict',
      {
        formTitle: textIn(filling.form.title, language),
        context: filling.context,
        rows: differingAnswers(filling.form, mine, filling.values, language),
        action: pageHref,
        useMine: mayUseMine ? useMine : [],
        continueHref: mayUseMine ? pageHref : filling.doneHref,
      },
      {
        title: message(language, 'error.conflictTitle'),
        audience: filling.audience,
        register: filling.register,
        status: 409,
      },
    );
  }
}

/** Whether every answer of the page is either new or the same as the stored one. */
function overwritesNothing({ values }: Filling, { posted, fields }: Posting): boolean {
  return fields.every(({ key, item }) => {
    if (item.kind === 'calculated') return true;
    const stored = values[key] ?? null;
    return stored === null || JSON.stringify(stored) === JSON.stringify(posted.answers[key] ?? null);
  });
}

function sentAs(key: string, { answers, raw }: PostedPage): readonly HiddenInput[] {
  const typed = raw[key] ?? answers[key] ?? null;
  if (typed === null) return [];
  const values = Array.isArray(typed) ? typed : [typed];
  return values.map((value) => ({ name: key, value: String(value) }));
}
