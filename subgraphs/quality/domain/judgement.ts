import type { Decimal } from '#contracts/decimal.ts';
import { integer, inUnit, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { isWithin, measure, type Characteristic } from './inspection-plan.ts';

/** How measured values become results and a verdict. */

export type Verdict = 'PASS' | 'FAIL';

/** One measured value, in the characteristic's unit, and the limits that it was judged by. */
export interface InspectionResult {
  readonly characteristic: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly lowerLimit: Decimal | null;
  readonly upperLimit: Decimal | null;
  readonly passed: boolean;
  /** Values of one characteristic with the same number, from 1, make one point of its control chart. */
  readonly subgroup: number;
}

export interface StatedResult {
  readonly characteristic: string;
  readonly value: Decimal;
  readonly unit?: string | null | undefined;
  readonly subgroup?: number | null | undefined;
}

interface Stated {
  readonly results: readonly StatedResult[];
  readonly verdict?: Verdict | null | undefined;
}
interface Judgement {
  readonly results: readonly InspectionResult[];
  readonly verdict: Verdict;
}

/** The limits of the plan judge. Throws BAD_INPUT, UNIT_MISMATCH, RULE_VIOLATED where too little was measured. */
export function judgedByPlan(command: Stated, characteristics: readonly Characteristic[]): Judgement {
  if (command.verdict != null) {
    throw new MillgraphError('BAD_INPUT', 'input.verdict is given; with a plan it follows from the limits.', {
      argument: 'input.verdict',
    });
  }
  const planned = new Map(characteristics.map((characteristic) => [characteristic.name, characteristic]));
  const subgroups = new Map(characteristics.map(({ name, subgroupSize }) => [name, new Subgroups(subgroupSize)]));
  const results = command.results.map((stated, index) => {
    const argument = `input.results.${index}`;
    const characteristic = planned.get(stated.characteristic);
    const grouping = subgroups.get(stated.characteristic);
    if (characteristic === undefined || grouping === undefined) {
      const known = [...planned.keys()].map((name) => JSON.stringify(name)).join(', ');
      throw new MillgraphError(
        'BAD_INPUT',
        `${argument}.characteristic is ${JSON.stringify(stated.characteristic.slice(0, 80))}; the plan has ${known}.`,
        { argument: `${argument}.characteristic` },
      );
    }
    const { name, unit, lowerLimit, upperLimit } = characteristic;
    const given = { value: measure(stated.value, `${argument}.value`), unit: stated.unit ?? unit };
    const { value } = inUnit(given, unit, `${argument}.value`);
    const passed = isWithin(value, characteristic);
    const subgroup = grouping.next(stated.subgroup ?? null, `${argument}.subgroup`);
    return { characteristic: name, value, unit, lowerLimit, upperLimit, passed, subgroup };
  });
  const counts = Map.groupBy(results, (result) => result.characteristic);
  const missing = characteristics.flatMap(({ name, sampleSize }) => {
    const measured = counts.get(name)?.length ?? 0;
    return measured < sampleSize ? [`${JSON.stringify(name)} (${measured} of ${sampleSize})`] : [];
  });
  if (missing.length > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Not measured: ${missing.join(', ')}. Give as many results for each characteristic as its sample has.`,
      { argument: 'input.results' },
    );
  }
  return { results, verdict: results.every(({ passed }) => passed) ? 'PASS' : 'FAIL' };
}

/** Without a plan there are no limits: the inspector says what came out. Throws BAD_INPUT. */
export function judgedByInspector(command: Stated): Judgement {
  if (command.verdict == null) {
    throw new MillgraphError('BAD_INPUT', 'input.verdict is missing; without a plan nothing else tells it.', {
      argument: 'input.verdict',
    });
  }
  const results = command.results.map((stated, index) => {
    const argument = `input.results.${index}`;
    if (stated.unit == null) {
      throw new MillgraphError('BAD_INPUT', `${argument}.unit is missing; without a plan there is no default.`, {
        argument: `${argument}.unit`,
      });
    }
    return {
      characteristic: text(stated.characteristic, `${argument}.characteristic`),
      value: measure(stated.value, `${argument}.value`),
      unit: stated.unit,
      lowerLimit: null,
      upperLimit: null,
      passed: true,
      subgroup: stated.subgroup == null ? 1 : integer(stated.subgroup, `${argument}.subgroup`, 1, 5000),
    };
  });
  return { results, verdict: command.verdict };
}

/** The subgroups of one characteristic: as stated, else each is filled before the next begins. */
class Subgroups {
  readonly #size: number;
  readonly #filled = new Map<number, number>();
  #stated: boolean | undefined;
  #count = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The subgroup of the next value. Throws BAD_INPUT where some are stated and others not, or one holds too many. */
  next(stated: number | null, argument: string): number {
    const isStated = stated !== null;
    this.#stated ??= isStated;
    if (this.#stated !== isStated) {
      throw new MillgraphError(
        'BAD_INPUT',
        `${argument}: give the subgroup of every value of a characteristic or none.`,
        {
          argument,
        },
      );
    }
    this.#count += 1;
    const subgroup = isStated ? integer(stated, argument, 1, 5000) : Math.ceil(this.#count / this.#size);
    const filled = (this.#filled.get(subgroup) ?? 0) + 1;
    if (filled > this.#size) {
      throw new MillgraphError(
        'BAD_INPUT',
        `${argument} is ${subgroup}, which holds its ${this.#size} values already.`,
        {
          argument,
        },
      );
    }
    this.#filled.set(subgroup, filled);
    return subgroup;
  }
}
