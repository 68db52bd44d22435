import { listChoice, type ListedVariable, type RegisterCatalogue } from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, type VariablePicker } from '@kvalreg/rendering';

/** Name of the boxes of a pathway. */
export function boxName(pathwayId: string): string {
  return `v.${pathwayId}`;
}

/**
 * Boxes for the variables of a pathway, by occasion. Where only some may be chosen, there are only those, and a box for
 * a whole occasion only where that was asked for.
 *
 * @param allowed keys that may be chosen; null for all
 */
export function variablePicker(
  catalogue: RegisterCatalogue,
  register: Register,
  pathwayId: string,
  chosen: readonly string[],
  language: Language,
  allowed: readonly string[] | null = null,
): VariablePicker {
  const pathway = catalogue.pathway(register.id, pathwayId);
  const variables = listChoice(catalogue, register.id, pathwayId, language);
  const several = Object.keys(register.pathways).length > 1;
  const index = Object.keys(register.pathways).indexOf(pathwayId);
  const occasions = [null, ...Object.keys(pathway.occasions)];
  const groups = occasions.flatMap((occasion, at) => {
    const all = occasion === null ? null : `${occasion}.*`;
    const mine = variables.filter((variable) => occasionOf(variable) === occasion);
    const shown = mine.filter((variable) => isAllowed(variable, allowed, all));
    if (shown.length === 0) return [];
    const title =
      occasion === null
        ? message(language, 'delivery.groupCase')
        : textIn(pathway.occasions[occasion]?.title ?? {}, language);
    const id = `p${String(index)}-${String(at)}`;
    const box = (value: string, label: string, note: string | null, number: number) => ({
      id: `${id}-${String(number)}`,
      name: boxName(pathwayId),
      value,
      label,
      note,
      checked: chosen.includes(value),
    });
    const boxes = [
      ...(all !== null && (allowed === null || allowed.includes(all))
        ? [box(all, message(language, 'delivery.allOf', { title }), null, 0)]
        : []),
      ...shown.map(({ key, label, privacy }, number) =>
        box(key, label, privacy === 'open' ? null : noteOf(privacy, language), number + 1),
      ),
    ];
    // The box of the whole occasion stands for all in it but free text.
    const isWhole = all !== null && chosen.includes(all);
    const count = shown.filter(
      ({ key, privacy }) => chosen.includes(key) || (isWhole && privacy === 'open'),
    ).length;
    return [
      {
        id,
        title: message(language, 'delivery.group', { title, n: shown.length }),
        chosen: count === 0 ? null : message(language, 'delivery.listed', { n: count }),
        open: occasion === null,
        boxes,
      },
    ];
  });
  return { title: several ? textIn(pathway.title, language) : null, groups };
}

function noteOf(privacy: Exclude<ListedVariable['privacy'], 'open'>, language: Language): string {
  return message(language, privacy === 'contact' ? 'delivery.contact' : 'delivery.freeText');
}

function occasionOf({ key }: ListedVariable): string | null {
  return key.includes('.') ? key.slice(0, key.indexOf('.')) : null;
}

function isAllowed(
  { key, privacy }: ListedVariable,
  allowed: readonly string[] | null,
  all: string | null,
): boolean {
  if (allowed === null || allowed.includes(key)) return true;
  return all !== null && privacy === 'open' && allowed.includes(all);
}
