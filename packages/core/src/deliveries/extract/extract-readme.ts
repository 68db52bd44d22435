import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { missingLabels, missingReasons, stataMissing, variableLabel } from '@kvalreg/exchange';
import type { DecidedDelivery, DeliveryRequest } from '../requests/delivery.js';
import { readmeWords } from './readme-words.js';
import type { MadeTable } from './make-tables.js';

export interface ReadmeInput {
  readonly register: Register;
  readonly number: number;
  readonly request: DeliveryRequest;
  readonly decision: DecidedDelivery;
  readonly tables: readonly MadeTable[];
  readonly made: string;
  readonly unitNames: readonly string[];
  readonly language: Language;
}

/** What somebody must know who opens the files years later: why they have them, what they may do, how to read them. */
export function extractReadme(input: ReadmeInput): string {
  const { register, number, request, decision, tables, language } = input;
  const words = readmeWords[language];
  const { terms } = decision;
  const content = decision.content ?? request.content;
  const years = [content.from ?? words.first, content.to ?? words.last].join('–');
  const lines = [
    `${textIn(register.title, language)}: ${request.title}`,
    '='.repeat(60),
    '',
    `${words.delivery}: ${register.id} ${String(number)}`,
    `${words.made}: ${input.made}`,
    `${words.recipient}: ${request.recipient}`,
    `${words.applicant}: ${request.applicant}, ${request.organisation}`,
    `${words.purpose}: ${words.purposes[request.purpose]}. ${request.description}`,
    ...(request.ethicalApproval === '' ? [] : [`${words.ethics}: ${request.ethicalApproval}`]),
    `${words.ground}: ${request.legalGround}`,
    `${words.decided}: ${decision.decidedOn}${decision.validUntil === null ? '' : ` (${words.validUntil} ${decision.validUntil})`}`,
    '',
    words.conditions,
    '-'.repeat(60),
    decision.conditions === '' ? words.noConditions : decision.conditions,
    words.personal,
    '',
    words.contents,
    '-'.repeat(60),
    `${words.years}: ${years}`,
    `${words.units}: ${input.unitNames.length === 0 ? words.all : input.unitNames.join(', ')}`,
    ...tables.map(
      ({ name, title, rows, columns, persons }) =>
        `${name}: ${title}. ${words.size(rows, columns.length, persons)}`,
    ),
    'codebook.csv, codes.csv: ' + words.codebook,
    '',
    words.reading,
    '-'.repeat(60),
    words.pseudonyms,
    terms.dateShift > 0 ? words.shifted(terms.dateShift) : words.notShifted,
    words.csv,
    words.missing,
    ...missingReasons.map(
      (reason) => `  ${stataMissing(reason).padEnd(3)} ${missingLabels[language][reason]}`,
    ),
    words.order,
    ...leftOutLines(tables, language),
    '',
  ];
  return lines.join('\r\n');
}

function leftOutLines(tables: readonly MadeTable[], language: Language): readonly string[] {
  const words = readmeWords[language];
  const left = tables.flatMap(({ name, leftOut }) =>
    leftOut.map(
      ({ variable, why }) =>
        `  ${name}, ${variable.key} (${variableLabel(variable, language)}): ${words.why[why]}`,
    ),
  );
  return left.length === 0 ? [] : ['', words.leftOut, '-'.repeat(60), ...left];
}
