import { z } from 'zod';

/** One page of a list, and how long the whole list is. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** The first page is 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface PageRequest {
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

const usualSize = 25;
const largestSize = 200;

/** Parameters `page` and `pageSize` of a query. */
export const pageShape = {
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  pageSize: z.coerce.number().int().min(1).max(largestSize).optional(),
};

export function pageOf(request: PageRequest): {
  readonly page: number;
  readonly pageSize: number;
  readonly offset: number;
} {
  const page = Math.max(1, Math.trunc(request.page ?? 1));
  const pageSize = Math.min(largestSize, Math.max(1, Math.trunc(request.pageSize ?? usualSize)));
  return { page, pageSize, offset: (page - 1) * pageSize };
}
