import { choice, choices, pastDay, required, whole, yesNo } from '../shared/items.js';
import {
  asaClass,
  comorbidity,
  imaging,
  magnification,
  paresisDuration,
  urgency,
} from './texts/surgery-options.js';
import { register } from './texts/surgeon.js';

/** Dates of the stay. The day of operation is the index date. */
export const stay = {
  operationDate: { ...required(pastDay(register.operationDate)), notBefore: '2007-01-01' },
  admissionDate: pastDay(register.admissionDate),
  dischargeDate: pastDay(register.dischargeDate),
  daySurgery: yesNo(register.daySurgery),
} as const;

/** What decides who is counted in an indicator must be answered; the rest may be missing. */
export const patientState = {
  urgency: required(choice(register.urgency, urgency)),
  asa: { ...whole(register.asa, 1, 5), display: 'choice', valueLabels: asaClass },
  comorbidity: choices(register.comorbidity, comorbidity),
  immunosuppression: yesNo(register.immunosuppression),
  imaging: choices(register.imaging, imaging),
} as const;

export const paresisFound = {
  paresis: yesNo(register.paresis),
  paresisGrade: whole(register.paresisGrade, 0, 5),
  paresisDuration: choice(register.paresisDuration, paresisDuration),
};

/** How the operation was done, in back and neck alike. */
export const technique = {
  magnification: choice(register.magnification, magnification),
  navigation: yesNo(register.navigation),
  antibiotics: yesNo(register.antibiotics),
  drain: yesNo(register.drain),
  knifeMinutes: whole(register.knifeMinutes, 1, 900, register.minutes),
};
