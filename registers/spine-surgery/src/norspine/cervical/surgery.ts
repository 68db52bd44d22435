import { defineForm } from '@kvalreg/declaration';
import { and, eq, includes, ne, not, or } from '@kvalreg/expression';
import { anyOf, choice, choices, required, whole, yesNo } from '../../shared/items.js';
import { datesInOrder } from '../form-checks.js';
import { paresisFound, patientState, stay, technique } from '../surgeon-items.js';
import { checkMessages } from '../texts/checks.js';
import { side } from '../texts/options.js';
import {
  approach,
  cervicalComplications,
  cervicalFindings,
  cervicalLevels,
  cervicalProcedures,
  discReplacement,
  indications,
  myelopathySigns,
  previousSurgery,
  ranawat,
} from '../texts/surgery-options.js';
import { register } from '../texts/surgeon.js';
import { titles } from '../texts/titles.js';

const { both: _bothSides, ...oneSide } = side;

/** The surgeon's form after surgery of the neck; the day on which it is closed is the day of the answer. */
export const surgery = defineForm({
  version: '1',
  title: titles.surgery,
  respondent: 'staff',
  items: {
    ...stay,
    ...patientState,
    previousSurgery: required(choice(register.previousNeckSurgery, previousSurgery)),
    previousOperations: whole(register.previousOperations, 1, 20),
    indications: anyOf(register.indications, indications),
    myelopathy: yesNo(register.myelopathy),
    myelopathySigns: anyOf(register.myelopathySigns, myelopathySigns),
    ranawat: choice(register.ranawat, ranawat),
    ...paresisFound,
    findings: required(choices(register.findings, cervicalFindings)),
    approach: required(choice(register.approach, approach)),
    approachSide: choice(register.approachSide, oneSide),
    procedures: required(anyOf(register.procedures, cervicalProcedures)),
    discReplacement: choice(register.discReplacement, discReplacement),
    otherProcedure: { kind: 'text', maxLength: 200, label: register.otherProcedure },
    levels: anyOf(register.levels, cervicalLevels),
    ...technique,
    complications: choices(register.complications, cervicalComplications),
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
      fields: ['previousSurgery', 'previousOperations', 'asa', 'comorbidity', 'immunosuppression'],
    },
    {
      id: 'findings',
      title: titles.findings,
      fields: [
        'indications',
        'myelopathy',
        'myelopathySigns',
        'ranawat',
        'paresis',
        'paresisGrade',
        'paresisDuration',
        'imaging',
        'findings',
      ],
    },
    {
      id: 'procedure',
      title: titles.procedure,
      fields: ['approach', 'approachSide', 'procedures', 'discReplacement', 'otherProcedure', 'levels'],
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
    myelopathySigns: eq(f.myelopathy, true),
    ranawat: eq(f.myelopathy, true),
    paresisGrade: eq(f.paresis, true),
    paresisDuration: eq(f.paresis, true),
    approachSide: ne(f.approach, 'posterior'),
    discReplacement: or(includes(f.procedures, 'discectomy'), includes(f.procedures, 'corpectomy')),
    otherProcedure: includes(f.procedures, 'other'),
  }),
  checks: (f) => [
    ...datesInOrder(f),
    {
      id: 'myelopathy-as-indicated',
      severity: 'error',
      holds: not(and(includes(f.indications, 'myelopathy'), eq(f.myelopathy, false))),
      fields: [f.myelopathy, f.indications],
      message: checkMessages.myelopathyTwice,
    },
    {
      id: 'approach-of-the-disc',
      severity: 'warning',
      holds: not(
        and(
          eq(f.approach, 'posterior'),
          or(includes(f.procedures, 'discectomy'), includes(f.procedures, 'corpectomy')),
        ),
      ),
      fields: [f.approach],
      message: checkMessages.discectomyFromBehind,
    },
  ],
});
