import { defineForm } from '@kvalreg/declaration';
import { eq, includes, ne } from '@kvalreg/expression';
import { anyOf, choice, choices, required, whole, yesNo } from '../../shared/items.js';
import { datesInOrder } from '../form-checks.js';
import { paresisFound, patientState, stay, technique } from '../surgeon-items.js';
import { side } from '../texts/options.js';
import {
  fusionTechniques,
  lumbarComplications,
  lumbarFindings,
  lumbarLevels,
  lumbarProcedures,
  previousSurgery,
} from '../texts/surgery-options.js';
import { register } from '../texts/surgeon.js';
import { titles } from '../texts/titles.js';

/** The surgeon's form after surgery of the lower back; the day on which it is closed is the day of the answer. */
export const surgery = defineForm({
  version: '1',
  title: titles.surgery,
  respondent: 'staff',
  items: {
    ...stay,
    ...patientState,
    previousSurgery: required(choice(register.previousSurgery, previousSurgery)),
    previousOperations: whole(register.previousOperations, 1, 20),
    anticoagulants: yesNo(register.anticoagulants),
    thromboprophylaxis: yesNo(register.thromboprophylaxis),
    prophylaxisBefore: yesNo(register.prophylaxisBefore),
    findings: required(choices(register.findings, lumbarFindings)),
    listhesisMm: whole(register.listhesisMm, 1, 40, register.mm),
    ...paresisFound,
    caudaEquina: yesNo(register.caudaEquina),
    procedures: required(anyOf(register.procedures, lumbarProcedures)),
    decompressionSide: choice(register.decompressionSide, side),
    fusionTechniques: required(anyOf(register.fusionTechniques, fusionTechniques)),
    fusedLevels: whole(register.fusedLevels, 1, 10),
    otherProcedure: { kind: 'text', maxLength: 200, label: register.otherProcedure },
    levels: anyOf(register.levels, lumbarLevels),
    ...technique,
    complications: choices(register.complications, lumbarComplications),
    reoperatedDuringStay: yesNo(register.reoperatedDuringStay),
  },
  instruments: {},
  pages: [
    {
      id: 'dates',
      title: titles.dates,
      fields: ['operationDate', 'admissionDate', 'dischargeDate', 'daySurgery', 'urgency'],
    },
    {
      id: 'patient',
      title: titles.patient,
      fields: [
        'previousSurgery',
        'previousOperations',
        'asa',
        'comorbidity',
        'anticoagulants',
        'thromboprophylaxis',
        'prophylaxisBefore',
        'immunosuppression',
      ],
    },
    {
      id: 'findings',
      title: titles.findings,
      fields: [
        'imaging',
        'findings',
        'listhesisMm',
        'paresis',
        'paresisGrade',
        'paresisDuration',
        'caudaEquina',
      ],
    },
    {
      id: 'procedure',
      title: titles.procedure,
      fields: [
        'procedures',
        'decompressionSide',
        'fusionTechniques',
        'fusedLevels',
        'otherProcedure',
        'levels',
      ],
    },
    {
      id: 'course',
      title: titles.course,
      fields: [
        'magnification',
        'navigation',
        'knifeMinutes',
        'antibiotics',
        'drain',
        'complications',
        'reoperatedDuringStay',
      ],
    },
  ],
  visibleIf: (f) => ({
    previousOperations: ne(f.previousSurgery, 'none'),
    prophylaxisBefore: eq(f.thromboprophylaxis, true),
    listhesisMm: includes(f.findings, 'degenerative-spondylolisthesis'),
    paresisGrade: eq(f.paresis, true),
    paresisDuration: eq(f.paresis, true),
    decompressionSide: includes(f.procedures, 'decompression'),
    fusionTechniques: includes(f.procedures, 'fusion'),
    fusedLevels: includes(f.procedures, 'fusion'),
    otherProcedure: includes(f.procedures, 'other'),
  }),
  checks: (f) => datesInOrder(f),
});
