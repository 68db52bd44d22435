import { RE2JS } from 're2js';

/**
 * Patterns are read by an engine that answers in time proportional to the text: a pattern that came with a file of
 * somebody else's cannot hold up the register. It knows neither look-around nor references.
 */
function compiled(regex: string): RE2JS | null {
  const found = known.get(regex);
  if (found !== undefined) return found;
  const pattern = regex.length <= longestPattern ? compile(regex) : null;
  known.set(regex, pattern);
  return pattern;
}

function compile(regex: string): RE2JS | null {
  try {
    return RE2JS.compile(regex);
  } catch {
    return null;
  }
}

const known = new Map<string, RE2JS | null>();
const longestPattern = 1000;

/** Whether a text is a regular expression that can be used in a declaration. */
export function isRegularExpression(regex: string): boolean {
  return compiled(regex) !== null;
}

/** Whether the whole of a text matches; false for a pattern that cannot be used. */
export function matchesPattern(regex: string, text: string): boolean {
  return compiled(regex)?.matches(text) ?? false;
}
