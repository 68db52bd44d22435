import { defineRegister, defineSubmission } from '@kvalreg/declaration';
import { checks } from './measures/checks.js';
import { measures } from './measures/measures.js';
import { splits } from './measures/splits.js';
import * as texts from './texts/register.js';
import { scope } from './texts/scope.js';

const yearly = defineSubmission({
  title: texts.submissionTitle,
  description: texts.submissionDescription,
  categories: texts.categories,
  splits,
  measures,
  checks,
  filing: { opens: '03-01', closes: '03-31' },
  scope,
  // Of so few patients nearly every table has small numbers: a count of 0 to 3 is withheld, and a share or mean of fewer than 10.
  publication: { smallestN: 10, smallestCell: 4 },
  source: texts.source,
});

export const register = defineRegister({
  id: 'nhv-pelvic',
  version: '1',
  title: texts.title,
  shortTitle: texts.shortTitle,
  description: texts.description,
  holder: texts.holder,
  languages: ['sv', 'en'],
  identifiers: [],
  pathways: {},
  submissions: { yearly },
});
