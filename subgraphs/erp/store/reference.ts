/** An entity of which ERP knows the id alone. */
export interface Reference {
  readonly id: string;
}
