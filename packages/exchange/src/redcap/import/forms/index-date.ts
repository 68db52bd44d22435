import type { Register } from '@kvalreg/declaration';
import { frameEnrolment, framePathway } from '../../../frame/register-around.js';
import type { AssembledForm } from './assemble-form.js';

/** A field of the dictionary that the times of all forms are counted from: names as the dictionary has them. */
export interface IndexField {
  readonly form: string;
  readonly field: string;
}

/** The forms with the index date required, as it must be; or why the field cannot be the index date. */
export function withIndexRequired(
  assembled: readonly AssembledForm[],
  index: IndexField,
): readonly AssembledForm[] | string {
  const owner = assembled.find(
    ({ draft, fields }) => draft.instrument === index.form && fields.some(({ name }) => name === index.field),
  );
  const key = owner?.fields.find(({ name }) => name === index.field)?.key;
  if (!owner || key === undefined)
    return `there is no field ${index.field} in a form ${index.form} that was carried over`;
  const item = owner.form.items[key];
  if (item?.kind !== 'date') return `${index.field} is no date`;
  if (Object.hasOwn(owner.form.visibleIf, key)) return `${index.field} is shown only on a condition`;
  const form = { ...owner.form, items: { ...owner.form.items, [key]: { ...item, required: true } } };
  return assembled.map((each) => (each === owner ? { ...owner, form } : each));
}

/** The register with the index date at that field, and without the form that would ask for it otherwise. */
export function withIndex(
  register: Register,
  assembled: readonly AssembledForm[],
  index: IndexField,
): Register {
  const owner = assembled.find(
    ({ draft, fields }) => draft.instrument === index.form && fields.some(({ name }) => name === index.field),
  );
  const key = owner?.fields.find(({ name }) => name === index.field)?.key;
  const pathway = register.pathways[framePathway];
  const found = Object.entries(pathway?.occasions ?? {}).find(([, { form }]) => form === owner?.draft.key);
  if (!pathway || !found || key === undefined) return register;
  const [occasion, declared] = found;
  const { [frameEnrolment]: _, ...forms } = pathway.forms;
  const { [frameEnrolment]: __, ...occasions } = pathway.occasions;
  return {
    ...register,
    pathways: {
      [framePathway]: {
        ...pathway,
        forms,
        index: [occasion, key],
        occasions: { ...occasions, [occasion]: { ...declared, opens: 'episode', due: { days: 0 } } },
      },
    },
  };
}
