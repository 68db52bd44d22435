import {
  compileIndicators,
  planDisclosure,
  requestParts,
  DisclosureRefusal,
  type IndicatorRequest,
} from '@kvalreg/engine';
import type { PlannedSource } from '../../platform/registers/register-catalogue.js';

/** Every statement that some figures may be counted with, for whoever reads them: what they name must be kept. */
export function statementsOf(
  { source, plan }: PlannedSource,
  requests: readonly IndicatorRequest[],
): readonly string[] {
  const compiled = (request: IndicatorRequest) => compileIndicators(plan, source, request).sql;
  return requests.flatMap((request) =>
    requestParts(source, request).flatMap((part) => [
      compiled(part.request),
      ...[true, false].flatMap((byUnit) => {
        try {
          return [compiled(planDisclosure(source, [part.request], { byUnit }).scan)];
        } catch (error) {
          // What is given to nobody but those who see everything needs no more columns than that.
          if (error instanceof DisclosureRefusal) return [];
          throw error;
        }
      }),
    ]),
  );
}
