/** What FHIR calls the outcome of a request: every issue with its place. */
export interface OutcomeIssue {
  readonly severity: 'error' | 'warning' | 'information';
  /** From FHIR's own list of kinds. */
  readonly code: string;
  readonly details: {
    readonly coding: readonly { readonly system: string; readonly code: string }[];
    readonly text: string;
  };
  /** Of a warning: what to send as acceptedWarnings when it stands as it is. */
  readonly diagnostics?: string;
  /** FHIRPath that leads to what is meant. */
  readonly expression?: readonly string[];
}
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly OutcomeIssue[];
}

export const fhirJson = 'application/fhir+json';

export function issue(
  severity: OutcomeIssue['severity'],
  kind: string,
  code: string,
  text: string,
  expression?: string,
): OutcomeIssue {
  return {
    severity,
    code: kind,
    details: { coding: [{ system: 'urn:kvalreg:problem', code }], text },
    ...(expression !== undefined && { expression: [expression] }),
  };
}

export function outcomeOf(issues: readonly OutcomeIssue[]): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: issues };
}
