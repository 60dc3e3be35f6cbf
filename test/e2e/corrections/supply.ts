import { pieces } from '../small-plant.ts';
import { cast, pick, some, type Make } from './choice.ts';
import { reason } from './world.ts';

/** What is bought, and what goes to an order and comes back. */
export const supplyDeeds: Readonly<Record<string, Make>> = {
  receive: ({ a, index }) => ({
    touched: ['PO'],
    makes: [[`R${index}`, 'CAST']],
    async act(world, occurredAt) {
      const order = { purchaseOrder: world.of('PO'), line: 1, lot: world.of(`R${index}`), inspection: a % 3 === 0 };
      await world.plant.run('receiveMaterial', { ...order, quantity: pieces(some(30, a)), occurredAt });
      const { goodsReceipts } = await world.plant.ask<{ goodsReceipts: { nodes: { id: string }[] } }>(
        `{ goodsReceipts(filter: { lot: "${world.of(`R${index}`)}" }) { nodes { id } } }`,
      );
      const receipt = goodsReceipts.nodes[0]?.id ?? '';
      return {
        undo: (when) => world.plant.run('reverseGoodsReceipt', { receipt, reason, occurredAt: when }),
        shown: `goodsReceipt(id: "${receipt}") { id reversedBy { id } }`,
        document: receipt,
      };
    },
  }),
  reject: ({ a }) => ({
    touched: ['PO'],
    async act(world, occurredAt) {
      const delivery = { purchaseOrder: world.of('PO'), line: 1, quantity: pieces(some(9, a)), reason: 'Wet' };
      const { lines } = await world.plant.run<{ lines: { rejections: { id: string }[] }[] }>(
        'rejectDelivery',
        { ...delivery, occurredAt },
        'lines { rejections { id } }',
      );
      const rejection = lines[0]?.rejections.at(-1)?.id ?? '';
      return {
        undo: (when) => world.plant.run('reverseDeliveryRejection', { rejection, reason, occurredAt: when }),
        shown: `purchaseOrder(id: "${world.of('PO')}") { lines { rejections { id reversedBy { id } } } }`,
        document: rejection,
      };
    },
  }),
  sendBack: ({ a, lots, b }) => {
    const lot = pick(
      lots.filter(([, item]) => item === 'CAST'),
      b,
    )[0];
    return {
      ...(a % 2 !== 0 && { counted: ['HOLD'] }),
      touched: [lot],
      async act(world, occurredAt) {
        const { goodsReceipts } = await world.plant.ask<{ goodsReceipts: { nodes: { id: string }[] } }>(
          `{ goodsReceipts(filter: { lot: "${world.of(lot)}", reversed: false }) { nodes { id } } }`,
        );
        const back = {
          receipt: goodsReceipts.nodes[0]?.id ?? 'GR-0',
          status: a % 2 === 0 ? 'UNRESTRICTED' : 'BLOCKED',
        };
        return world.post('returnToSupplier', { ...back, quantity: pieces(some(6, a)), reason: 'Porous', occurredAt });
      },
    };
  },
  issue: (choice) => ({
    touched: [cast(choice)],
    act: (world, occurredAt) =>
      world.post('issueMaterial', {
        ...{ id: world.of('MO'), item: world.of('CAST'), lot: world.of(cast(choice)) },
        ...{ quantity: pieces(some(12, choice.a)), occurredAt },
      }),
  }),
  bring: (choice) => ({
    touched: [cast(choice)],
    act: (world, occurredAt) =>
      world.post('returnMaterial', {
        ...{ id: world.of('MO'), item: world.of('CAST'), lot: world.of(cast(choice)) },
        ...{ quantity: pieces(some(4, choice.a)), occurredAt },
      }),
  }),
};
