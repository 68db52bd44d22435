import { textIn, type Language } from '@kvalreg/declaration';
import { listVariables, variableLabel, type Variable } from '@kvalreg/exchange';
import type { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';

export interface ListedVariable {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly kind: Variable['kind'];
  readonly occasion: string | null;
  readonly privacy: Variable['privacy'];
}

/** What can be chosen of a pathway, in words. */
export function listChoice(
  catalogue: RegisterCatalogue,
  registerId: string,
  pathwayId: string,
  language: Language,
): readonly ListedVariable[] {
  const pathway = catalogue.pathway(registerId, pathwayId);
  return listVariables(registerId, pathwayId, pathway).map((variable) => ({
    key: variable.key,
    name: variable.name,
    label: variableLabel({ ...variable, occasion: null }, language),
    kind: variable.kind,
    occasion: variable.occasion ? textIn(variable.occasion, language) : null,
    privacy: variable.privacy,
  }));
}
