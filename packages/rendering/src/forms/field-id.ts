/** Id of the control of a field, which messages and links point at. */
export function fieldId(key: string): string {
  return `f-${key}`;
}

/** Id of one alternative; the first carries the id of the field, so that a link to the field reaches it. */
export function optionId(key: string, index: number): string {
  return index === 0 ? fieldId(key) : `${fieldId(key)}-${String(index + 1)}`;
}
