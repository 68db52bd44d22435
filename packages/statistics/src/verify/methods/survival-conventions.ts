import { isObject, MalformedCaseError, readEvent, readList } from '../read-input.js';
import { UnreadableModelError } from '../models/unreadable-model-error.js';

/** Arguments by which R computes something else than what is computed here. */
const others: readonly (readonly [RegExp, string])[] = [
  [/\bweights\s*=/, 'weights cannot be taken into account'],
  [/\bstrata\s*\(/, 'strata cannot be taken into account'],
  [/\bbreslow\b|\bties\s*=\s*["']exact/, 'ties are treated as by Efron'],
  [/\brho\s*=\s*[^0\s]/, 'only the log-rank test without rho is computed'],
  [/\bconf\.int\s*=\s*(?!0?\.95\b)/, 'only limits of 95 per cent are computed'],
];

/** Throws an `UnreadableModelError` where the call names another estimate than the plain one. */
export function requirePlainSurvival(call: string): void {
  const other = others.find(([pattern]) => pattern.test(call));
  if (other) throw new UnreadableModelError(other[1]);
}

/**
 * The events of a case: 1, not 0. A 2 is another event, which counts as censored where the call says so by
 * `event == 1`; in a plain `Surv(time, event)` R would take it for the event itself.
 */
export function readSurvivalEvents(value: unknown, call: string): readonly boolean[] {
  const surv = /\bSurv\s*\(/.test(call) ? (/\bSurv\s*\(([^()]*)\)/.exec(call)?.[1] ?? '') : null;
  const isPlain = surv !== null && /^[^,]+,\s*[\w.]+\s*$/.test(surv);
  if (surv !== null && !isPlain && !/^[^,]+,\s*[\w.]+\s*==\s*1L?\s*$/.test(surv)) {
    throw new UnreadableModelError(`the event of ${call} cannot be read; give it as 0 and 1`);
  }
  return readList(value, 'event').map((code, index) => {
    if (code === 2 && !isPlain) return false;
    if (code !== 2 && isCode(code)) return readEvent(code, `event[${index}]`);
    throw new MalformedCaseError(
      `event[${index}] is ${JSON.stringify(code)}: it must be 0 or 1, or 2 for another event with a call of ` +
        'Surv(time, event == 1).',
    );
  });
}

function isCode(code: unknown): boolean {
  return code === 0 || code === 1 || typeof code === 'boolean';
}

/**
 * What a case has at times beyond the follow-up, where `summary(survfit)` of R has no row unless told to draw the curve
 * on: the field of each time, with null or no element beyond. Where the file has numbers there, it drew the curve on.
 */
export function atTimes(
  fields: Readonly<Record<string, readonly (number | null)[]>>,
  { times, last, call, expected }: FollowedTimes,
): Readonly<Record<string, readonly (number | null)[]>> {
  const isWithin = times.map((time) => last !== null && time <= last);
  if (last !== null && /\bextend\s*=\s*T/.test(call)) return fields;
  const wanted = isObject(expected) ? expected : {};
  const within = isWithin.filter(Boolean).length;
  const isLeftOut =
    within < times.length &&
    Object.values(wanted).some((list) => (Array.isArray(list) ? list.length : 1) === within);
  const isDrawn = (index: number): boolean => {
    const main = ['surv', 'cif_reop'].filter((name) => name in wanted);
    const names = main.length > 0 ? main : Object.keys(wanted).filter((name) => name !== 'time');
    return last !== null && names.some((name) => typeof elementAt(wanted, name, index) === 'number');
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [
      name,
      isLeftOut
        ? values.filter((_, index) => isWithin[index])
        : values.map((value, index) =>
            name === 'time' || isWithin[index] === true || isDrawn(index) ? value : null,
          ),
    ]),
  );
}

export interface FollowedTimes {
  readonly times: readonly number[];
  /** The last time of anybody; null of nobody. */
  readonly last: number | null;
  readonly call: string;
  readonly expected: unknown;
}

/** What a file has in a field of lists at a place; a single value stands for a list of one. */
export function elementAt(fields: unknown, name: string, index: number): unknown {
  const list = isObject(fields) ? fields[name] : undefined;
  return Array.isArray(list) ? (list as readonly unknown[])[index] : list;
}
