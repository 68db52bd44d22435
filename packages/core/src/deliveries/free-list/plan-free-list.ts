import type { Language } from '@kvalreg/declaration';
import { columnsOf, listVariables, type ResearchColumn, type Variable } from '@kvalreg/exchange';
import { roleOf } from '../../access/principal.js';
import { clinicRoles } from '../../access/rights/role.js';
import type { Scope } from '../../access/scope.js';
import { ForbiddenError, InvalidInputError } from '../../platform/errors/domain-error.js';
import type { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { casesQuery, type CasesQuery } from '../cases/cases.query.js';
import { chosenVariables } from '../cases/chosen-variables.js';
import type { FreeListChoice } from './free-list.js';

export interface PlannedFreeList {
  readonly query: CasesQuery;
  readonly columns: readonly { readonly column: ResearchColumn; readonly variable: Variable | null }[];
}

const firstLabels = {
  number: { sv: 'Personnummer', nb: 'Fødselsnummer', en: 'Personal number' },
  person: { sv: 'Person (slumpmässigt id)', nb: 'Person (tilfeldig id)', en: 'Person (random id)' },
  case: { sv: 'Fall (slumpmässigt id)', nb: 'Forløp (tilfeldig id)', en: 'Case (random id)' },
} as const;

/**
 * What will be read and written. Personal numbers follow the rule of exports: those of the whole register leave it only
 * at the command line; a clinic knows its own patients, and may have their numbers in its own file.
 */
export function planFreeList(
  catalogue: RegisterCatalogue,
  scope: Scope,
  choice: FreeListChoice,
  language: Language,
): PlannedFreeList {
  if (choice.identify && !isClinic(scope)) {
    throw new ForbiddenError(
      'identifiers-stay',
      'Only a clinic can have personal numbers in a list, of its own patients. Choose the list without them.',
    );
  }
  const { registerId } = scope;
  const pathway = catalogue.pathway(registerId, choice.pathway);
  const { filters } = choice;
  const unknown = Object.keys(filters.dimensions).find((name) => !Object.hasOwn(pathway.dimensions, name));
  if (unknown !== undefined) throw refusal('dimensions', `There is no dimension "${unknown.slice(0, 60)}".`);
  if (filters.from !== null && filters.to !== null && filters.from > filters.to)
    throw refusal(
      'to',
      `to ${String(filters.to)} is before from ${String(filters.from)}. Write a later year.`,
    );
  const all = listVariables(registerId, choice.pathway, pathway);
  const variables = chosenVariables(all, choice.variables, 'variables');
  const query = casesQuery({
    registerId,
    pathwayId: choice.pathway,
    pathway,
    variables,
    filters: { ...filters, units: scope.level === 'unit' ? [] : filters.units },
    order: null,
  });
  const id = (name: string, label: string) => ({
    column: { name, label, type: 'text', range: null, codes: [] } as const,
    variable: null,
  });
  return {
    query,
    columns: [
      choice.identify
        ? id('personal_number', firstLabels.number[language])
        : id('person_id', firstLabels.person[language]),
      id('case_id', firstLabels.case[language]),
      ...variables.flatMap((variable) =>
        columnsOf(variable, language).map((column) => ({ column, variable })),
      ),
    ],
  };
}

/** Whether the assignment is for one clinic, whose patients its staff know by number. */
export function isClinic({ level, principal }: Scope): boolean {
  const role = roleOf(principal);
  return level === 'unit' && role !== null && clinicRoles.includes(role);
}

function refusal(field: string, message: string): InvalidInputError {
  return new InvalidInputError('invalid-choice', message, [
    { field, code: 'invalid-filter', severity: 'error', message, params: {} },
  ]);
}
