import { claimMappingSchema, type ClaimMapping, type ClaimMappingText } from './claim-mapping.js';

export const profileNames = ['generic', 'siths', 'helseid', 'bankid', 'freja', 'id-porten'] as const;
export type ProfileName = (typeof profileNames)[number];

const swedishLevels = {
  'http://id.sambi.se/loa/loa2': 2,
  'http://id.sambi.se/loa/loa3': 3,
  'http://id.sambi.se/loa/loa4': 4,
  'http://id.elegnamnden.se/loa/1.0/loa2': 2,
  'http://id.elegnamnden.se/loa/1.0/loa3': 3,
  'http://id.elegnamnden.se/loa/1.0/loa4': 4,
  'https://id.oidc.se/loa/loa2': 2,
  'https://id.oidc.se/loa/loa3': 3,
  'https://id.oidc.se/loa/loa4': 4,
} as const;
const europeanLevels = {
  'http://eidas.europa.eu/LoA/low': 2,
  'http://eidas.europa.eu/LoA/substantial': 3,
  'http://eidas.europa.eu/LoA/high': 4,
} as const;
const swedishNumber = [
  'personal_identity_number',
  'personalIdentityNumber',
  'https://id.oidc.se/claim/personalIdentityNumber',
];

/**
 * What is known of the providers of the two countries. Names of claims are theirs:
 * https://inera.atlassian.net/wiki (attribute lists of the IdP), https://github.com/HelseID/HelseID-Public,
 * https://docs.digdir.no (ID-porten), https://frejaeid.com/rest-api-documentation (OpenID Connect).
 */
const texts: Readonly<Record<ProfileName, ClaimMappingText>> = {
  generic: {
    title: 'OpenID Connect',
    scope: 'openid profile email',
    claims: {},
    level: {
      values: { ...swedishLevels, ...europeanLevels, loa1: 1, loa2: 2, loa3: 3, loa4: 4 },
    },
    twoFactors: { fromLevel: 4 },
  },
  // A SITHS card or mobile SITHS is a key with a PIN: level 3 is not reached with one factor.
  siths: {
    title: 'SITHS',
    scope: 'openid profile email commission',
    acrValues: ['http://id.sambi.se/loa/loa3'],
    claims: {
      // One person may have several employments; each has its own rights, and so its own account.
      subject: ['employeeHsaId'],
      name: ['name', 'credentialDisplayName'],
      givenName: ['given_name', 'credentialGivenName'],
      familyName: ['family_name', 'credentialSurname'],
      email: ['email', 'mail'],
      personalNumber: ['personalIdentityNumber', 'personal_identity_number'],
      employeeId: ['employeeHsaId'],
      commission: ['commissionHsaId'],
      commissionPurpose: ['commissionPurpose'],
      unit: ['healthCareUnitHsaId'],
    },
    level: { values: swedishLevels },
    twoFactors: { fromLevel: 3 },
  },
  // Norwegian security level 4 is two factors by definition; 3 need not be.
  helseid: {
    title: 'HelseID',
    scope:
      'openid profile helseid://scopes/identity/pid helseid://scopes/identity/security_level helseid://scopes/hpr/hpr_number',
    acrValues: ['Level4'],
    claims: {
      personalNumber: ['helseid://claims/identity/pid'],
      employeeId: ['helseid://claims/hpr/hpr_number'],
      unit: ['helseid://claims/client/claims/orgnr_child', 'helseid://claims/client/claims/orgnr_parent'],
    },
    level: {
      claim: 'helseid://claims/identity/security_level',
      values: { '2': 2, '3': 3, '4': 4 },
    },
    twoFactors: { fromLevel: 4 },
    logoutHint: 'id-token',
  },
  // By a broker: what the number is called differs, and BankID itself is always a key with a code, at level 3.
  bankid: {
    title: 'BankID',
    scope: 'openid profile',
    acrValues: ['http://id.elegnamnden.se/loa/1.0/loa3'],
    claims: { personalNumber: [...swedishNumber, 'ssn', 'nin'] },
    level: {
      values: {
        ...swedishLevels,
        ...europeanLevels,
        'urn:grn:authn:se:bankid': 3,
        'urn:grn:authn:se:bankid:same-device': 3,
        'urn:grn:authn:se:bankid:another-device:qr': 3,
      },
    },
    twoFactors: { fromLevel: 3, amr: ['bankid', 'BankID'] },
  },
  freja: {
    title: 'Freja',
    scope:
      'openid profile email https://frejaeid.com/oidc/scopes/personalIdentityNumber https://frejaeid.com/oidc/scopes/registrationLevel',
    claims: {
      personalNumber: ['https://frejaeid.com/oidc/claims/personalIdentityNumber', ...swedishNumber],
    },
    level: {
      claim: 'https://frejaeid.com/oidc/claims/registrationLevel',
      values: { BASIC: 1, EXTENDED: 2, PLUS: 3 },
    },
    twoFactors: { fromLevel: 3 },
  },
  'id-porten': {
    title: 'ID-porten',
    scope: 'openid profile',
    acrValues: ['idporten-loa-substantial'],
    claims: { personalNumber: ['pid'] },
    level: {
      values: {
        'idporten-loa-low': 2,
        'idporten-loa-substantial': 3,
        'idporten-loa-high': 4,
        Level3: 3,
        Level4: 4,
      },
    },
    twoFactors: { fromLevel: 3 },
    logoutHint: 'id-token',
  },
};

export const profiles: Readonly<Record<ProfileName, ClaimMapping>> = {
  generic: claimMappingSchema.parse(texts.generic),
  siths: claimMappingSchema.parse(texts.siths),
  helseid: claimMappingSchema.parse(texts.helseid),
  bankid: claimMappingSchema.parse(texts.bankid),
  freja: claimMappingSchema.parse(texts.freja),
  'id-porten': claimMappingSchema.parse(texts['id-porten']),
};

export function isProfileName(text: string): text is ProfileName {
  return (profileNames as readonly string[]).includes(text);
}
