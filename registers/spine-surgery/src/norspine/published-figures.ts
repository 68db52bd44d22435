/**
 * Figures of the Norwegian registry for spine surgery, annual report 2024: what generated data are calibrated to, and what
 * the indicators print when they are fed the records behind them. Percentages are as printed and do not always add up to 100.
 */
export const source = 'NORspine (Norsk kvalitetsregister for ryggkirurgi), annual report 2024';

/** Table 2.5 and 2.17: benefit 12 months after surgery, reported in 2024, from fully recovered (1) to worse than ever (7). */
export const benefitPercent = {
  lumbar: [19.0, 42.4, 21.4, 7.7, 4.7, 3.3, 1.6],
  cervical: [17.2, 45.6, 22.8, 5.1, 5.5, 2.7, 1.1],
} as const;

/** Table 2.6 and 2.18: satisfaction 12 months after surgery, from satisfied (1) to dissatisfied (5). */
export const satisfactionPercent = {
  lumbar: [78.9, 9.8, 5.8, 3.3, 2.3],
  cervical: [78.7, 10.6, 4.5, 4.0, 2.1],
} as const;

/** Table 2.4: how long operated patients of 2024 had had radiating pain; the printed shares are of all, unanswered included. */
export const legPainDurationPercent = {
  none: 3.4,
  'under-3-months': 13.4,
  '3-to-12-months': 35.1,
  '1-to-2-years': 19.4,
  'over-2-years': 24.4,
} as const;
export const legPainDurationUnanswered = 4.4;

/** Table 2.8 and 2.20: operations of 2024 by ASA class I to V, and those without. */
export const asaCounts = {
  lumbar: { classes: [1339, 4098, 1271, 18, 3], missing: 71 },
  cervical: { classes: [327, 877, 167, 3, 0], missing: 10 },
} as const;

/** Table 2.12: operations of 2024 by main procedure. */
export const mainProcedureCounts = {
  undefined: 61,
  'disc-surgery': 2577,
  decompression: 3328,
  laminectomy: 129,
  'interspinous-implant': 0,
  fusion: 589,
  deformity: 17,
  'implant-revision': 47,
  'disc-prosthesis': 52,
} as const;

/** Table 2.23; it prints a total of 1 384, six more than its rows. */
export const neckProcedureCounts = {
  'anterior-discectomy-herniation': 678,
  'anterior-discectomy': 364,
  corpectomy: 6,
  'posterior-decompression': 302,
  'posterior-fusion': 16,
  other: 12,
} as const;

/** Table 2.13: techniques of fusion in 2024. */
export const fusionTechniqueCounts = {
  tlif: 352,
  'plf-instrumented': 119,
  alif: 73,
  xlif: 26,
  plif: 15,
  'plf-uninstrumented': 15,
} as const;

/** Chapter 4.2.2: registered operations, and those of the patient registry and private hospitals, in 2023. */
export const coverage2023 = {
  lumbar: { registered: 6694, publicOperations: 6751, privateOperations: 1440, printed: 0.82 },
  cervical: { registered: 1281, publicOperations: 1128, privateOperations: 395, printed: 0.84 },
  bothPrinted: 0.82,
} as const;

/** Chapter 4.3, figure 4.7: forms of 2024, back. */
export const registrationPercent = { withinFiveWeeks: 56, threeMonthsOrMore: 6 } as const;

/** Table 2.7 and 2.19: work status before surgery in 2024; the printed shares are of all, unanswered included. */
export const workStatusPercent = {
  lumbar: {
    'full-time': 23,
    'part-time': 2.9,
    studying: 1,
    retired: 29.4,
    unemployed: 0.7,
    'sick-leave': 17.2,
    'partial-sick-leave': 5.6,
    'work-assessment': 4.8,
    'disability-pension': 10.9,
  },
  cervical: {
    'full-time': 37.1,
    'at-home': 0.3,
    studying: 0.1,
    retired: 9.2,
    unemployed: 0.4,
    'sick-leave': 31.1,
    'partial-sick-leave': 2.0,
    'work-assessment': 8.2,
    'disability-pension': 10.3,
  },
} as const;

/** National results that the text of chapters 2 and 5 gives for single indicators, in percent. */
export const nationalPercent = {
  littleLegPain: 6,
  odiDiscHerniation: 67,
  odiStenosis: 63,
  fusionAtFirst: 7,
  thromboprophylaxis: 4,
} as const;

/** Chapter 2.4 and 2.8: sex, age and habits of those operated on in 2024. */
export const patients2024 = {
  lumbar: { malePercent: 52, meanAge: 58, smokerPercent: 12.5, elective: null },
  cervical: { malePercent: 59, meanAge: 53, smokerPercent: null, elective: 92 },
} as const;

/** Chapter 4.1.4: registered operations by year. */
export const registrations = {
  lumbar: { 2020: 5343, 2021: 6036, 2022: 6324, 2023: 6701, 2024: 6886 },
  cervical: { 2020: 1188, 2021: 1086, 2022: 1199, 2023: 1286, 2024: 1375 },
} as const;
