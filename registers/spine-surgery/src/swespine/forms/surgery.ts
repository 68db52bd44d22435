import { defineForm } from '@kvalreg/declaration';
import { daysBetween, eq, gte, includes, isKnown, lte, ne, not, oneOf } from '@kvalreg/expression';
import { devices } from './devices.js';
import {
  complications,
  diagnoses,
  implants,
  levels,
  procedures,
  reoperationCauses,
} from './surgery-options.js';

/** The surgeon's form. Its operation date is the index date of the episode. */
export const surgery = defineForm({
  version: '2',
  title: { sv: 'Operation', en: 'Surgery' },
  respondent: 'staff',
  items: {
    operationDate: {
      kind: 'date',
      required: true,
      notBefore: '1993-01-01',
      notAfter: 'today',
      label: { sv: 'Operationsdatum', en: 'Date of operation' },
    },
    dischargeDate: {
      kind: 'date',
      notAfter: 'today',
      label: { sv: 'Utskrivningsdatum', en: 'Date of discharge' },
    },
    diagnosis: {
      kind: 'choice',
      required: true,
      label: { sv: 'Diagnos (huvudindikation)', en: 'Diagnosis (main indication)' },
      options: diagnoses,
    },
    otherDiagnosis: {
      kind: 'text',
      maxLength: 200,
      required: true,
      label: { sv: 'Annan diagnos, vilken?', en: 'Other diagnosis: which?' },
    },
    vertebralFracture: {
      kind: 'boolean',
      required: true,
      label: { sv: 'Gäller operationen en kotfraktur?', en: 'Is the operation for a vertebral fracture?' },
    },
    procedure: {
      kind: 'choice',
      required: true,
      label: { sv: 'Ingrepp', en: 'Procedure' },
      options: procedures,
    },
    otherProcedure: {
      kind: 'text',
      maxLength: 200,
      required: true,
      label: { sv: 'Annat ingrepp, vilket?', en: 'Other procedure: which?' },
    },
    levels: { kind: 'choices', label: { sv: 'Opererade nivåer', en: 'Levels operated on' }, options: levels },
    implants: {
      kind: 'choices',
      label: { sv: 'Implantat', en: 'Implants' },
      options: implants,
      exclusive: 'none',
    },
    implantProduct: {
      kind: 'text',
      maxLength: 200,
      label: { sv: 'Implantatets tillverkare och produkt', en: 'Manufacturer and product of the implant' },
    },
    complications: {
      kind: 'choices',
      label: { sv: 'Komplikationer under vårdtiden', en: 'Complications during the stay' },
      options: complications,
      exclusive: 'none',
    },
    otherComplication: {
      kind: 'text',
      maxLength: 200,
      label: { sv: 'Annan komplikation, vilken?', en: 'Other complication: which?' },
    },
    lengthOfStay: {
      kind: 'calculated',
      type: 'number',
      decimals: 0,
      unit: { sv: 'dygn', en: 'days' },
      label: { sv: 'Vårdtid efter operationen', en: 'Stay after the operation' },
    },
    reoperation: { kind: 'boolean', label: { sv: 'Är detta en reoperation?', en: 'Is this a reoperation?' } },
    reoperationCause: {
      kind: 'choice',
      label: { sv: 'Orsak till reoperationen', en: 'Cause of the reoperation' },
      options: reoperationCauses,
    },
    earlierOperationDate: {
      kind: 'date',
      notAfter: 'today',
      label: { sv: 'Datum för den tidigare operationen', en: 'Date of the earlier operation' },
    },
  },
  instruments: {},
  repeats: { devices },
  pages: [
    {
      id: 'diagnosis',
      title: { sv: 'Diagnos', en: 'Diagnosis' },
      fields: ['operationDate', 'diagnosis', 'otherDiagnosis', 'vertebralFracture'],
    },
    {
      id: 'procedure',
      title: { sv: 'Ingrepp', en: 'Procedure' },
      fields: ['procedure', 'otherProcedure', 'levels', 'implants', 'implantProduct', 'devices'],
    },
    {
      id: 'stay',
      title: { sv: 'Vårdtid och komplikationer', en: 'Stay and complications' },
      fields: ['dischargeDate', 'lengthOfStay', 'complications', 'otherComplication'],
    },
    {
      id: 'reoperation',
      title: { sv: 'Reoperation', en: 'Reoperation' },
      fields: ['reoperation', 'reoperationCause', 'earlierOperationDate'],
    },
  ],
  calculations: (f) => ({ lengthOfStay: daysBetween(f.operationDate, f.dischargeDate) }),
  visibleIf: (f) => ({
    otherDiagnosis: eq(f.diagnosis, 'other'),
    // No listed diagnosis fits a fracture, so the question is put only to those who chose none of them.
    vertebralFracture: eq(f.diagnosis, 'other'),
    otherProcedure: eq(f.procedure, 'other'),
    implants: oneOf(
      f.procedure,
      'decompression-instrumented-fusion',
      'decompression-plif-tlif',
      'posterior-instrumented-fusion',
      'plif-tlif',
      'alif',
      'global-instrumented-fusion',
      'disc-prosthesis',
      'other',
    ),
    implantProduct: not(includes(f.implants, 'none')),
    devices: not(includes(f.implants, 'none')),
    lengthOfStay: isKnown(f.dischargeDate),
    otherComplication: includes(f.complications, 'other'),
    reoperationCause: eq(f.reoperation, true),
    earlierOperationDate: eq(f.reoperation, true),
  }),
  checks: (f) => [
    {
      id: 'fracture-belongs-elsewhere',
      severity: 'error',
      holds: ne(f.vertebralFracture, true),
      fields: [f.vertebralFracture],
      message: {
        sv: 'Kotfrakturer registreras i Svenska frakturregistret, inte här. Registrera operationen där.',
        en: 'Vertebral fractures are registered in the Swedish Fracture Register, not here. Register the operation there.',
      },
    },
    {
      id: 'discharge-after-operation',
      severity: 'error',
      holds: gte(f.dischargeDate, f.operationDate),
      fields: [f.dischargeDate, f.operationDate],
      message: {
        sv: 'Utskrivningen ligger före operationen. Rätta något av datumen.',
        en: 'The discharge is before the operation. Correct one of the dates.',
      },
    },
    {
      id: 'unusual-length-of-stay',
      severity: 'warning',
      holds: lte(f.lengthOfStay, 30),
      fields: [f.dischargeDate],
      message: {
        sv: 'Vårdtiden är längre än 30 dygn. Kontrollera datumen.',
        en: 'The stay is longer than 30 days. Check the dates.',
      },
    },
    {
      id: 'earlier-operation-is-earlier',
      severity: 'error',
      holds: lte(f.earlierOperationDate, f.operationDate),
      fields: [f.earlierOperationDate],
      message: {
        sv: 'Den tidigare operationen ligger efter denna. Rätta datumet.',
        en: 'The earlier operation is after this one. Correct the date.',
      },
    },
  ],
});
