import type { Text } from './text.js';

/**
 * What is thinned out when its time is over. Each begins to count on a day of its own:
 * `drafts`: the last change; `links`: personal links and typed codes, the day they expired, were used or revoked;
 * `contacts`: the end of the last window in which the person can be asked; `identity`: number, name and contact, the death or,
 * of the living, the last event, while coded answers stay; `answers`: everything of an episode, its last event; `log`: the event.
 */
export const retained = ['drafts', 'links', 'contacts', 'identity', 'answers', 'log'] as const;
export type Retained = (typeof retained)[number];

/** How long the register keeps one kind of data. Without a rule it stays. */
export interface RetentionRule {
  readonly what: Retained;
  /** Whole months or years; one of the two. */
  readonly after: { readonly months: number } | { readonly years: number };
  /** Why: the law, the decision, the agreement; is printed in lists of what was thinned. */
  readonly reason: Text;
}
