/** The counties of a country as outlines on one sheet, the north upwards. */
export interface CountryShape {
  readonly width: number;
  readonly height: number;
  readonly counties: readonly {
    /** Of the national statistical office, two digits. */
    readonly code: string;
    readonly name: string;
    /** In SVG's words. */
    readonly path: string;
  }[];
}
