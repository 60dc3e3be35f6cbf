import { compare, type Decimal } from '#contracts/decimal.ts';
import { counted, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ItemRevision } from './item-revision.ts';

/** What a revision must be (ISA-95 MaterialDefinitionProperty). */
export interface Specification {
  readonly name: string;
  /** In `unit`, as are the limits. */
  readonly nominal: Decimal | null;
  readonly lowerLimit: Decimal | null;
  readonly upperLimit: Decimal | null;
  /** Null where there is neither a value nor a limit. */
  readonly unit: string | null;
  readonly text: string | null;
  readonly document: string | null;
}

export type NewSpecification = Pick<Specification, 'name'> & {
  readonly [Field in Exclude<keyof Specification, 'name'>]?: Specification[Field] | undefined;
};

/** The specifications of a revision from now on. Throws BAD_INPUT, RULE_VIOLATED, ILLEGAL_STATE. */
export function specificationsOf(
  revision: ItemRevision,
  stated: readonly NewSpecification[],
): readonly Specification[] {
  if (revision.state !== 'IN_WORK') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${revision.id} is ${revision.state}; specifications are stated while it is IN_WORK.`,
      { argument: 'input.revision' },
    );
  }
  const specifications = counted(stated, 'input.specifications', 0, 500).map((specification, index) =>
    toSpecification(specification, `input.specifications.${index}`),
  );
  unique(specifications, ({ name }) => name, 'input.specifications');
  return specifications;
}

function toSpecification(stated: NewSpecification, argument: string): Specification {
  const { nominal = null, lowerLimit = null, upperLimit = null, unit = null } = stated;
  const specification = {
    name: text(stated.name, `${argument}.name`),
    nominal,
    lowerLimit,
    upperLimit,
    unit,
    text: optionalText(stated.text, `${argument}.text`, 4000),
    document: optionalText(stated.document, `${argument}.document`),
  };
  const numbers = [lowerLimit, nominal, upperLimit].filter((number) => number !== null);
  if (numbers.length === 0 && specification.text === null && specification.document === null) {
    throw new MillgraphError('BAD_INPUT', `${argument} says nothing; give a value, a limit, a text or a document.`, {
      argument,
    });
  }
  if (numbers.length > 0 !== (unit !== null)) {
    throw new MillgraphError(
      'BAD_INPUT',
      unit === null
        ? `${argument} has a value or limit without a unit; a count is in C62.`
        : `${argument} has the unit ${unit}, but neither a value nor a limit.`,
      { argument: `${argument}.unit` },
    );
  }
  const descends = numbers.findIndex((number, index) => compare(number, numbers[index + 1] ?? number) > 0);
  if (descends >= 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${argument}: lower limit, value and upper limit are ${numbers.join(', ')}; each must be at least the one before.`,
      { argument },
    );
  }
  return specification;
}
