import type { DataVersionService, Scope } from '@kvalreg/core';
import type { LiveView } from '@kvalreg/rendering';
import { hrefWith } from './paging.js';

/** Where a page of figures asks whether there are newer ones; undefined for a page without figures of any area. */
export async function liveOf(
  versions: Pick<DataVersionService, 'read'>,
  scope: Scope,
  sources: readonly string[],
): Promise<LiveView | undefined> {
  const distinct = [...new Set(sources)];
  if (distinct.length === 0) return undefined;
  return {
    version: await versions.read(scope, distinct),
    versionHref: hrefWith(`/api/v1/registers/${encodeURIComponent(scope.registerId)}/data-version`, {
      pathway: distinct,
    }),
  };
}
