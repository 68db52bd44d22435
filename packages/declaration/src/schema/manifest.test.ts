import { describe, expect, it } from '@jest/globals';
import { edited, handSurgery } from '../fixtures/hand-surgery.fixture.js';
import { compareManifest, manifestOf, parseManifest } from './manifest.js';

describe('parseManifest', () => {
  it('reads a register that was written as JSON, and writes it back as it was', () => {
    const parsed = parseManifest(handSurgery());
    expect(parsed).toEqual({ register: handSurgery() });
    if ('register' in parsed) expect(JSON.parse(manifestOf(parsed.register))).toEqual(handSurgery());
  });

  it('keeps the declared order of items and options', () => {
    const parsed = parseManifest(handSurgery());
    const text = 'register' in parsed ? manifestOf(parsed.register) : '';
    expect(text).toBe(`${JSON.stringify(handSurgery(), null, 2)}\n`);
    expect(text.indexOf('"none"')).toBeLessThan(text.indexOf('"nerve-injury"'));
  });

  it('names every unknown key with its place', () => {
    const json = edited(handSurgery(), {
      logo: 'x.png',
      'pathways/carpalTunnel/forms/operation/items/day/requierd': true,
    });
    expect(parseManifest(json)).toEqual({
      problems: [
        {
          path: 'pathways.carpalTunnel.forms.operation.items.day.requierd',
          code: 'unknown-key',
          message: 'There is no "requierd" here: remove it, or correct its name.',
        },
        {
          path: 'logo',
          code: 'unknown-key',
          message: 'There is no "logo" here: remove it, or correct its name.',
        },
      ],
    });
  });

  it.each([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['a missing key', edited(handSurgery(), { holder: undefined }), 'holder'],
    ['a wrong type', edited(handSurgery(), { version: 1 }), 'version'],
    [
      'an unknown kind of item',
      edited(handSurgery(), { 'pathways/carpalTunnel/forms/operation/items/day/kind': 'colour' }),
      'pathways.carpalTunnel.forms.operation.items.day.kind',
    ],
  ])('refuses %s', (_, json, path) => {
    expect(parseManifest(json)).toEqual({
      problems: [expect.objectContaining({ path, code: 'wrong-shape' })],
    });
  });
});

describe('compareManifest', () => {
  const registerWith = (changes: Readonly<Record<string, unknown>>) => {
    const parsed = parseManifest(edited(handSurgery(), changes));
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    return parsed.register;
  };
  const committed = manifestOf(registerWith({}));

  it.each([
    ['same', {}],
    ['changed', { 'title/en': 'Another title' }],
    ['new-version', { 'title/en': 'Another title', version: '2' }],
    ['new-version', { version: '2' }],
  ])('%s', (expected, changes) => {
    expect(compareManifest(committed, registerWith(changes))).toBe(expected);
  });

  it('sees when only the order of options has changed', () => {
    const options = { right: { nb: 'Høyre', en: 'Right' }, left: { nb: 'Venstre', en: 'Left' } };
    const reordered = registerWith({ 'pathways/carpalTunnel/forms/operation/items/side/options': options });
    expect(compareManifest(committed, reordered)).toBe('changed');
  });
});
