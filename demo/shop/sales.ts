import { addDays, day, hour, instant, minute, type WorkClock } from '../clock.ts';
import { plantOf, price, type PlantId } from '../plants.ts';
import type { Random } from '../random.ts';
import type { Act, Agenda } from '../script.ts';
import { standardCost } from '../structure/index.ts';
import type { PlannedOrder } from './order.ts';

const names = [
  ...[
    'Bodensee Robotik',
    'Pacific Packaging',
    'Jalisco Automation',
    'Shenzhen Motion',
    'Nordsee Offshore',
    'Alpen Lift',
  ],
  ...['Delta Medical', 'Rhein Druck', 'Monterrey Glass', 'Suzhou Textile', 'Lyon Solaire', 'Baltic Cranes'],
  ...['Toronto Food', 'Chengdu Rail', 'Sierra Mining', 'Isar Optik', 'Porto Cork', 'Andes Water', 'Osaka Press'],
  ...['Elbe Yachts', 'Texas Valves', 'Hanse Agrar', 'Wuxi Battery', 'Tirol Ski', 'Cascade Timber', 'Ruhr Stahlbau'],
  ...['Puebla Autos', 'Zhejiang Paper', 'Savoie Cable', 'Kent Bakery'],
];
export const customers = names.map((name, index) => ({ id: `CUST-${String(index + 1).padStart(2, '0')}`, name }));

/** Sells and ships what is finished: most of it soon, some stays in stock. */
export class Sales {
  readonly #agenda: Agenda;
  readonly #chance: Random;
  readonly #clockOf: (plant: PlantId) => WorkClock;
  readonly #earliest: number;
  #number = 7000;

  constructor(options: {
    readonly agenda: Agenda;
    readonly chance: Random;
    readonly clockOf: (plant: PlantId) => WorkClock;
    readonly earliest: number;
  }) {
    this.#agenda = options.agenda;
    this.#chance = options.chance;
    this.#clockOf = options.clockOf;
    this.#earliest = options.earliest;
  }

  /** Plans the sale of the serial numbers of an order. */
  sell(order: PlannedOrder, serials: readonly string[], finishedAt: number): void {
    this.#number += 1;
    const number = `SO-${this.#number}`;
    const chance = this.#chance.fork(number);
    // One after the other: what follows each other in one family goes to different customers.
    const customer = customers[(this.#number * 7) % customers.length]?.id ?? 'CUST-01';
    if (chance.chance(0.12) || serials.length === 0) return;
    const { plant, item } = order;
    const clock = this.#clockOf(plant);
    const shipsAt =
      clock.next(clock.at(addDays(clock.dateOf(finishedAt), chance.between(1, 4)), '09:00')) +
      chance.between(0, 240) * minute;
    const soldAt = Math.max(this.#earliest, finishedAt - chance.between(3, 8) * day);
    const quantity = { value: String(serials.length), unit: 'C62' };
    const act = (at: number, mutation: string, input: Record<string, unknown>): Act => ({
      ...{ system: 'erp', mutation, input: { ...input, occurredAt: instant(at) }, key: `${number}/${mutation}` },
    });
    this.#agenda.morning(
      ...([plant, soldAt] as const),
      act(soldAt, 'createSalesOrder', {
        ...{ number, plant, customer },
        lines: [
          {
            ...{ item: item.id, quantity, unitPrice: price(standardCost(plant, item.id) * 1.6, plantOf(plant)) },
            requestedDate: clock.dateOf(shipsAt + (chance.chance(0.1) ? -1 : 1) * day),
          },
        ],
      }),
    );
    this.#agenda.evening(plant, shipsAt, {
      ...act(shipsAt, 'createShipment', {
        salesOrder: number,
        plannedDate: clock.dateOf(shipsAt),
        carrier: 'Spedition Nord',
      }),
      then: (id) => [
        act(shipsAt + 20 * minute, 'pickShipment', {
          id,
          picks: serials.map((lot) => ({ line: 1, lot, quantity: { value: '1', unit: 'C62' } })),
        }),
        act(shipsAt + hour, 'confirmShipment', { id }),
      ],
    });
  }
}
