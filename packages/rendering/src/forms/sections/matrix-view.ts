import type { FieldGroupView } from '../../views/form/field-group-view.js';
import type { FieldView } from '../../views/form/field-view.js';
import type { MatrixView } from '../../views/form/section-view.js';

/** Digits and short words fit beside each other on a phone as well. */
const shortLabel = 3;

/**
 * Questions that share their alternatives as a table; null when they do not, and are shown one after the other. The
 * groups stay, because each is shown and hidden by itself.
 */
export function matrixView(
  id: string,
  title: string | null,
  groups: readonly FieldGroupView[],
): MatrixView | null {
  const rows = groups.flatMap(({ fields }) => fields);
  const [first] = rows;
  if (groups.some(({ repeat }) => repeat !== null)) return null;
  if (!first || first.options.length === 0 || !rows.every((row) => isLike(row, first))) return null;
  return {
    title: title ?? groups.find((group) => group.title !== null)?.title ?? null,
    isShort: first.options.every(({ label }) => label.length <= shortLabel),
    type: first.control === 'checkboxes' ? 'checkbox' : 'radio',
    hint: first.hint,
    anchors: first.anchors,
    min: first.min,
    max: first.max,
    columns: first.options.map(({ label }, index) => ({ id: `${id}-c${String(index + 1)}`, label })),
    groups: groups.map(({ name, hidden, title: own, fields }) => ({
      name,
      hidden,
      title: title !== null || groups.length > 1 ? own : null,
      rows: fields.map(withoutHint),
    })),
    intros: groups.flatMap(({ intro }) => (intro === null ? [] : [intro])),
    licences: groups.flatMap(({ licence }) => (licence === null ? [] : [licence])),
    columnCount: first.options.length + 1,
  };
}

/** The hint stands once above the table, and not with each question. */
function withoutHint(field: FieldView): FieldView {
  const described = (field.describedBy ?? '')
    .split(' ')
    .filter((id) => id !== '' && id !== `${field.id}-hint`);
  return { ...field, hint: null, describedBy: described.length === 0 ? null : described.join(' ') };
}

function isLike(field: FieldView, first: FieldView): boolean {
  return (
    isTicked(field) &&
    (field.control === 'checkboxes') === (first.control === 'checkboxes') &&
    JSON.stringify(labelsOf(field)) === JSON.stringify(labelsOf(first))
  );
}

function isTicked({ control }: FieldView): boolean {
  return control === 'radios' || control === 'scale' || control === 'checkboxes';
}

function labelsOf({ options }: FieldView): readonly string[][] {
  return options.map(({ value, label }) => [value, label]);
}
