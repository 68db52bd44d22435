import { FormsService, type Channel, type FormForFilling, type Scope } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import { nameOf } from '../../platform/pages/person.js';
import { textField } from '../../platform/pages/text-field.js';
import type { Extras } from '../extras.js';
import type { Filling } from '../filling.js';

/** A form of an episode as something that staff fill in, type in from paper, or correct. */
@Injectable()
export class StaffFilling {
  constructor(private readonly forms: FormsService) {}

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
    const place = { episodeId: where.episode, occasion: where.occasion };
    return {
      audience: 'staff',
      register,
      language,
      form: read.form,
      values: read.values,
      lockVersion: read.lockVersion,
      revision: read.revision,
      birthDate: read.person.birthDate,
      context: contextOf(read, language),
      base: `${episodeHref}/${encodeURIComponent(where.occasion)}`,
      onePage: channel === 'paper',
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
      },
      doneHref: `${episodeHref}?notice=${isCorrection ? 'corrected' : 'submitted'}&of=${encodeURIComponent(where.occasion)}`,
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
  const filledOn = textField({
    key: 'filledOn',
    label: message(language, 'form.filledOn'),
    help: message(language, 'form.filledOnHelp'),
    hint: message(language, 'form.dateHint', { example: '2024-03-25' }),
    value: extras.filledOn === '' ? (read.response?.filledOn ?? '') : extras.filledOn,
    error: errorAt('filledOn'),
    control: 'date',
    size: 12,
  });
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
