import { at, pieces } from '../small-plant.ts';
import { any, cast, pick, some, type Make } from './choice.ts';
import { hours, reason } from './world.ts';

/** What the shop floor does. */
export const floorDeeds: Readonly<Record<string, Make>> = {
  consume: (choice) => ({
    touched: [cast(choice)],
    act: (world, occurredAt) =>
      world.record(
        [
          'consumeMaterial',
          {
            ...{ id: `${world.of('MO')}/10`, lot: world.of(cast(choice)), quantity: pieces(some(12, choice.a)) },
            occurredAt,
          },
          'materialConsumed',
        ],
        ['reverseMaterialConsumption', (id) => `materialConsumption(id: "${id}") { id reversedBy { id } }`],
      ),
  }),
  report: ({ a, b, index }) => ({
    touched: ['JOB'],
    act: (world, occurredAt) => {
      const isFirst = index < 6 || a % 2 !== 0;
      const figures = { good: pieces(some(6, a)), scrap: pieces(b % 2), rework: pieces(b % 3), scrapReason: 'CHIP' };
      return world.record(
        [
          'reportProduction',
          {
            ...{ id: `${world.of('MO')}/${isFirst ? 10 : 20}`, ...figures, machineTime: hours(some(3, b)) },
            ...{ laborTime: hours(some(2, a)), equipment: isFirst ? world.of('UNIT') : null, occurredAt },
          },
          'reports',
        ],
        ['reverseProductionReport', (id) => `productionReport(id: "${id}") { id reversedBy { id } }`],
      );
    },
  }),
  rework: ({ a }) => ({
    touched: ['JOB'],
    act: (world, occurredAt) =>
      world.record(
        [
          'returnReworkedPieces',
          { id: `${world.of('MO')}/10`, quantity: pieces(some(2, a)), occurredAt },
          'reworkReturns',
        ],
        ['reverseReworkReturn', () => `job(id: "${world.of('MO')}/10") { reworkReturns { id reversedBy { id } } }`],
      ),
  }),
  make: ({ a, index }) => {
    const isProduct = a % 4 !== 0;
    const lot = `${isProduct ? 'P' : 'W'}${index}`;
    return {
      touched: [lot],
      makes: [[lot, isProduct ? 'ACT' : 'SWARF']],
      async act(world, occurredAt) {
        const id = world.of(lot);
        const made = { order: world.of('MO'), lot: id, item: isProduct ? null : world.of('SWARF') };
        await world.plant.run('completeLot', { ...made, quantity: pieces(some(4, a)), occurredAt });
        return {
          undo: (when) => world.plant.run('reverseLotCompletion', { id, reason, occurredAt: when }),
          shown: `lot(id: "${id}") { id reversedBy { id } }`,
          document: id,
        };
      },
    };
  },
  split: (choice) => {
    const [lot, item] = any(choice);
    const part = `X${choice.index}`;
    return {
      touched: [lot],
      makes: [[part, item]],
      async act(world, occurredAt) {
        const into = [{ lot: world.of(part), quantity: pieces(some(8, choice.a)) }];
        const { id } = await world.plant.run<{ id: string }>('splitLot', { id: world.of(lot), into, occurredAt }, 'id');
        return {
          undo: (when) => world.plant.run('reverseLotSplit', { id, reason, occurredAt: when }),
          shown: `lot(id: "${world.of(lot)}") { regroupings { id reversedBy { id } } }`,
          document: id,
        };
      },
    };
  },
  merge: (choice) => {
    const [lot, item] = any(choice);
    const others = choice.lots.filter(([id, of]) => of === item && id !== lot);
    const [other] = pick(others.length === 0 ? choice.lots : others, choice.a);
    const into = `M${choice.index}`;
    return {
      counted: [lot, other],
      touched: [lot, other],
      makes: [[into, item]],
      async act(world, occurredAt) {
        const merged = { lots: [world.of(lot), world.of(other)], into: world.of(into), occurredAt };
        const { id } = await world.plant.run<{ id: string }>('mergeLots', merged, 'id');
        return {
          undo: (when) => world.plant.run('reverseLotMerge', { id, reason, occurredAt: when }),
          shown: `lot(id: "${world.of(lot)}") { regroupings { id reversedBy { id } } }`,
          document: id,
        };
      },
    };
  },
  throwAway: (choice) => {
    const [lot] = any(choice);
    return {
      touched: [lot],
      async act(world, occurredAt) {
        const thrown = { id: world.of(lot), quantity: pieces(some(5, choice.a)), reason: 'Wet', occurredAt };
        const { scraps } = await world.plant.run<{ scraps: { id: string }[] }>('scrapLot', thrown, 'scraps { id }');
        const id = scraps.at(-1)?.id ?? '';
        return {
          undo: (when) => world.plant.run('reverseLotScrap', { id, reason, occurredAt: when }),
          shown: `lot(id: "${world.of(lot)}") { scraps { id reversedBy { id } } }`,
          document: id,
        };
      },
    };
  },
  state: ({ a }) => ({
    touched: ['UNIT'],
    async act(world, occurredAt) {
      const id = world.of('UNIT');
      await world.plant.run('recordEquipmentState', {
        id,
        state: pick(['PRODUCING', 'DOWN', 'SETUP', 'IDLE'], a),
        occurredAt,
      });
      const range = `from: "${at(2, '00:00')}", to: "${at(3, '00:00')}"`;
      const shown = `equipment(id: "${id}") { stateRecords(${range}) { id occurredAt reversedBy { id } } }`;
      const found = await world.plant.ask<{ equipment: { stateRecords: { id: string; occurredAt: string }[] } }>(
        `{ ${shown} }`,
      );
      const record = found.equipment.stateRecords.find(
        (each) => each.occurredAt.slice(0, 16) === occurredAt.slice(0, 16),
      );
      const document = record?.id ?? '';
      return { undo: () => world.plant.run('reverseEquipmentState', { id: document, reason }), shown, document };
    },
  }),
};
