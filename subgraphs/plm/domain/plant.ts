/** What PLM knows of a plant: how it takes revisions over, and when its days begin. */
export interface Plant {
  readonly id: string;
  /** IANA. */
  readonly timeZone: string;
  /** Whether it decides about revisions itself, or follows what PLM released for every plant. */
  readonly adoption: 'MANUAL' | 'AUTOMATIC';
  /** Whether the revisions of an item must follow each other without a gap. */
  readonly gaplessEffectivity: boolean;
}
