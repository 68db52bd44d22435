import type { GoalColumn, GoalTable } from '@kvalreg/declaration';
import { reportTitles } from './texts/reports.js';

const column = (heading: string, source: string, indicator: string): GoalColumn => ({
  source,
  indicator,
  heading,
});
const lumbar = [
  column('KI1', 'lumbar', 'waitingTime'),
  column('KI2', 'lumbar', 'littleLegPain'),
  column('KI3', 'lumbar', 'odiDiscHerniation'),
  column('KI4', 'lumbar', 'odiStenosis'),
  column('KI5', 'lumbar', 'fusionAtFirst'),
  column('KI6', 'lumbar', 'thromboprophylaxis'),
];
const cervical = [
  column('KI7', 'cervical', 'ndiAnterior'),
  column('KI8', 'cervical', 'voiceProblems'),
  column('KI9', 'cervical', 'swallowingProblems'),
];
const marks = [
  { below: 20, mark: '*' },
  { below: 30, mark: '**' },
];

/**
 * All nine together, and back and neck by themselves as in the annual report. Registration is a matter of the form, so
 * that there is one delay for the back and one for the neck (`R` and `Rn` where they stand together).
 */
export const goalTables: Readonly<Record<string, GoalTable>> = {
  report: {
    title: reportTitles.goals,
    intro: reportTitles.goalsIntro,
    columns: [
      ...lumbar,
      ...cervical,
      column('D', 'coverage', 'coverage'),
      column('R', 'lumbar', 'registrationDelay'),
      column('Rn', 'cervical', 'registrationDelay'),
    ],
    marks,
  },
  lumbar: {
    title: reportTitles.lumbarGoals,
    columns: [
      column('D', 'coverage', 'lumbarCoverage'),
      column('R', 'lumbar', 'registrationDelay'),
      ...lumbar,
    ],
    marks,
  },
  cervical: {
    title: reportTitles.cervicalGoals,
    columns: [
      column('D', 'coverage', 'cervicalCoverage'),
      column('R', 'cervical', 'registrationDelay'),
      ...cervical,
    ],
    marks,
  },
};
