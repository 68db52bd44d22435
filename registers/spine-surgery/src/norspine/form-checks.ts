import { daysBetween, gte, lte, type Expr, type IsoDate } from '@kvalreg/expression';
import { anyAnswered } from '../shared/any-answered.js';
import { usualBodyMass } from '../shared/usual-body-mass.js';
import { checkMessages } from './texts/checks.js';

/** Refuses a form without any outcome: it would count as answered although nothing is said. Said beside the last question. */
export function notEmpty(questions: readonly Expr[], counts: readonly Expr<number>[], last: Expr) {
  return {
    id: 'answered-something',
    severity: 'error',
    holds: anyAnswered(questions, counts),
    fields: [last],
    message: checkMessages.empty,
  } as const;
}

export function plausibleBody(f: { readonly heightCm: Expr<number>; readonly weightKg: Expr<number> }) {
  return {
    id: 'unusual-bmi',
    severity: 'warning',
    holds: usualBodyMass(f.heightCm, f.weightKg),
    fields: [f.heightCm, f.weightKg],
    message: checkMessages.unusualBmi,
  } as const;
}

/** Admission, operation and discharge in their order. */
export function datesInOrder(f: {
  readonly admissionDate: Expr<IsoDate>;
  readonly operationDate: Expr<IsoDate>;
  readonly dischargeDate: Expr<IsoDate>;
}) {
  return [
    {
      id: 'admission-before-operation',
      severity: 'error',
      holds: lte(f.admissionDate, f.operationDate),
      fields: [f.admissionDate],
      message: checkMessages.admissionAfterOperation,
    },
    {
      id: 'discharge-after-operation',
      severity: 'error',
      holds: gte(f.dischargeDate, f.operationDate),
      fields: [f.dischargeDate],
      message: checkMessages.dischargeBeforeOperation,
    },
    {
      id: 'unusual-length-of-stay',
      severity: 'warning',
      holds: lte(daysBetween(f.admissionDate, f.dischargeDate), 30),
      fields: [f.dischargeDate],
      message: checkMessages.unusualStay,
    },
  ] as const;
}
