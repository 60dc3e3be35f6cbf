import type { Decimal } from '#contracts/decimal.ts';
import { decimalBetween, identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** A plant (ISA-95 Site). */
export interface Plant {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  /** IANA. */
  readonly timeZone: string;
  readonly currency: string;
  /** The share by which an order may be over-delivered. */
  readonly overDeliveryTolerance: Decimal;
}

export interface CreatePlant {
  readonly kind: 'CreatePlant';
  readonly id: string;
  readonly name: string;
  readonly company?: string | null | undefined;
  readonly timeZone: string;
  readonly currency: string;
  readonly overDeliveryTolerance: Decimal;
}

export interface PlantCreated {
  readonly kind: 'PlantCreated';
  readonly plant: Plant;
}

/** What happens to a plant on a command. Throws BAD_INPUT, ALREADY_EXISTS. */
export function decide(state: Plant | null, command: CreatePlant): readonly PlantCreated[] {
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Plant ${state.id} exists already.`, { argument: 'input.id' });
  }
  if (!isTimeZone(command.timeZone)) {
    throw new MillgraphError(
      'BAD_INPUT',
      `input.timeZone is ${JSON.stringify(command.timeZone.slice(0, 80))}; give an IANA time zone, such as Europe/Berlin.`,
      { argument: 'input.timeZone' },
    );
  }
  return [
    {
      kind: 'PlantCreated',
      plant: {
        id: identifier(command.id, 'input.id', 20),
        name: text(command.name, 'input.name'),
        company: optionalText(command.company, 'input.company'),
        timeZone: command.timeZone,
        currency: command.currency,
        overDeliveryTolerance: decimalBetween(command.overDeliveryTolerance, 'input.overDeliveryTolerance', '0', '1'),
      },
    },
  ];
}

/** The plant after an event. */
export const evolve = (_state: Plant | null, event: PlantCreated): Plant => event.plant;

/** Whether it is a named IANA time zone; offsets such as +01:00 are none, and mean the opposite to Postgres. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
