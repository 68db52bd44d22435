import { submitWithKnown } from '../known/submit-with-known.js';

/**
 * The one way in which an answer is written, as the migration before made it, with the soft checks that the writer has
 * stood by: a later reader sees that an unusual answer was asked about and confirmed.
 */
export const submitWithWarnings = [
  [
    '  p_known jsonb\n',
    '  p_known jsonb,\n  -- What was questioned and confirmed; null where nothing was.\n  p_accepted jsonb\n',
  ],
  ['request_hash, known)', 'request_hash, known, accepted_warnings)'],
  ['p_request_hash, p_known)', 'p_request_hash, p_known, p_accepted)'],
].reduce((sql, [from = '', to = '']) => {
  if (sql.split(from).length !== 2) throw new Error(`submit_response has no single place "${from}"`);
  return sql.replace(from, to);
}, submitWithKnown);
