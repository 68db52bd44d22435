import { yearlyFigures } from '../../fixtures/yearly-figures.fixture.js';
import { anyText, mistakesIn, numberField, type Mistake } from '../mistake.fixture.js';

/** Puts the correct submission in the register before it is broken. */
function inSubmission(mistakes: Parameters<typeof mistakesIn>[1]): readonly Mistake[] {
  return mistakesIn('submissions/yearly', mistakes).map((mistake) => ({
    ...mistake,
    changes: { submissions: { yearly: yearlyFigures() }, ...mistake.changes },
  }));
}
const period = 'measures/patients/period';
const options = { one: anyText, two: anyText };

export const submissionMistakes: readonly Mistake[] = [
  {
    code: 'name-pattern',
    path: 'submissions/yearly-figures',
    changes: { submissions: { 'yearly-figures': yearlyFigures() } },
  },
  ...inSubmission([
    ['missing-text', 'title', { 'title/nb': undefined }],
    ['missing-text', 'description', { 'description/en': ' ' }],
    ['empty', 'source', { source: '' }],
    ['name-pattern', 'categories/out-come', { 'categories/out-come': anyText }],
    ['missing-text', 'categories/volume', { 'categories/volume/nb': undefined }],
    ['name-pattern', 'splits/home-region', { 'splits/home-region': { title: anyText, options } }],
    ['reserved-name', 'splits/total', { 'splits/total': { title: anyText, options } }],
    ['missing-text', 'splits/sex/title', { 'splits/sex/title/en': undefined }],
    ['empty', 'splits/sex/options', { 'splits/sex/options/male': undefined }],
    ['name-pattern', 'splits/sex/options/M', { 'splits/sex/options/M': anyText }],
    ['option-code', 'splits/sex/options/1', { 'splits/sex/options/1': anyText }],
    ['missing-text', 'splits/sex/options/male', { 'splits/sex/options/male/nb': undefined }],
    ['empty', 'measures', { measures: {} }],
    ['duplicate', 'measures', { 'measures/age/code': 'A1' }],
    ['wrong-shape', 'measures/age/kind', { 'measures/age/kind': 'average' }],
    ['unknown-key', 'measures/age/splits', { 'measures/age/splits': ['sex'] }],
    ['name-pattern', 'measures/A-1', { 'measures/A-1': measure('A9') }],
    ['reserved-name', 'measures/before', { 'measures/before': measure('A9') }],
    ['empty', 'measures/age/code', { 'measures/age/code': ' ' }],
    ['missing-text', 'measures/age/title', { 'measures/age/title/nb': undefined }],
    ['missing-text', 'measures/age/unit', { 'measures/age/unit/nb': undefined }],
    ['unknown-category', 'measures/age/category', { 'measures/age/category': 'outcome' }],
    ['unknown-category', 'measures/age/category', { 'measures/age/category': 'constructor' }],
    [
      'missing-text',
      'measures/patients/notes/0/heading',
      { 'measures/patients/notes/0/heading/nb': undefined },
    ],
    ['missing-text', 'measures/patients/notes/0/text', { 'measures/patients/notes/0/text/en': undefined }],
    ['name-pattern', 'measures/patients/population', { 'measures/patients/population': 'the patients' }],
    ['measure-period', `${period}/yearsBefore`, { [`${period}/yearsBefore`]: 0 }],
    ['measure-period', `${period}/yearsBefore`, { [`${period}/yearsBefore`]: 1.5 }],
    ['measure-period', `${period}/firstFiling`, { [`${period}/firstFiling`]: 21 }],
    // The year before the first filing is 2020.
    ['measure-period', `${period}/firstPeriod`, { [`${period}/firstPeriod/to`]: '2021-01-31' }],
    ['measure-period', `${period}/firstPeriod`, { [`${period}/firstPeriod/from`]: '2020-02-30' }],
    ['measure-period', `${period}/firstPeriod`, { [`${period}/firstPeriod/to`]: '2020-06-30' }],
    ['measure-period', `${period}/firstPeriod`, { [`${period}/yearsBefore`]: 2 }],
    ['jump', 'measures/patients/jump', { 'measures/patients/jump/share': 0 }],
    ['jump', 'measures/patients/jump', { 'measures/patients/jump/atLeast': -1 }],
    ['unknown-split', 'measures/patients/splits/0', { 'measures/patients/splits/0': 'gender' }],
    ['unknown-split', 'measures/patients/splits/0', { 'measures/patients/splits/0': 'constructor' }],
    ['duplicate', 'measures/patients/splits', { 'measures/patients/splits/1': 'sex' }],
    ['range', 'measures/age/range', { 'measures/age/range': [120, 0] }],
    ['decimals', 'measures/age/decimals', { 'measures/age/decimals': -1 }],
    ['empty', 'measures/survival/shares', { 'measures/survival/shares': {} }],
    [
      'name-pattern',
      'measures/survival/shares/day-90',
      {
        'measures/survival/shares/day-90': { title: anyText, numerator: anyText, denominator: anyText },
      },
    ],
    ...(['title', 'numerator', 'denominator'] as const).map(
      (name) =>
        [
          'missing-text',
          `measures/survival/shares/alive/${name}`,
          { [`measures/survival/shares/alive/${name}/nb`]: undefined },
        ] as const,
    ),
    ['duplicate', 'checks', { 'checks/1/id': 'ageOfPatients' }],
    ['name-pattern', 'checks/0/id', { 'checks/0/id': 'age of patients' }],
    ['missing-text', 'checks/0/message', { 'checks/0/message/en': undefined }],
    [
      'expression-unknown-field',
      'checks/0/holds/args/0',
      { 'checks/0/holds/args/0': numberField('age', 'N') },
    ],
    [
      'expression-unknown-field',
      'checks/1/holds/args/1',
      { 'checks/1/holds/args/1/path': ['before', 'patient', 'total'] },
    ],
    ['expression-result-type', 'checks/0/holds', { 'checks/0/holds': numberField('age', 'n') }],
    ['empty', 'checks/0/fields', { 'checks/0/fields': [] }],
    ['unknown-field', 'checks/0/fields/0', { 'checks/0/fields/0': 'age.count' }],
    // A message stands beside what can be corrected now.
    ['unknown-field', 'checks/0/fields/0', { 'checks/0/fields/0': 'before.age.n' }],
    ['filing-window', 'filing/opens', { 'filing/opens': 'March' }],
    ['filing-window', 'filing/closes', { 'filing/closes': '02-29' }],
    ['filing-window', 'filing', { 'filing/closes': '02-28' }],
    ['missing-text', 'scope/0/title', { 'scope/0/title/nb': undefined }],
    ['empty', 'scope/0/criteria', { 'scope/0/criteria': [] }],
    ['missing-text', 'scope/0/criteria/0', { 'scope/0/criteria/0/en': undefined }],
    ['missing-text', 'scope/0/notes/0', { 'scope/0/notes/0/en': undefined }],
    ['publication-limit', 'publication/smallestN', { 'publication/smallestN': 0 }],
    ['publication-limit', 'publication/smallestCell', { 'publication/smallestCell': 11 }],
  ]),
];

function measure(code: string): unknown {
  return {
    kind: 'count',
    code,
    title: anyText,
    category: 'volume',
    unit: anyText,
    notes: [],
    period: { yearsBefore: 1, firstFiling: 2021 },
    splits: [],
  };
}
