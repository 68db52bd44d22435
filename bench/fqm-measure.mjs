import { Buffer } from 'node:buffer';

const base = 'https://kvalreg.example';

/**
 * The indicator of the satisfied as a FHIR measure, its library in ELM as a translator of CQL writes it: who has the form
 * (initial population), who answered the question (denominator), and who answered that they are satisfied (numerator).
 */
export function measureBundle() {
  const all = retrieve('Observation');
  const value = { type: 'Property', path: 'value.value', scope: 'O' };
  const some = (where) => ({
    type: 'Exists',
    operand: { type: 'Query', source: [{ alias: 'O', expression: all }], relationship: [], where },
  });
  const known = { type: 'Not', operand: { type: 'IsNull', operand: value } };
  const one = { valueType: '{urn:hl7-org:elm-types:r1}Integer', value: '1', type: 'Literal' };
  const define = (name, expression) => ({ name, context: 'Patient', accessLevel: 'Public', expression });
  const library = {
    library: {
      identifier: { id: 'Satisfied', version: '1.0.0' },
      schemaIdentifier: { id: 'urn:hl7-org:elm', version: 'r1' },
      usings: {
        def: [
          { localIdentifier: 'System', uri: 'urn:hl7-org:elm-types:r1' },
          { localIdentifier: 'FHIR', uri: 'http://hl7.org/fhir', version: '4.0.1' },
        ],
      },
      statements: {
        def: [
          define('Patient', { type: 'SingletonFrom', operand: retrieve('Patient') }),
          define('Initial Population', { type: 'Exists', operand: all }),
          define('Denominator', some(known)),
          define('Numerator', some({ type: 'Equal', operand: [value, one] })),
        ],
      },
    },
  };
  const population = (code, expression) => ({
    id: code,
    code: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-population', code }] },
    criteria: { language: 'text/cql-identifier', expression },
  });
  const measure = {
    resourceType: 'Measure',
    id: 'satisfied',
    url: `${base}/Measure/satisfied`,
    version: '1.0.0',
    status: 'active',
    library: [`${base}/Library/Satisfied`],
    scoring: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/measure-scoring', code: 'proportion' }],
    },
    group: [
      {
        id: 'all',
        population: [
          population('initial-population', 'Initial Population'),
          population('denominator', 'Denominator'),
          population('numerator', 'Numerator'),
        ],
      },
    ],
  };
  const carrier = {
    resourceType: 'Library',
    id: 'Satisfied',
    url: `${base}/Library/Satisfied`,
    name: 'Satisfied',
    version: '1.0.0',
    status: 'active',
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'logic-library' }],
    },
    content: [
      { contentType: 'application/elm+json', data: Buffer.from(JSON.stringify(library)).toString('base64') },
    ],
  };
  return bundle([measure, carrier]);
}

/** A person whose answer a year after surgery is a number, or null where the question was left out. */
export function patientBundle(id, answer) {
  const reason = {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown' }],
  };
  return bundle([
    { resourceType: 'Patient', id },
    {
      resourceType: 'Observation',
      id: `${id}-satisfaction`,
      status: 'final',
      code: { coding: [{ system: base, code: 'satisfaction' }] },
      subject: { reference: `Patient/${id}` },
      effectiveDateTime: '2024-06-01',
      ...(answer === null ? { dataAbsentReason: reason } : { valueInteger: answer }),
    },
  ]);
}

function retrieve(resource) {
  const templateId = `http://hl7.org/fhir/StructureDefinition/${resource}`;
  return { type: 'Retrieve', dataType: `{http://hl7.org/fhir}${resource}`, templateId };
}

function bundle(resources) {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}
