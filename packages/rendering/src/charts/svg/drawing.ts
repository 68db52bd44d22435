/** A chart that is drawn without the library: what stands inside the drawing, and how high that is. */
export interface Drawing {
  readonly inner: string;
  readonly height: number;
}
