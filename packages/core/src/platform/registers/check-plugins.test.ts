import { describe, expect, it } from '@jest/globals';
import { kneeRegister } from '../../fixtures/knee-register.fixture.js';
import { InvalidDeclarationError } from '../errors/domain-error.js';
import { checkPlugins } from './check-plugins.js';

describe('checkPlugins', () => {
  it('accepts registers that can be run', () => {
    expect(() => {
      checkPlugins([kneeRegister()]);
    }).not.toThrow();
  });

  it('lists every problem of every register at once', () => {
    const { register } = kneeRegister();
    const broken = {
      apiVersion: 1 as const,
      register: { ...register, id: 'Broken Id', title: {}, languages: ['sv' as const] },
    };
    let error: unknown;
    try {
      checkPlugins([kneeRegister(), kneeRegister(), broken]);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidDeclarationError);
    const { errors } = (error as InvalidDeclarationError).details as { errors: readonly string[] };
    expect(errors).toEqual(
      expect.arrayContaining([
        'knee: two registers have this id',
        expect.stringContaining('Broken Id: id'),
        expect.stringContaining('Broken Id: title'),
      ]),
    );
    expect((error as Error).message).toContain(`${String(errors.length)} problems`);
  });
});
