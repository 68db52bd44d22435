import { createHash } from 'node:crypto';
import type { Model, Pathway } from '@kvalreg/declaration';

/** What a fit follows from: the model, and the indicator that it explains. */
export function modelDefinition(pathway: Pathway, model: Model): Readonly<Record<string, unknown>> {
  const indicator = 'indicator' in model.outcome ? pathway.indicators[model.outcome.indicator] : undefined;
  return indicator ? { model, indicator } : { model };
}

/** Texts do not change a fit. The order of predictors is part of it: it is that of the coefficients. */
export function definitionHash(definition: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(JSON.stringify(withoutTexts(definition)))
    .digest('hex');
}

const texts = ['title', 'definition', 'label', 'source', 'publicDefinition'];

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      texts.includes(key) ? [] : [[key, withoutTexts(inner)] as const],
    ),
  );
}
