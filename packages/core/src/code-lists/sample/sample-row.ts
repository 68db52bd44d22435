/** Code, and what it is about in Swedish, Norwegian and English. */
export type SampleRow = readonly [code: string, sv: string, nb: string, en: string];
