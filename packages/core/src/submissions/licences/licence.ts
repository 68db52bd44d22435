import { QueryFailedError } from 'typeorm';
import { ConflictError } from '../../platform/errors/domain-error.js';

/** Days on which a unit had a licence; without a last day, it still has. */
export interface Licence {
  readonly id: string;
  readonly unitId: string;
  readonly from: string;
  readonly to: string | null;
}
export interface LicencePeriod {
  readonly unitId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Says of a refused licence why, and leaves other failures as they are. */
export function asLicenceError(error: unknown): unknown {
  const code =
    error instanceof QueryFailedError ? (error.driverError as { readonly code?: string }).code : '';
  return code === 'KV002'
    ? new ConflictError(
        'licence-overlaps',
        'The unit has a licence for some of these days already. End that one first, or choose other days.',
      )
    : error;
}
