import type { Separator } from './parse-record.js';

const separators = [';', '\t', ','] as const satisfies readonly Separator[];

/** The separator is the one that stands most often in the header outside quotes; a header of one cell has `,`. */
export function detectSeparator(header: string): Separator {
  const outside = header.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map((separator) => ({ separator, count: outside.split(separator).length - 1 }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count === 0 ? ',' : best.separator;
}

/** Spreadsheet programs write and read a first line `sep=;` that names the separator. */
export function declaredSeparator(line: string): Separator | undefined {
  const [, declared] = /^sep=([;,\t])$/i.exec(line.trimEnd() === 'sep=' ? line : line.trim()) ?? [];
  return separators.find((separator) => separator === declared);
}
