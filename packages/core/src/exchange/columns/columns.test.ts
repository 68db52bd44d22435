import { describe, expect, it } from '@jest/globals';
import { closestNames } from './closest-names.js';
import { shownValue } from './mask-value.js';
import { unguardText } from './text-guard.js';

describe('closestNames', () => {
  const names = ['personalNumber', 'unit', 'date', 'operationDate', 'pain.back', 'pain.leg'];
  it.each([
    ['personnummer', ['personalNumber']],
    ['personal_number', ['personalNumber']],
    ['operationdate', ['operationDate']],
    ['unti', ['unit']],
    ['pain.bak', ['pain.back']],
    ['pain.backk', ['pain.back']],
    ['somethingElse', []],
  ])('%s', (typed, expected) => {
    expect(closestNames(typed, names)).toEqual(expected);
  });
});

describe('shownValue', () => {
  it('hides the last part of an identifier, wherever it stands', () => {
    expect(shownValue('personalNumber', '19121212-1212')).toBe('19121212•••••');
    expect(shownValue('personalNumber', 'ab')).toBe('••');
    expect(shownValue('note', 'seen 191212121212 today')).toBe('seen 19121212•••• today');
    expect(shownValue('note', 'seen 121212-1212 today')).toBe('seen 121212-•••• today');
  });
  it('cuts a long text', () => {
    expect(shownValue('note', 'x'.repeat(1_000_000)).length).toBeLessThan(100);
  });
});

describe('unguardText', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["''=1+1", "'=1+1"],
    ["'hello", "'hello"],
    ['hello', 'hello'],
    ["'-", '-'],
  ])('%j → %j', (cell, text) => {
    expect(unguardText(cell)).toBe(text);
  });
});
