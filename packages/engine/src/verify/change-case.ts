import { differencesIn } from './compare.js';
import { isObject, type JsonObject } from './read-json.js';
import { scoreChange, type ChangeRule } from './score-change.js';
import type { Difference } from './verification.js';

/** A case of one score on two occasions: `baseline`, `followup`, `higherIsBetter`, `rules` and `expected`. */
export function verifyChangeCase(given: JsonObject): readonly Difference[] {
  const { baseline = null, followup = null, higherIsBetter = false, rules = {}, expected } = given;
  const wrong = (field: string, what: string, got: unknown): readonly Difference[] => [
    { field, expected: what, got },
  ];
  if (!isScore(baseline)) return wrong('baseline', 'a number or null', baseline);
  if (!isScore(followup)) return wrong('followup', 'a number or null', followup);
  if (typeof higherIsBetter !== 'boolean') return wrong('higherIsBetter', 'true or false', higherIsBetter);
  if (!isObject(rules)) return wrong('rules', 'an object from name to rule', rules);
  if (!isObject(expected) || Object.keys(expected).length === 0)
    return wrong('expected', 'change, percent, reason or rules to compare', expected ?? null);
  const broken = Object.entries(rules).find(([, rule]) => !isRule(rule));
  if (broken) return wrong(`rules.${broken[0]}`, '["points" or "percent", a number]', broken[1]);
  const named = rules as Readonly<Record<string, ChangeRule>>;
  const { rules: met, ...scored } = scoreChange(
    baseline,
    followup,
    higherIsBetter ? 'higher' : 'lower',
    named,
  );
  return differencesIn('', expected, { ...met, ...scored });
}

function isScore(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

function isRule(rule: unknown): rule is ChangeRule {
  if (!Array.isArray(rule) || rule.length !== 2) return false;
  const [kind, atLeast]: readonly unknown[] = rule as readonly unknown[];
  return (kind === 'points' || kind === 'percent') && typeof atLeast === 'number' && Number.isFinite(atLeast);
}
