import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('returnPath', () => {
  it.each(['/', '/r/spine/work-list', '/r/spine/reports/lumbar/standard?tab=2&year=2019'])(
    'keeps %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );
  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x=y',
  ])('refuses %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
