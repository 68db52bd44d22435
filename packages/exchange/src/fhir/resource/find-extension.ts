import type { Coding, Extension } from './extension.js';
import { nameOfExtension, type ExtensionName } from './extension-urls.js';

interface Extended {
  readonly extension?: readonly Extension[];
}

/** The first extension of a kind, whichever of its names it goes by. */
export function extensionOf(of: Extended | undefined, name: ExtensionName): Extension | undefined {
  return of?.extension?.find(({ url }) => nameOfExtension(url) === name);
}

/** Every extension of a kind. */
export function extensionsOf(of: Extended | undefined, name: ExtensionName): readonly Extension[] {
  return (of?.extension ?? []).filter(({ url }) => nameOfExtension(url) === name);
}

/** The number that an extension holds, whichever type it was written as. */
export function numberOf(extension: Extension | undefined): number | undefined {
  if (!extension) return undefined;
  const { valueInteger, valueDecimal, valueQuantity } = extension;
  return valueInteger ?? valueDecimal ?? valueQuantity?.value;
}

/** Codes of an itemControl: `slider`, `drop-down`, `gtable`. */
export function controlsOf(of: Extended): readonly string[] {
  return codesOf(of, 'itemControl');
}

export function codesOf(of: Extended, name: ExtensionName): readonly string[] {
  return extensionsOf(of, name).flatMap(({ valueCodeableConcept, valueCoding, valueCode }) => [
    ...(valueCodeableConcept?.coding ?? []).flatMap(codeOf),
    ...(valueCoding ? codeOf(valueCoding) : []),
    ...(valueCode === undefined ? [] : [valueCode]),
  ]);
}

function codeOf({ code }: Coding): readonly string[] {
  return code === undefined ? [] : [code];
}

/** The score of an option, from the option itself or from its coding; R4's ordinalValue or R5's itemWeight. */
export function weightOf(option: Extended, coding: Extended | undefined): number | undefined {
  for (const place of [option, coding])
    for (const name of ['ordinalValue', 'itemWeight'] as const) {
      const weight = numberOf(extensionOf(place, name));
      if (weight !== undefined) return weight;
    }
  return undefined;
}

/** The FHIRPath of an extension; some systems write it as plain text. */
export function expressionTextOf(extension: Extension): string | undefined {
  return extension.valueExpression?.expression ?? extension.valueString;
}
