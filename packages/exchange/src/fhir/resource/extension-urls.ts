const core = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition';

/** The extensions that are read and written, by a short name. */
export const urls = {
  calculated: `${sdc}/sdc-questionnaire-calculatedExpression`,
  initial: `${sdc}/sdc-questionnaire-initialExpression`,
  enableWhen: `${sdc}/sdc-questionnaire-enableWhenExpression`,
  launchContext: `${sdc}/sdc-questionnaire-launchContext`,
  variable: `${core}/variable`,
  ordinalValue: `${core}/ordinalValue`,
  itemWeight: `${core}/itemWeight`,
  hidden: `${core}/questionnaire-hidden`,
  unit: `${core}/questionnaire-unit`,
  unitOption: `${core}/questionnaire-unitOption`,
  minValue: `${core}/minValue`,
  maxValue: `${core}/maxValue`,
  maxDecimalPlaces: `${core}/maxDecimalPlaces`,
  minLength: `${core}/minLength`,
  regex: `${core}/regex`,
  entryFormat: `${core}/entryFormat`,
  minOccurs: `${core}/questionnaire-minOccurs`,
  maxOccurs: `${core}/questionnaire-maxOccurs`,
  sliderStep: `${core}/questionnaire-sliderStepValue`,
  constraint: `${core}/questionnaire-constraint`,
  itemControl: `${core}/questionnaire-itemControl`,
  orientation: `${core}/questionnaire-choiceOrientation`,
  exclusive: `${core}/questionnaire-optionExclusive`,
  optionPrefix: `${core}/questionnaire-optionPrefix`,
  displayCategory: `${core}/questionnaire-displayCategory`,
  style: `${core}/rendering-style`,
  xhtml: `${core}/rendering-xhtml`,
  markdown: `${core}/rendering-markdown`,
  translation: `${core}/translation`,
  validationText: 'http://ehelse.no/fhir/StructureDefinition/validationtext',
} as const;
export type ExtensionName = keyof typeof urls;

// The same extensions under the names that they have, or had, elsewhere.
const aliases: Readonly<Record<string, ExtensionName>> = {
  [`${core}/targetConstraint`]: 'constraint',
  [`${core}/questionnaire-ordinalValue`]: 'ordinalValue',
  [`${core}/questionnaire-minLength`]: 'minLength',
  'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-ordinalValue': 'ordinalValue',
  'http://helsenorge.no/fhir/StructureDefinition/sdf-validationtext': 'validationText',
  'http://helsenorge.no/fhir/StructureDefinition/validationtext': 'validationText',
  'http://ehelse.no/fhir/StructureDefinition/sdf-calculatedExpression': 'calculated',
  'http://helsenorge.no/fhir/StructureDefinition/sdf-calculatedExpression': 'calculated',
  'http://ehelse.no/fhir/StructureDefinition/sdf-maxvalue': 'maxValue',
  'http://ehelse.no/fhir/StructureDefinition/sdf-minvalue': 'minValue',
};
const names = new Map<string, ExtensionName>([
  ...Object.entries(urls).map(([name, url]) => [url, name as ExtensionName] as const),
  ...Object.entries(aliases),
]);

/** The short name of an extension that is known here. */
export function nameOfExtension(url: string): ExtensionName | undefined {
  return names.get(url);
}

/** Systems of codes that the specification itself uses. */
export const systems = {
  itemControl: 'http://hl7.org/fhir/questionnaire-item-control',
  ucum: 'http://unitsofmeasure.org',
} as const;
