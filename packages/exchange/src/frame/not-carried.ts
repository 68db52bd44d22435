/** Something in a file of another system that could not be carried over, or only in part. */
export interface NotCarried {
  /** Where it stands: a line, a field, or a path such as `item[3].item[0].enableWhen[1]`. */
  readonly where: string;
  /** What it is. */
  readonly what: string;
  /** Why it was not carried over, and what stands there instead. */
  readonly why: string;
}
