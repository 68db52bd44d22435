import { Clock, codeYear, ConflictError, TypingService, type PaperOnDesk, type Scope } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { withoutEmptyRows } from '@kvalreg/engine';
import { message } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import { nameOf } from '../platform/pages/person.js';
import { filledOnField } from '../forms/filled-on-field.js';
import type { Filling } from '../forms/filling.js';
import { deskHref } from './paper-words.js';

/** A paper as something that is typed in: all questions on one page, in the version that was printed. */
@Injectable()
export class PaperFilling {
  constructor(
    private readonly clock: Clock,
    private readonly typing: TypingService,
  ) {}

  of(scope: Scope, register: Register, onDesk: PaperOnDesk, language: Language): Filling {
    const { paper, form, person } = onDesk;
    const pathway = register.pathways[paper.pathway];
    const desk = deskHref(register);
    const landing = (notice: string): string => `${desk}?notice=${notice}&of=${paper.code}`;
    const base = `${desk}/${encodeURIComponent(paper.code)}`;
    const waits = paper.double && onDesk.typedBy === null;
    return {
      audience: 'staff',
      register,
      language,
      form,
      values: withoutEmptyRows(form, onDesk.values),
      // What stands on the paper counts, and not what was known before.
      prefilled: {},
      lockVersion: onDesk.lockVersion,
      revision: 0,
      birthDate: person.birthDate,
      context: [
        message(language, 'typing.purpose', { code: paper.code }),
        nameOf(person, language),
        person.identifier,
        textIn(onDesk.occasionTitle, language),
        paper.unitName,
        ...(onDesk.typedBy === null ? [] : [message(language, 'typing.second')]),
      ],
      base,
      onePage: true,
      codes: {
        urlOf: (system) => `/api/v1/code-systems/${system}/codes`,
        yearOf: (answers) =>
          pathway
            ? codeYear(pathway, paper.occasion, answers, this.clock.today())
            : Number(this.clock.today().slice(0, 4)),
        yearField: null,
      },
      mayHaveGaps: form.respondent === 'patient',
      extraFields: (extras, problems) => [
        filledOnField(
          extras.filledOn,
          problems
            .filter(({ field }) => field === 'filledOn')
            .map((problem) => problem.message)
            .join(' ') || null,
          language,
        ),
      ],
      submitLabel: message(language, waits ? 'typing.handInFirst' : 'typing.handIn'),
      save: async ({ answers, lockVersion, formVersion }) => {
        if (formVersion !== paper.formVersion)
          throw new ConflictError(
            'form-version-not-current',
            'The page shows another version than the one that was printed. Open the paper again.',
          );
        return this.typing.saveDraft(scope, paper.code, { answers, lockVersion, language });
      },
      submit: async ({ answers, acceptedWarnings, idempotencyKey, extras }) => {
        const { outcome } = await this.typing.submit(scope, paper.code, {
          answers,
          filledOn: extras.filledOn === '' ? null : extras.filledOn,
          language,
          acceptedWarnings,
          idempotencyKey,
        });
        return outcome === 'differs' ? `${base}/compare` : landing(outcome);
      },
      doneHref: desk,
      laterHref: landing('draftKept'),
    };
  }
}
