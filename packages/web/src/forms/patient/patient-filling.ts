import {
  Clock,
  PatientFormsService,
  RegisterCatalogue,
  type ClosedLink,
  type PatientForm,
  type PatientWay,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message } from '@kvalreg/rendering';
import { withoutEmptyRows } from '@kvalreg/engine';
import { Injectable } from '@nestjs/common';
import type { Filling } from '../filling.js';

export type OpenedForm = { readonly filling: Filling; readonly form: PatientForm } | ClosedLink;

/** A patient's form as something that can be filled in, by link or logged in. */
@Injectable()
export class PatientFilling {
  constructor(
    private readonly forms: PatientFormsService,
    private readonly catalogue: RegisterCatalogue,
    private readonly clock: Clock,
  ) {}

  async open(
    way: PatientWay,
    base: string,
    languageFor: (register: Register) => Language,
  ): Promise<OpenedForm> {
    const found = await this.forms.open(way);
    if (found.state !== 'open') return found;
    const register = this.catalogue.register(found.registerId);
    const language = languageFor(register);
    const doneHref = `${base}?received=1`;
    const filling: Filling = {
      audience: 'patient',
      register,
      language,
      form: found.form,
      values: withoutEmptyRows(found.form, found.values),
      prefilled: found.prefilled,
      lockVersion: found.lockVersion,
      revision: 0,
      birthDate: null,
      context: contextOf(found, language),
      base,
      onePage: false,
      codes: {
        urlOf: (system) =>
          'key' in way
            ? `/api/v1/answer/${encodeURIComponent(way.key)}/code-systems/${system}/codes`
            : `/api/v1/code-systems/${system}/codes`,
        yearOf: () => Number(this.clock.today().slice(0, 4)),
        yearField: null,
      },
      mayHaveGaps: false,
      extraFields: () => [],
      submitLabel: message(language, 'form.submit'),
      save: ({ answers, formVersion, lockVersion, language: spoken }) =>
        this.forms.saveDraft(way, { answers, formVersion, lockVersion, language: spoken }),
      submit: async ({ formVersion, language: spoken, acceptedWarnings, idempotencyKey }) => {
        await this.forms.submit(way, {
          formVersion,
          answers: {},
          language: spoken,
          acceptedWarnings,
          idempotencyKey,
        });
        return doneHref;
      },
      doneHref,
      laterHref: `${base}/later`,
    };
    return { filling, form: found };
  }
}

/** Which occasion and clinic; a form that is named as its occasion need not say so twice. */
function contextOf({ occasionTitle, form, unitName }: PatientForm, language: Language): readonly string[] {
  const occasion = textIn(occasionTitle, language);
  return occasion === textIn(form.title, language) ? [unitName] : [occasion, unitName];
}
