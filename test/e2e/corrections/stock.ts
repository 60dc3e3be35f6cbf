import { add } from '#contracts/decimal.ts';
import { pieces } from '../small-plant.ts';
import { any, pick, some, type Make } from './choice.ts';
import { reason } from './world.ts';

/** What is done with stock, with the order as a whole, and what is shipped. */
export const stockDeeds: Readonly<Record<string, Make>> = {
  scrapStock: (choice) => {
    const [lot, item] = any(choice);
    const status = choice.a % 2 === 0 ? 'UNRESTRICTED' : 'BLOCKED';
    return {
      // What a hold blocked, and was named as blocked, is not what it would have been without the hold.
      ...(status === 'BLOCKED' && { counted: ['HOLD'] }),
      touched: [lot],
      act: (world, occurredAt) =>
        world.post('scrapStock', {
          ...{ plant: 'P1', item: world.of(item), lot: world.of(lot), status, reason: 'Rust' },
          ...{ quantity: pieces(some(5, choice.a)), occurredAt },
        }),
    };
  },
  count: (choice) => {
    const [lot, item] = any(choice);
    return {
      touched: [lot],
      async act(world, occurredAt) {
        const counted = pieces(add(await world.balance(lot), String(some(3, choice.a))));
        const stock = { plant: 'P1', item: world.of(item), lot: world.of(lot) };
        return world.post('adjustStock', { ...stock, counted, reason: 'Found', occurredAt });
      },
    };
  },
  shelve: (choice) => {
    const [lot, item] = any(choice);
    return {
      touched: [lot],
      act: (world, occurredAt) =>
        world.post('transferStock', {
          ...{ plant: 'P1', item: world.of(item), lot: world.of(lot), toLocation: 'SIDE' },
          ...{ quantity: pieces(some(9, choice.a)), occurredAt },
        }),
    };
  },
  block: (choice) => {
    const [lot, item] = any(choice);
    return {
      touched: [lot],
      act: (world, occurredAt) =>
        world.post('changeStockStatus', {
          ...{ plant: 'P1', item: world.of(item), lot: world.of(lot), from: 'UNRESTRICTED', to: 'BLOCKED' },
          ...{ quantity: pieces(some(9, choice.a)), reason: 'Doubt', occurredAt },
        }),
    };
  },
  backflush: ({ a }) => ({
    touched: ['G0'],
    async act(world, occurredAt) {
      const id = world.of('MO');
      const { confirmations } = await world.plant.run<{ confirmations: { id: string }[] }>(
        'confirmProductionOrder',
        { id, good: pieces(some(4, a)), scrap: pieces(a % 2), occurredAt },
        'confirmations { id }',
      );
      const confirmation = confirmations.at(-1)?.id ?? '';
      const unconfirm = (when: string): Promise<unknown> =>
        world.plant.run('reverseOrderConfirmation', { id: confirmation, reason, occurredAt: when });
      const issued = await world.post('backflushMaterial', { id, occurredAt }).catch(async (error: unknown) => {
        await unconfirm(occurredAt);
        throw error;
      });
      return {
        ...issued,
        async undo(when) {
          await issued.undo(when);
          await unconfirm(when);
        },
      };
    },
  }),
  finish: () => ({
    touched: ['MO'],
    async act(world, occurredAt) {
      const id = world.of('MO');
      const { confirmations } = await world.plant.run<{ confirmations: { id: string }[] }>(
        'confirmProductionOrder',
        { id, good: pieces(0), final: true, occurredAt },
        'confirmations { id }',
      );
      const document = confirmations.at(-1)?.id ?? '';
      await world.plant.run('completeProductionOrder', { id, occurredAt }).catch(async (error: unknown) => {
        await world.plant.run('reverseOrderConfirmation', { id: document, reason, occurredAt });
        throw error;
      });
      return {
        async undo(when) {
          await world.plant.run('reopenProductionOrder', { id, reason, occurredAt: when });
          await world.plant.run('reverseOrderConfirmation', { id: document, reason, occurredAt: when });
        },
        shown: `productionOrder(id: "${id}") { confirmations { id reversedBy { id } } }`,
        document,
      };
    },
  }),
  ship: ({ lots, a, b }) => {
    const made = lots.filter(([, item]) => item === 'ACT');
    const [lot] = pick(made.length === 0 ? lots : made, b);
    return {
      touched: [lot],
      async act(world, occurredAt) {
        const { id } = await world.plant.run<{ id: string }>('createShipment', { salesOrder: world.of('SO') }, 'id');
        try {
          const picks = [{ line: 1, lot: world.of(lot), quantity: pieces(some(3, a)) }];
          await world.plant.run('pickShipment', { id, picks, occurredAt });
          await world.plant.run('confirmShipment', { id, occurredAt });
        } catch (error) {
          await world.plant.run('cancelShipment', { id, reason });
          throw error;
        }
        return {
          undo: (when) => world.plant.run('reverseShipment', { id, reason, occurredAt: when }),
          shown: `shipment(id: "${id}") { id reversedBy { id } }`,
          document: id,
        };
      },
    };
  },
};
