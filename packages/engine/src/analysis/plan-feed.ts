import { dataDate, nodesOfIndicator, scalarTypeOf, type Feed } from '@kvalreg/declaration';
import { fieldsOf, type FieldNode, type ScalarType } from '@kvalreg/expression';
import type { FeedColumn, FeedPlan } from './analysis-plan.js';
import { caseColumnName, caseColumns, dimensionColumnName, nameUnder, prefixOf } from './names.js';

/** As in the case table: what figures are computed from stands before what is seldom read and longer. */
const columnOrder: readonly ScalarType[] = ['boolean', 'number', 'date', 'text', 'codes'];

/**
 * Plans the analysis table of a feed: its current rows, with the items that indicators and dimensions read. Throws a
 * `RangeError` when an expression reads an item that there is not; `lintRegister` reports it beforehand.
 */
export function planFeed(registerId: string, feedId: string, feed: Feed): FeedPlan {
  const prefix = prefixOf(registerId, feedId);
  const nodes = [
    ...Object.values(feed.indicators).flatMap(nodesOfIndicator),
    ...Object.values(feed.dimensions).map(({ value }) => value),
  ];
  const fields = new Map<string, FieldNode>();
  for (const field of nodes.flatMap(fieldsOf)) {
    const key = field.path.join('.');
    if (key !== dataDate.path.join('.') && !Object.hasOwn(caseColumns, key)) fields.set(key, field);
  }
  const columns = [...fields.values()]
    .map((field) => columnOfRow(field, feed))
    .sort((a, b) => columnOrder.indexOf(a.type) - columnOrder.indexOf(b.type));
  const dimensions = Object.entries(feed.dimensions).map(([dimension, { value }]) => ({
    dimension,
    name: dimensionColumnName(dimension),
    value,
  }));
  return {
    registerId,
    feedId,
    prefix,
    indexItem: feed.index,
    caseTable: { table: nameUnder(prefix, 'row'), columns, dimensions },
    projectFunction: nameUnder(prefix, 'project'),
  };
}

function columnOfRow({ path, type }: FieldNode, feed: Feed): FeedColumn {
  const [row, item = '', ...rest] = path;
  const declared = Object.hasOwn(feed.items, item) ? feed.items[item] : undefined;
  if (row !== 'row' || rest.length > 0 || !declared)
    throw new RangeError(`An expression reads "${path.join('.')}", which no row of the feed has.`);
  const actual = scalarTypeOf(declared);
  if (actual !== type)
    throw new RangeError(`An expression reads "${path.join('.')}" as ${type}, but it is ${actual}.`);
  return { name: caseColumnName(path), type, item };
}
