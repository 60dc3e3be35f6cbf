/** A thing of another system, known to quality by its id. */
export interface Reference {
  readonly id: string;
}
