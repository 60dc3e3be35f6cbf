/** Something of a released revision that quality cannot accept. */
export interface InspectionFinding {
  readonly code: 'NO_INSPECTION_PLAN';
  readonly message: string;
  /** Null: every plant without a routing of its own. */
  readonly plant: string | null;
  readonly routing: string;
  readonly operation: number;
}

/** What stands against a revision of which an operation is to be inspected by no plan. */
export const noInspectionPlan = (checkpoint: {
  readonly routing: string;
  readonly plant: string | null;
  readonly sequence: number;
  readonly name: string;
}): InspectionFinding => {
  const { routing, plant, sequence, name } = checkpoint;
  const where = plant === null ? 'at any plant' : `at plant ${plant}`;
  return {
    code: 'NO_INSPECTION_PLAN',
    message: `Operation ${sequence} (${name}) of routing ${routing} requires an inspection, for which no plan is in use ${where}.`,
    ...{ plant, routing, operation: sequence },
  };
};
