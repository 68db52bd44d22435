import { parseIdentifier, type Unit } from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { message, type FieldView } from '@kvalreg/rendering';
import { consentField } from './consent-field.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { textField } from '../platform/pages/text-field.js';

interface AddPatient {
  readonly register: Register;
  readonly identifier: string;
  /** What was typed before, by the key of the field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string | null; readonly message: string }[];
  /** To choose from, for those who work for all; empty for a clinic. */
  readonly units: readonly Unit[];
  readonly today: string;
  readonly language: Language;
}

/** What to ask about a new patient: name, and what the number does not tell. */
export function addPatientFields({
  register,
  identifier,
  typed,
  problems,
  units,
  today,
  language,
}: AddPatient): readonly FieldView[] {
  const parsed = parseIdentifier(identifier, { allowed: register.identifiers, today, language }).identifier;
  const errorAt = (key: string) =>
    problems
      .filter(({ field }) => field === key)
      .map((problem) => problem.message)
      .join(' ') || null;
  const name = textField({
    key: 'name',
    label: message(language, 'patients.name'),
    help: message(language, 'patients.nameHelp'),
    value: typed['name'] ?? '',
    error: errorAt('name'),
    maxLength: 200,
    optional: true,
  });
  const birthDate = textField({
    key: 'birthDate',
    label: message(language, 'patients.birthDate'),
    help: message(language, 'patients.notInNumber'),
    hint: message(language, 'form.dateHint', { example: '1954-03-12' }),
    value: typed['birthDate'] ?? '',
    error: errorAt('birthDate'),
    control: 'date',
    size: 12,
  });
  const sex = choiceField({
    key: 'sex',
    label: message(language, 'patients.sex'),
    options: (['female', 'male'] as const).map((code) => ({ code, label: message(language, `sex.${code}`) })),
    value: typed['sex'] ?? '',
    error: errorAt('sex'),
  });
  const unit = choiceField({
    key: 'unitId',
    label: message(language, 'patients.unit'),
    options: units.map(({ id, name: label }) => ({ code: id, label })),
    value: typed['unit'] ?? '',
    error: errorAt('unitId'),
  });
  const { participation } = register;
  const consent =
    participation?.basis === 'consent'
      ? consentField({
          version: participation.informationVersion,
          value: typed['consentOn'] ?? '',
          error: errorAt('consent.on'),
          language,
        })
      : null;
  return [
    name,
    ...(parsed?.birthDate === undefined ? [birthDate] : []),
    ...(parsed?.sex === undefined ? [sex] : []),
    ...(units.length > 0 ? [unit] : []),
    ...(consent ? [{ ...consent, optional: true }] : []),
  ];
}
