import { describe, expect, it } from '@jest/globals';
import { identityOfClaims } from './identity-of-claims.js';
import { profiles } from './known-profiles.js';
import { provesTwoFactors } from './two-factors.js';

const base = { iss: 'https://provider.example', sub: 'opaque-1' };
const read = (profile: keyof typeof profiles, claims: Record<string, unknown>) =>
  identityOfClaims({ ...base, ...claims }, profiles[profile]);

describe('the profile', () => {
  it('siths reads the employment and the chosen commission', () => {
    expect(
      read('siths', {
        name: 'Anna Ek',
        employeeHsaId: 'SE2321000016-1abc',
        commissionHsaId: 'SE2321000016-c1',
        commissionPurpose: 'Vård och behandling',
        healthCareUnitHsaId: 'SE2321000016-u1',
        acr: 'http://id.sambi.se/loa/loa3',
        amr: ['urn:inera:any'],
      }),
    ).toEqual({
      subject: 'SE2321000016-1abc',
      name: 'Anna Ek',
      email: null,
      personalNumber: null,
      employeeId: 'SE2321000016-1abc',
      commission: 'SE2321000016-c1',
      purpose: 'Vård och behandling',
      unit: 'SE2321000016-u1',
      level: 3,
      twoFactors: true,
    });
  });
  it('siths has no account for somebody without an employment', () => {
    expect(read('siths', { name: 'Anna Ek', acr: 'http://id.sambi.se/loa/loa3' }).subject).toBeNull();
  });
  it('helseid reads number, HPR number and security level', () => {
    const claims = {
      'helseid://claims/identity/pid': '01017012345',
      'helseid://claims/hpr/hpr_number': '181000001',
      'helseid://claims/identity/security_level': '4',
    };
    expect(read('helseid', claims)).toMatchObject({
      subject: 'opaque-1',
      personalNumber: '01017012345',
      employeeId: '181000001',
      level: 4,
      twoFactors: true,
    });
    const low = read('helseid', { ...claims, 'helseid://claims/identity/security_level': 3 });
    expect([low.level, low.twoFactors]).toEqual([3, false]);
  });
  it.each([
    ['bankid', { ssn: '195403129801', acr: 'urn:grn:authn:se:bankid:same-device' }, '195403129801', 3],
    [
      'freja',
      {
        'https://frejaeid.com/oidc/claims/personalIdentityNumber': '195403129801',
        'https://frejaeid.com/oidc/claims/registrationLevel': 'PLUS',
      },
      '195403129801',
      3,
    ],
    [
      'freja',
      {
        'https://frejaeid.com/oidc/claims/personalIdentityNumber': '195403129801',
        'https://frejaeid.com/oidc/claims/registrationLevel': 'BASIC',
      },
      '195403129801',
      1,
    ],
    ['id-porten', { pid: '01017012345', acr: 'idporten-loa-high', amr: 'BankID' }, '01017012345', 4],
    ['id-porten', { pid: '01017012345', acr: 'Level3' }, '01017012345', 3],
    ['generic', { personal_identity_number: '195403129801', acr: 'loa2' }, '195403129801', 2],
  ] as const)('%s finds the number and the level', (profile, claims, personalNumber, level) => {
    expect(read(profile, claims)).toMatchObject({ personalNumber, level });
  });
});

describe('a level', () => {
  it.each([undefined, 'loa9', 'toString', '__proto__', { value: 'loa4' }, ['loa9']])(
    'is 0 for %j, which says nothing that is known',
    (acr) => {
      expect(read('generic', { acr }).level).toBe(0);
    },
  );
  it('is the least of several', () => {
    expect(read('generic', { acr: ['loa4', 'loa2'] }).level).toBe(2);
  });
});

describe('two factors', () => {
  it.each([
    [['mfa'], true],
    [['pwd', 'otp'], true],
    [['hwk', 'pin'], true],
    [['fpt', 'swk'], true],
    [['pwd', 'kba'], false],
    [['otp', 'sms'], false],
    [['pwd'], false],
    [['toString', 'pwd'], false],
    [[], false],
  ] as const)('%j: %s', (methods, expected) => {
    expect(provesTwoFactors(methods)).toBe(expected);
  });
  it('are what the operator vouches for, the methods that the mapping names, or what the level demands', () => {
    const { generic } = profiles;
    const twoFactorsOf = (twoFactors: typeof generic.twoFactors, claims: object): boolean =>
      identityOfClaims({ ...base, ...claims }, { ...generic, twoFactors }).twoFactors;
    expect(twoFactorsOf({ always: true, amr: [] }, {})).toBe(true);
    expect(twoFactorsOf({ always: false, amr: ['smartcard'] }, { amr: 'smartcard' })).toBe(true);
    expect(twoFactorsOf({ always: false, amr: [], fromLevel: 3 }, { acr: 'loa3' })).toBe(true);
    expect(twoFactorsOf({ always: false, amr: [], fromLevel: 3 }, { acr: 'loa2', amr: ['pwd'] })).toBe(false);
  });
});
