import type { Language } from '@kvalreg/declaration';
import Handlebars from 'handlebars';
import { formatCount } from '../format/format-number.js';
import { formatDate } from '../format/format-date.js';
import { message } from '../messages/message.js';
import { templateHelpers } from '../renderer/template-helpers.js';
import { validationStyle } from './validation-style.js';
import type { TriedSubject, Validation, ValidationDifference, ValidationPart } from './validation.js';

const template = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{title}}</title>
<style>{{style}}</style>
</head>
<body>
<h1>{{title}}</h1>
<p>{{lead}}</p>
<h2>{{t 'validation.outcome'}}</h2>
<p class="outcome">{{outcome}}</p>
<h2>{{t 'validation.installation'}}</h2>
<dl>{{#each facts}}<dt>{{this.term}}</dt><dd>{{this.value}}</dd>
{{/each}}</dl>
{{#each parts}}<section class="part">
<h2>{{this.title}}</h2>
{{#if this.outcome}}<p><strong>{{this.outcome}}</strong></p>{{/if}}
<dl>{{#each this.facts}}<dt>{{this.term}}</dt><dd>{{this.value}}</dd>
{{/each}}</dl>
<h3>{{t 'validation.files'}}</h3>
<table><thead><tr><th scope="col">{{t 'validation.file'}}</th><th scope="col">{{t 'validation.digest'}}</th><th scope="col" class="number">{{t 'validation.cases'}}</th></tr></thead>
<tbody>{{#each this.files}}<tr><td>{{this.name}}</td><td class="value">{{this.sha256}}</td><td class="number">{{this.cases}}</td></tr>
{{/each}}</tbody></table>
<h3>{{t 'validation.differences'}}</h3>
{{#if this.differences}}<table><thead><tr>{{#if this.severalFiles}}<th scope="col">{{t 'validation.file'}}</th>{{/if}}<th scope="col">{{t 'validation.case'}}</th><th scope="col">{{t 'validation.field'}}</th><th scope="col">{{t 'validation.expected'}}</th><th scope="col">{{t 'validation.got'}}</th></tr></thead>
<tbody>{{#each this.differences}}<tr>{{#if ../this.severalFiles}}<td>{{this.file}}</td>{{/if}}<td>{{this.case}}</td><td>{{this.field}}</td><td class="value">{{this.expected}}</td><td class="value">{{this.got}}</td></tr>
{{/each}}</tbody></table>{{else}}<p>{{t 'validation.noDifferences'}}</p>{{/if}}
<h3>{{t 'validation.tried'}}</h3>
<table><thead><tr><th scope="col">{{this.what}}</th>{{#if this.versioned}}<th scope="col">{{t 'validation.version'}}</th>{{/if}}<th scope="col" class="number">{{t 'validation.cases'}}</th></tr></thead>
<tbody>{{#each this.tried}}<tr><td>{{this.name}}</td>{{#if ../this.versioned}}<td>{{this.version}}</td>{{/if}}<td class="number">{{#if this.cases}}{{this.cases}}{{else}}<span class="untried">{{t 'validation.untried'}}</span>{{/if}}</td></tr>
{{/each}}</tbody></table>
{{#if this.registers}}<h3>{{t 'validation.registers'}}</h3>
<p>{{t 'validation.registersText'}}</p>
<table><thead><tr><th scope="col">{{t 'validation.register'}}</th><th scope="col">{{t 'validation.instrument'}}</th><th scope="col">{{t 'validation.version'}}</th><th scope="col" class="number">{{t 'validation.cases'}}</th></tr></thead>
<tbody>{{#each this.registers}}<tr><td>{{this.register}}</td><td>{{this.instrument}}</td><td>{{this.version}}</td><td class="number">{{#if this.cases}}{{this.cases}}{{else}}<span class="untried">{{t 'validation.untried'}}</span>{{/if}}</td></tr>
{{/each}}</tbody></table>{{/if}}
</section>
{{/each}}<section class="signing"><h2>{{t 'validation.sign'}}</h2>
<p>{{t 'validation.signText'}}</p>
<div class="signatures">{{#each signers}}<div class="signature"><h3>{{this}}</h3>
<div class="line"></div><p>{{t 'validation.name'}}</p>
<div class="line"></div><p>{{t 'validation.role'}}</p>
<div class="line"></div><p>{{t 'validation.date'}}</p>
<div class="line"></div><p>{{t 'validation.signature'}}</p></div>
{{/each}}</div></section>
</body>
</html>
`;

/**
 * A validation as one HTML document that stands alone: to be read, printed and signed at installation. Whatever stands in the
 * files of cases is shown as text.
 */
export function validationReport(validation: Validation, language: Language): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(templateHelpers);
  const render = handlebars.compile<object>(template, { strict: true });
  return render({ ...viewOf(validation, language), frame: { language } });
}

function viewOf(validation: Validation, language: Language): object {
  const { parts } = validation;
  const isOne = parts.length === 1;
  const all = {
    total: parts.reduce((sum, { total }) => sum + total, 0),
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
  };
  return {
    language,
    // Ours: text of a style element is not escaped.
    style: new Handlebars.SafeString(validationStyle),
    title: message(language, 'validation.title'),
    lead: message(language, 'validation.lead'),
    outcome: outcomeOf(all, language),
    facts: installation(validation, language),
    parts: parts.map((part) => partView(part, isOne, language)),
    signers: [message(language, 'validation.doneBy'), message(language, 'validation.approvedBy')],
  };
}

function partView(part: ValidationPart, isOne: boolean, language: Language): object {
  const { kind, files, tried, others, registers, differences, compared } = part;
  const isScores = kind === 'scores';
  const count = (cases: number): string | null => (cases > 0 ? formatCount(cases, language) : null);
  const subjects = others > 0 ? [...tried, otherCases(others, language)] : tried;
  const rule = isScores ? 'validation.ruleScores' : 'validation.ruleStatistics';
  return {
    title: message(language, isScores ? 'validation.scores' : 'validation.statistics'),
    // One outcome is not said twice.
    outcome: isOne ? null : outcomeOf(part, language),
    facts: [
      ...(compared === null
        ? []
        : [{ term: message(language, 'validation.compared'), value: formatCount(compared, language) }]),
      { term: message(language, 'validation.rule'), value: message(language, rule) },
    ],
    files: files.map((file) => ({ ...file, cases: formatCount(file.cases, language) })),
    severalFiles: files.length > 1,
    differences: differences.map((difference) => differenceView(difference, language)),
    what: message(language, isScores ? 'validation.instrument' : 'validation.method'),
    versioned: isScores,
    tried: subjects.map(({ name, version, cases }) => ({
      name,
      version: version ?? '–',
      cases: count(cases),
    })),
    registers: registers.map((one) => ({ ...one, cases: count(one.cases) })),
  };
}

function otherCases(cases: number, language: Language): TriedSubject {
  return { name: message(language, 'validation.others'), version: null, cases };
}

function outcomeOf(
  { total, passed }: { readonly total: number; readonly passed: number },
  language: Language,
): string {
  const count = (n: number): string => formatCount(n, language);
  return passed === total
    ? message(language, 'validation.agree', { total: count(total) })
    : message(language, 'validation.differ', {
        total: count(total),
        passed: count(passed),
        failed: count(total - passed),
      });
}

function installation(
  { at, versions }: Validation,
  language: Language,
): readonly { readonly term: string; readonly value: string }[] {
  return [
    {
      term: message(language, 'validation.when'),
      value: `${formatDate(at.slice(0, 10), language)} ${at.slice(11, 19)} UTC`,
    },
    { term: message(language, 'validation.program'), value: versions.program },
    { term: message(language, 'validation.node'), value: versions.node },
    { term: message(language, 'validation.computer'), value: versions.computer },
  ];
}

function differenceView(
  { file, case: name, field, expected, got }: ValidationDifference,
  language: Language,
): object {
  return {
    file: file ?? '–',
    case: name,
    field: field ?? '–',
    expected: field === null ? '–' : written(expected),
    got: field === null ? message(language, 'validation.notComputed', { reason: String(got) }) : written(got),
  };
}

function written(value: unknown): string {
  return value === undefined ? '–' : JSON.stringify(value);
}
