import type { CodeSystem } from '@kvalreg/declaration';
import { describe, expect, it } from '@jest/globals';
import { workForm } from '../scoring/work-ability.fixture.js';
import { hasCodeShape, writtenCode } from './code-system.js';
import { writeCodes } from './write-codes.js';

describe('the shape of a code', () => {
  it.each<[CodeSystem, string, boolean]>([
    ['icd-10', 'M48.0', true],
    ['icd-10', 'I50', true],
    ['icd-10', 'C4A.9', true],
    ['icd-10', 'M4', false],
    ['icd-10', 'M48.01234', false],
    ['icd-10', 'ABC36', false],
    ['icd-10-se', 'm48.0', true],
    ['icd-10-se', 'J45.1A', true],
    ['icd-10-se', 'S72.00', true],
    ['icd-10-se', 'G53.0*', true],
    ['icd-10-se', 'C4A.9', false],
    ['icd-10-se', 'back', false],
    ['icd-10-se', 'M00-M25', false],
    ['icd-10-se', 'M00–M25', false],
    ['kva', 'DV132', true],
    ['kva', 'abc36', true],
    ['kva', 'D1322', false],
    ['kva', 'DV1322', false],
    ['ncsp', 'ABC36', true],
    ['ncsp', 'DV132', false],
    ['ncsp', 'ABC3', false],
  ])('%s: %s is a code: %s', (system, code, is) => {
    expect(hasCodeShape(system, code)).toBe(is);
  });
});

describe('writtenCode', () => {
  it.each<[CodeSystem, string, string]>([
    ['icd-10', 'm480', 'M48.0'],
    ['icd-10', 'n18 5', 'N18.5'],
    ['icd-10', 'I50', 'I50'],
    ['icd-10-se', ' j451a', 'J45.1A'],
    ['icd-10-se', 'M48.0', 'M48.0'],
    ['icd-10-se', 'low back', 'low back'],
    ['kva', 'dv 132', 'DV132'],
    ['ncsp', 'abc36', 'ABC36'],
    ['ncsp', 'abc-3x', 'abc-3x'],
  ])('%s: %j is stored as %j', (system, typed, stored) => {
    expect(writtenCode(system, typed)).toBe(stored);
  });
});

describe('writeCodes', () => {
  it('writes the codes of a form in one way and leaves everything else', () => {
    expect(writeCodes(workForm, { 'work.diagnoses': ['m480', 'x'], 'work.prognosis': 1 })).toEqual({
      'work.diagnoses': ['M48.0', 'x'],
      'work.prognosis': 1,
    });
    expect(writeCodes(workForm, { 'work.diagnoses': null })).toEqual({ 'work.diagnoses': null });
  });
});
