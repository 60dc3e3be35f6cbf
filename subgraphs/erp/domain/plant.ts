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
  /** Whether it takes engineering changes over by itself. */
  readonly adoption: 'MANUAL' | 'AUTOMATIC';
  /** Whether the revisions of an item must follow each other here without a gap. */
  readonly gaplessEffectivity: boolean;
}

export type PlantCommand =
  | ({ readonly kind: 'CreatePlant'; readonly company?: string | null | undefined } & Omit<Plant, 'company'>)
  | {
      readonly kind: 'ChangePlant';
      readonly name?: string | null | undefined;
      readonly company?: string | null | undefined;
      readonly overDeliveryTolerance?: Decimal | null | undefined;
      readonly adoption?: Plant['adoption'] | null | undefined;
      readonly gaplessEffectivity?: boolean | null | undefined;
    };

export interface PlantEvent {
  readonly kind: 'PlantCreated' | 'PlantChanged';
  readonly plant: Plant;
}

/** What happens to a plant on a command. Throws BAD_INPUT, ALREADY_EXISTS. */
export function decide(state: Plant | null, command: PlantCommand): readonly PlantEvent[] {
  switch (command.kind) {
    case 'CreatePlant':
      return [{ kind: 'PlantCreated', plant: create(state, command) }];
    case 'ChangePlant': {
      if (state === null) throw new TypeError('a plant is changed before it is created');
      const plant = {
        ...state,
        name: text(command.name ?? state.name, 'input.name'),
        company: optionalText(command.company ?? state.company, 'input.company'),
        overDeliveryTolerance: tolerance(command.overDeliveryTolerance ?? state.overDeliveryTolerance),
        adoption: command.adoption ?? state.adoption,
        gaplessEffectivity: command.gaplessEffectivity ?? state.gaplessEffectivity,
      };
      return [{ kind: 'PlantChanged', plant }];
    }
    default:
      return command satisfies never;
  }
}

function create(state: Plant | null, command: Extract<PlantCommand, { kind: 'CreatePlant' }>): Plant {
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
  return {
    id: identifier(command.id, 'input.id', 20),
    name: text(command.name, 'input.name'),
    company: optionalText(command.company, 'input.company'),
    timeZone: command.timeZone,
    currency: command.currency,
    overDeliveryTolerance: tolerance(command.overDeliveryTolerance),
    adoption: command.adoption,
    gaplessEffectivity: command.gaplessEffectivity,
  };
}

const tolerance = (share: Decimal): Decimal => decimalBetween(share, 'input.overDeliveryTolerance', '0', '1');

/** The plant after an event. */
export const evolve = (_state: Plant | null, event: PlantEvent): Plant => event.plant;

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
