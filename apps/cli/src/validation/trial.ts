import type { ValidationPart } from '@kvalreg/rendering';

/** Files of cases of one kind that were computed, and what came of it. */
export interface Trial {
  /** For programs. */
  readonly outcome: object;
  /** One line for each file in which everything agrees. */
  readonly agreements: readonly string[];
  /** Null where everything agrees. */
  readonly failure: { readonly summary: string; readonly problems: readonly string[] } | null;
  /** What the report says of it; asked for only where there is one, as some of it takes a second to load. */
  readonly part: () => Promise<ValidationPart>;
}

/** One difference for a person to read. */
export function differenceText({
  case: name,
  field,
  expected,
  got,
}: {
  readonly case: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
}): string {
  return `${name}: ${field} should be ${JSON.stringify(expected)}, but is ${JSON.stringify(got)}`;
}
