import { Clock, codeYear, FormsService, type Channel, type FormForFilling, type Scope } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { withoutEmptyRows } from '@kvalreg/engine';
import { Injectable } from '@nestjs/common';
import { nameOf } from '../../platform/pages/person.js';
import { textField } from '../../platform/pages/text-field.js';
import { filledOnField } from '../filled-on-field.js';
import type { Extras } from '../extras.js';
import type { Filling } from '../filling.js';

/** A form of an episode as something that staff fill in, type in from paper, or correct. */
@Injectable()
export class StaffFilling {
  constructor(
    private readonly forms: FormsService,
    private readonly clock: Clock,
  ) {}

  async open(
    scope: Scope,
    register: Register,
    where: { readonly episode: string; readonly occasion: string },
    language: Language,
  ): Promise<Filling> {
    const read = await this.forms.read(scope, where.episode, where.occasion);
    const channel = channelOf(read);
    const isCorrection = read.revision > 0;
    const episodeHref = `/r/${encodeURIComponent(register.id)}/episodes/${encodeURIComponent(where.episode)}`;
    const pathway = register.pathways[read.episode.pathway];
    const place = { episodeId: where.episode, occasion: where.occasion };
    const doneHref = `${episodeHref}?notice=${isCorrection ? 'corrected' : 'submitted'}&of=${encodeURIComponent(where.occasion)}`;
    return {
      audience: 'staff',
      register,
      language,
      form: read.form,
      values: withoutEmptyRows(read.form, read.values),
      prefilled: read.prefilled,
      lockVersion: read.lockVersion,
      revision: read.revision,
      birthDate: read.person.birthDate,
      context: contextOf(read, language),
      base: `${episodeHref}/${encodeURIComponent(where.occasion)}`,
      onePage: channel === 'paper',
      codes: {
        urlOf: (system) => `/api/v1/code-systems/${system}/codes`,
        yearOf: (answers) =>
          pathway
            ? codeYear(pathway, where.occasion, answers, read.response?.filledOn ?? this.clock.today())
            : Number(this.clock.today().slice(0, 4)),
        yearField: pathway?.index[0] === where.occasion ? pathway.index[1] : null,
      },
      mayHaveGaps: channel === 'paper',
      extraFields: (extras, problems) => extraFields(extras, { read, channel, language, problems }),
      submitLabel: message(language, isCorrection ? 'form.submitCorrection' : 'form.submitStaff'),
      save: ({ revision, ...draft }) =>
        this.forms.saveDraft(scope, { ...place, ...draft, expectedRevision: revision }),
      submit: async ({ extras, ...submission }) => {
        await this.forms.submit(scope, {
          ...place,
          ...submission,
          channel,
          filledOn: extras.filledOn === '' ? null : extras.filledOn,
          changeReason: extras.changeReason,
        });
        return doneHref;
      },
      doneHref,
      laterHref: `${episodeHref}?notice=draftSaved&of=${encodeURIComponent(where.occasion)}`,
    };
  }
}

/** What a patient answered comes in on paper; a correction of what came over the web is the staff's. */
function channelOf({ form, response }: FormForFilling): Channel {
  if (form.respondent === 'staff') return 'staff';
  return response && response.channel !== 'paper' ? 'staff' : 'paper';
}

function contextOf(read: FormForFilling, language: Language): readonly string[] {
  const purpose =
    read.revision > 0
      ? message(language, 'form.correctionTitle')
      : read.form.respondent === 'patient'
        ? message(language, 'form.paperTitle')
        : null;
  return [
    nameOf(read.person, language),
    read.person.identifier,
    textIn(read.occasionTitle, language),
    read.episode.unitName,
    ...(purpose === null ? [] : [purpose]),
  ];
}

interface ExtraContext {
  readonly read: FormForFilling;
  readonly channel: Channel;
  readonly language: Language;
  readonly problems: readonly { readonly field: string | null; readonly message: string }[];
}

function extraFields(
  extras: Extras,
  { read, channel, language, problems }: ExtraContext,
): readonly FieldView[] {
  const errorAt = (key: string) =>
    problems
      .filter(({ field }) => field === key)
      .map((problem) => problem.message)
      .join(' ') || null;
  const filledOn = filledOnField(
    extras.filledOn === '' ? (read.response?.filledOn ?? '') : extras.filledOn,
    errorAt('filledOn'),
    language,
  );
  const reason = textField({
    key: 'changeReason',
    label: message(language, 'form.changeReason'),
    help: message(language, 'form.changeReasonHelp'),
    value: extras.changeReason,
    error: errorAt('changeReason'),
    control: 'textarea',
    maxLength: 1000,
  });
  return [...(channel === 'paper' ? [filledOn] : []), ...(read.revision > 0 ? [reason] : [])];
}
