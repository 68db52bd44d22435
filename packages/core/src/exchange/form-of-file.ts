import type { Form, Pathway } from '@kvalreg/declaration';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import type { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** The form whose answers a file holds. */
export interface FormOfFile {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly pathway: Pathway;
  readonly formName: string;
  readonly form: Form;
  /** Key of the field that is the index date, if this form holds it. */
  readonly indexField: string | undefined;
}

/** Finds a form by its name; the pathway must be named only where several have a form of that name. */
export function formOfFile(
  catalogue: RegisterCatalogue,
  registerId: string,
  formName: string,
  pathwayId?: string,
): FormOfFile {
  const { pathways } = catalogue.register(registerId);
  if (pathwayId !== undefined) catalogue.pathway(registerId, pathwayId);
  const searched = Object.entries(pathways).filter(([id]) => pathwayId === undefined || id === pathwayId);
  const having = searched.filter(([, pathway]) => Object.hasOwn(pathway.forms, formName));
  const [found, another] = having;
  if (found === undefined) {
    const forms = searched.flatMap(([, pathway]) => Object.keys(pathway.forms));
    throw new NotFoundError(
      'unknown-form',
      `The register "${registerId}" has no form "${formName.slice(0, 40)}". Choose one of: ${forms.join(', ')}.`,
      { forms },
    );
  }
  if (another !== undefined) {
    const ids = having.map(([id]) => id);
    throw new InvalidInputError(
      'several-pathways',
      `Several pathways have a form "${formName}". Name one of: ${ids.join(', ')}.`,
      [],
      { pathways: ids },
    );
  }
  const [id, pathway] = found;
  const [indexOccasion, indexItem] = pathway.index;
  return {
    registerId,
    pathwayId: id,
    pathway,
    formName,
    form: catalogue.form(registerId, id, formName),
    indexField: pathway.occasions[indexOccasion]?.form === formName ? indexItem : undefined,
  };
}
