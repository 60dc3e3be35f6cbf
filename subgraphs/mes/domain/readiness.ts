/** Something of a released revision that MES cannot accept. */
export interface ExecutionFinding {
  readonly code: 'UNKNOWN_WORK_CENTER';
  readonly message: string;
  /** Null: every plant without a routing of its own. */
  readonly plant: string | null;
  readonly routing: string;
  readonly operation: number;
  readonly workCenter: string;
}

/** What stands against making a revision at a work center that does not exist. */
export const unknownWorkCenter = (operation: {
  readonly routing: string;
  readonly plant: string | null;
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string;
}): ExecutionFinding => {
  const { routing, plant, sequence, name, workCenter } = operation;
  const where = plant === null ? 'in no plant' : `not at plant ${plant}`;
  return {
    code: 'UNKNOWN_WORK_CENTER',
    message: `Operation ${sequence} (${name}) of routing ${routing} is to be done at ${workCenter}, which exists ${where}.`,
    ...{ plant, routing, operation: sequence, workCenter },
  };
};
