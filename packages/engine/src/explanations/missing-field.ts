import { fieldsOf, type FieldNode, type Node } from '@kvalreg/expression';

/**
 * The first field, in reading order, that an unknown expression is unknown by: as SQL that gives its place among
 * `fields`, or null where no field is missing (a division by zero). It looks where the value was lost and not merely
 * at what is empty: of the first known of two, one may be.
 */
export function missingFieldSql(
  node: Node,
  fields: readonly FieldNode[],
  sql: (node: Node) => string,
): string {
  const isUnknown = (one: Node) => `(${sql(one)}) is null`;
  const lost = (one: Node): string => {
    switch (one.op) {
      case 'literal':
      case 'isKnown':
      case 'countKnown':
        return 'null::int';
      case 'field':
        return String(placeOf(one, fields));
      case 'cond': {
        const [condition, then, otherwise] = one.args;
        if (!condition || !then || !otherwise) return 'null::int';
        return `(case when ${isUnknown(condition)} then ${lost(condition)} when ${sql(condition)} then ${lost(then)} else ${lost(otherwise)} end)`;
      }
      default:
        return firstOf(
          one.args.filter((arg) => fieldsOf(arg).length > 0),
          isUnknown,
          lost,
        );
    }
  };
  return lost(node);
}

/** What the first unknown one of some expressions lacks. */
export function firstOf(
  nodes: readonly Node[],
  isUnknown: (node: Node) => string,
  lost: (node: Node) => string,
): string {
  if (nodes.length === 0) return 'null::int';
  return `(case ${nodes.map((node) => `when ${isUnknown(node)} then ${lost(node)}`).join(' ')} end)`;
}

function placeOf(field: FieldNode, fields: readonly FieldNode[]): number {
  const key = field.path.join('.');
  return fields.findIndex(({ path }) => path.join('.') === key);
}
