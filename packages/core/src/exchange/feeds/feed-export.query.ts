import { scalarTypeOf, type Feed } from '@kvalreg/declaration';
import { inlineSql } from '@kvalreg/expression';
import { guardedTextSql } from '../columns/text-guard.js';

export interface FeedExportQuery {
  /** Names of the columns, in order; the same as an import reads. */
  readonly header: readonly string[];
  readonly sql: string;
}

/** The current revision of each row; whose rows is decided by row-level security. */
export function feedExportQuery(registerId: string, feedId: string, feed: Feed): FeedExportQuery {
  const cells = Object.entries(feed.items).map(([name, item]) => {
    const key = inlineSql(name, 'text');
    const text = `content->>${key}`;
    switch (scalarTypeOf(item)) {
      case 'codes':
        return `(select string_agg(code, '|' order by at) from jsonb_array_elements_text(content->${key}) with ordinality as c (code, at))`;
      case 'text':
        return item.kind === 'text' ? guardedTextSql(`(${text})`) : text;
      default:
        return text;
    }
  });
  return {
    header: ['unit', ...Object.keys(feed.items)],
    sql: `select ${['unit_id', ...cells].join(', ')} from (
  select distinct on (unit_id, key) unit_id, key, content from register.feed_row
  where register_id = ${inlineSql(registerId, 'text')} and feed = ${inlineSql(feedId, 'text')}
  order by unit_id, key, revision desc
) r order by unit_id, key`,
  };
}
