import type { Register } from '@kvalreg/declaration';
import { listVariables } from '@kvalreg/exchange';
import { isIsoDate } from '@kvalreg/expression';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import { chosenVariables } from '../cases/chosen-variables.js';
import type { DeliveryContent, DeliveryDecision, DeliveryRequest } from './delivery.js';

/** What the register has, for judging what is asked for. */
export interface Askable {
  readonly register: Register;
  readonly units: readonly string[];
}

export const mostShift = 365;
const longestProject = 40;

/** Refuses a request that somebody could not decide on: every problem with its field. */
export function checkRequest(request: DeliveryRequest, askable: Askable): void {
  const problems: FieldProblem[] = [];
  for (const field of [
    'title',
    'applicant',
    'organisation',
    'description',
    'legalGround',
    'recipient',
  ] as const)
    if (request[field].trim() === '')
      problems.push(problem(field, 'required', `${field} is empty. Write it.`));
  if (request.purpose === 'research' && request.ethicalApproval.trim() === '')
    problems.push(
      problem(
        'ethicalApproval',
        'required',
        'ethicalApproval is empty. Research needs the number of its ethical approval: write it, or choose another purpose.',
      ),
    );
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(request.project) || request.project.length > longestProject)
    problems.push(
      problem(
        'project',
        'invalid-project',
        `project "${request.project.slice(0, 60)}" cannot name a project. Write at most ${String(longestProject)} characters a to z, digits and hyphens.`,
      ),
    );
  problems.push(...contentProblems(request.content, askable));
  if (problems.length > 0)
    throw new InvalidInputError('invalid-request', 'The request cannot be sent as it is.', problems);
}

/** Refuses a decision that gives more than was asked for, or that nobody could understand afterwards. */
export function checkDecision(
  { outcome, reason, content, validUntil, terms }: DeliveryDecision,
  request: DeliveryRequest,
  askable: Askable,
  today: string,
): void {
  const problems: FieldProblem[] = [];
  if (reason.trim() === '') problems.push(problem('reason', 'required', 'reason is empty. Write why.'));
  if (validUntil !== null && (!isIsoDate(validUntil) || validUntil < today))
    problems.push(
      problem(
        'validUntil',
        'invalid-day',
        `validUntil "${validUntil.slice(0, 40)}" is not a day from today on. Write one as YYYY-MM-DD, or nothing.`,
      ),
    );
  if (!Number.isInteger(terms.dateShift) || terms.dateShift < 0 || terms.dateShift > mostShift)
    problems.push(
      problem(
        'dateShift',
        'out-of-range',
        `dateShift ${String(terms.dateShift)} is not a number of days from 0 to ${String(mostShift)}. Write one; 0 moves nothing.`,
      ),
    );
  if (outcome !== 'refused') {
    if (content === null)
      problems.push(problem('content', 'required', 'content is missing: say what may be handed out.'));
    else problems.push(...contentProblems(content, askable), ...beyond(content, request.content, askable));
    if (content !== null && outcome === 'granted' && problems.length === 0)
      problems.push(...notAll(content, request.content, askable));
  }
  if (problems.length > 0)
    throw new InvalidInputError('invalid-decision', 'The decision cannot be kept as it is.', problems);
}

function contentProblems(content: DeliveryContent, { register, units }: Askable): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const pathways = Object.entries(content.pathways);
  if (pathways.length === 0)
    problems.push(problem('content', 'no-variable', 'No variable is chosen. Choose at least one.'));
  for (const [id, keys] of pathways) {
    const pathway = Object.hasOwn(register.pathways, id) ? register.pathways[id] : undefined;
    if (!pathway) {
      problems.push(
        problem(
          'content',
          'unknown-pathway',
          `The register has no pathway "${id.slice(0, 40)}". Choose one of: ${Object.keys(register.pathways).join(', ')}.`,
        ),
      );
      continue;
    }
    try {
      chosenVariables(listVariables(register.id, id, pathway), keys, 'content');
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const { from, to } = content;
  if (from !== null && to !== null && from > to)
    problems.push(
      problem('to', 'before-first', `to ${String(to)} is before from ${String(from)}. Write a later year.`),
    );
  const unknown = content.units.filter((unit) => !units.includes(unit));
  if (unknown.length > 0)
    problems.push(
      problem(
        'units',
        'unknown-unit',
        `The unit "${(unknown[0] ?? '').slice(0, 40)}" does not take part in the register. Choose among those that do.`,
      ),
    );
  return problems;
}

/** What a decision gives that was not asked for. */
function beyond(
  content: DeliveryContent,
  asked: DeliveryContent,
  { register }: Askable,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [id, keys] of Object.entries(content.pathways)) {
    const pathway = register.pathways[id];
    const requested = asked.pathways[id];
    if (!pathway || !requested) {
      if (pathway)
        problems.push(
          problem('content', 'not-asked-for', `The pathway "${id}" was not asked for. Leave it out.`),
        );
      continue;
    }
    const all = listVariables(register.id, id, pathway);
    const allowed = new Set(chosenVariables(all, requested, 'content').map(({ key }) => key));
    const known = keys.filter((key) => key.endsWith('.*') || all.some((variable) => variable.key === key));
    if (known.length === 0) continue;
    const more = chosenVariables(all, known, 'content').filter(({ key }) => !allowed.has(key));
    if (more.length > 0)
      problems.push(
        problem(
          'content',
          'not-asked-for',
          `The variable "${more[0]?.key ?? ''}" was not asked for. Leave it out, or ask for a new request.`,
        ),
      );
  }
  if (asked.from !== null && (content.from === null || content.from < asked.from))
    problems.push(
      problem(
        'from',
        'not-asked-for',
        `from goes further back than ${String(asked.from)}, which was asked for.`,
      ),
    );
  if (asked.to !== null && (content.to === null || content.to > asked.to))
    problems.push(
      problem('to', 'not-asked-for', `to goes further than ${String(asked.to)}, which was asked for.`),
    );
  const moreUnits = content.units.length === 0 || content.units.some((unit) => !asked.units.includes(unit));
  if (asked.units.length > 0 && moreUnits)
    problems.push(
      problem('units', 'not-asked-for', 'units holds more than was asked for. Choose among those.'),
    );
  return problems;
}

/** What was asked for and is not given: then it is granted in part. */
function notAll(
  content: DeliveryContent,
  asked: DeliveryContent,
  { register }: Askable,
): readonly FieldProblem[] {
  const less = (field: string) =>
    problem(
      field,
      'not-all',
      `${field} holds less than was asked for. Choose the outcome partly, or give everything.`,
    );
  const lacksVariables = Object.entries(asked.pathways).some(([id, keys]) => {
    const pathway = register.pathways[id];
    if (!pathway) return false;
    const all = listVariables(register.id, id, pathway);
    const given = content.pathways[id] ?? [];
    return (
      given.length === 0 ||
      chosenVariables(all, given, 'content').length < chosenVariables(all, keys, 'content').length
    );
  });
  const lacksUnits =
    content.units.length > 0 &&
    (asked.units.length === 0 || asked.units.some((unit) => !content.units.includes(unit)));
  return [
    ...(lacksVariables ? [less('content')] : []),
    ...(content.from !== asked.from ? [less('from')] : []),
    ...(content.to !== asked.to ? [less('to')] : []),
    ...(lacksUnits ? [less('units')] : []),
  ];
}

function problem(field: string, code: string, message: string): FieldProblem {
  return { field, code, severity: 'error', message, params: {} };
}
