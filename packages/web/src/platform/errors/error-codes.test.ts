import { describe, expect, it } from '@jest/globals';
import { problemText } from '@kvalreg/rendering';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isTranslated } from './input-problems.js';

/** Parts of the core that no page uses: programs and commands read what they say. Whoever makes a page for one takes it out. */
const withoutPages = /^(exchange|feeds)\//u;

/** Other errors of programs and commands, which no page can meet. */
const neverOnPages = new Set([
  'application-role-missing',
  'code-mistyped', // the page of the code says it beside the field
  'code-unknown',
  'database-not-migrated',
  'database-too-old',
  'invalid-days',
  'invalid-email', // administrators are made at the command line
  'invalid-declaration',
  'invalid-idempotency-key',
  'invalid-opening-day',
  'invalid-text-pack', // packs are installed at the command line
  'invalid-token',
  'invalid-validity',
  'manifest-changed',
  'no-label',
  'no-name',
  'no-rule',
  'no-session',
  'no-such-address', // the heading says it
  'not-logged-in', // leads to the log-in
  'audit-head-broken',
  'invalid-head',
  'only-for-patients',
  'retention-running',
  'number-taken', // a person's number is corrected through the API
  'invalid-correction-reason',
  'rescoring-running', // earlier answers are scored anew at the command line
  'rescoring-stays',
  'unknown-administrator',
  'unknown-parameter',
  'unknown-text-pack',
  'unknown-token',
]);

/** Every code that an error is thrown with, as it stands in the sources. */
function codesThrown(): ReadonlySet<string> {
  const packages = path.resolve(import.meta.dirname, '../../../..');
  const sources = ['core/src', 'web/src'].flatMap((folder) =>
    readdirSync(path.join(packages, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(file) && !withoutPages.test(file),
      )
      .map((file) => readFileSync(path.join(packages, folder, file), 'utf8')),
  );
  return new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/new \w+Error\(\s*'([a-z]+(?:-[a-z]+)+)'/gu)].map(([, code = '']) => code),
    ),
  );
}

describe('every error', () => {
  const codes = codesThrown();
  it('that a page can meet has a sentence in every language', () => {
    expect(codes.size).toBeGreaterThan(60);
    const silent = [...codes].filter(
      (code) => problemText(code, 'sv') === null && !isTranslated(code) && !neverOnPages.has(code),
    );
    expect(silent).toEqual([]);
  });
  it('that is named as none of the pages is still thrown, and has no sentence', () => {
    const known = [...neverOnPages].filter((code) => !codes.has(code) || problemText(code, 'sv') !== null);
    expect(known).toEqual([]);
  });
});
