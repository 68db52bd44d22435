import { outcomes, unitDetails, type Delivery, type RegisterCatalogue, type Unit } from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { message, type DeliveryView } from '@kvalreg/rendering';
import { listOf, textOf, type Body } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { textField } from '../platform/pages/text-field.js';
import { caseFields, checkboxField } from './case-fields.js';
import { deliveriesHref } from './delivery-words.js';
import { boxName, variablePicker } from './variable-picker.js';

export interface DeliveryPlace {
  readonly catalogue: RegisterCatalogue;
  readonly register: Register;
  readonly units: readonly Unit[];
  readonly language: Language;
}

/** The form of the register holder: as it was typed, else as it was asked for. */
export function decisionFields(
  { catalogue, register, units, language }: DeliveryPlace,
  delivery: Delivery,
  typed: Body | null,
  errors: ReadonlyMap<string, string>,
): NonNullable<DeliveryView['decide']> {
  const { content } = delivery.request;
  const [last] = delivery.decisions;
  const text = (name: string, otherwise: string) => (typed === null ? otherwise : textOf(typed, name));
  const line = (key: 'reason' | 'conditions', optional: boolean) =>
    textField({
      key,
      label: message(language, `delivery.${key}`),
      value: text(key, ''),
      error: errors.get(key) ?? null,
      control: 'textarea',
      maxLength: 4000,
      optional,
    });
  const askedUnits = units.filter(({ id }) => content.units.length === 0 || content.units.includes(id));
  const protections =
    typed === null
      ? [...(last?.terms.freeText ? ['freeText'] : []), ...(last?.terms.keyList ? ['keyList'] : [])]
      : listOf(typed, 'protections');
  return {
    title: message(language, last ? 'delivery.decideAnew' : 'delivery.decide'),
    open: typed !== null || !last,
    action: `${deliveriesHref(register)}/${delivery.id}/decisions`,
    decisions: last?.number ?? 0,
    fields: [
      choiceField({
        key: 'outcome',
        label: message(language, 'delivery.outcome'),
        // Nothing is decided beforehand.
        value: text('outcome', ''),
        error: errors.get('outcome') ?? null,
        options: outcomes.map((code) => ({ code, label: message(language, `delivery.outcome.${code}`) })),
      }),
      line('reason', false),
      line('conditions', true),
      textField({
        key: 'validUntil',
        label: message(language, 'delivery.validUntil'),
        value: text('validUntil', ''),
        error: errors.get('validUntil') ?? null,
        control: 'date',
        size: 10,
        optional: true,
      }),
    ],
    terms: [
      choiceField({
        key: 'unit',
        label: message(language, 'delivery.unitDetail'),
        value: text('unit', last?.terms.unit ?? 'region'),
        error: null,
        options: unitDetails.map((code) => ({
          code,
          label: message(language, `delivery.unitDetail.${code}`),
        })),
      }),
      textField({
        key: 'dateShift',
        label: message(language, 'delivery.dateShift'),
        help: message(language, 'delivery.dateShiftHelp'),
        value: text('dateShift', String(last?.terms.dateShift ?? 0)),
        error: errors.get('dateShift') ?? null,
        size: 4,
        maxLength: 4,
      }),
      checkboxField({
        key: 'protections',
        label: message(language, 'delivery.alsoGranted'),
        options: [
          { code: 'freeText', label: message(language, 'delivery.freeTextGranted') },
          { code: 'keyList', label: message(language, 'delivery.keyListGranted') },
        ],
        chosen: protections,
      }),
    ],
    pickers: Object.entries(content.pathways).map(([pathway, keys]) =>
      variablePicker(
        catalogue,
        register,
        pathway,
        typed === null ? keys : listOf(typed, boxName(pathway)),
        language,
        keys,
      ),
    ),
    caseFields: caseFields(
      {
        from: text('from', String(content.from ?? '')),
        to: text('to', String(content.to ?? '')),
        units: typed === null ? content.units : listOf(typed, 'units'),
      },
      askedUnits,
      errors,
      language,
    ),
  };
}
