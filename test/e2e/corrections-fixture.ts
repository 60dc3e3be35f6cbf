import { GraphErrors } from '#platform/graph-client.ts';
import { add } from '#contracts/decimal.ts';
import { at, euros, pieces, type SmallPlant } from './small-plant.ts';

const hours = (value: number) => ({ value: String(value), unit: 'HUR' });
const reason = 'It never was';

/** How a deed is taken back, and what the history says of it: a query, and the document in its answer. */
export interface Undo {
  undo(occurredAt: string): Promise<unknown>;
  readonly shown: string;
  readonly document: string;
}

/** Something that happens in a world: the same in each, at the same time, by names that the world is part of. */
export interface Deed {
  /** What its amount is counted from: what was done to these before stays, as long as it stands. */
  readonly counted?: readonly string[];
  /** What it is done to. */
  readonly touched: readonly string[];
  /** The lots it makes, with their item. */
  readonly makes?: readonly (readonly [lot: string, item: string])[];
  act(world: World, occurredAt: string): Promise<Undo>;
}

/** What a deed is chosen by: two numbers, its place among all, and the lots that there are. */
interface Choice {
  readonly a: number;
  readonly b: number;
  readonly index: number;
  readonly lots: readonly (readonly [lot: string, item: string])[];
}

/** Whether a command was refused, rather than failed. */
export const isRefused = (error: unknown): boolean =>
  error instanceof GraphErrors &&
  error.errors.every(({ extensions }) => extensions?.['code'] !== 'INTERNAL_SERVER_ERROR');

/** Items, a supplier, a work unit, lots and an order of their own, in the one plant. */
export class World {
  readonly plant: SmallPlant;
  readonly name: string;
  #movements = new Set<string>();

  constructor(plant: SmallPlant, name: string) {
    this.plant = plant;
    this.name = name;
  }

  of(part: string): string {
    return `${this.name}-${part}`;
  }

  /** ACT is made of two CAST and two GLUE, which is backflushed, and leaves a SWARF; 20 are ordered and begun. */
  async begin(): Promise<void> {
    const { plant } = this;
    const [act, revision, order] = [this.of('ACT'), `${this.of('ACT')}/A`, this.of('MO')];
    const early = { occurredAt: at(1, '05:00') };
    await plant.say('createSupplier', { id: this.of('S'), name: 'Casting works' });
    const unit = { name: 'Unit', level: 'WORK_UNIT', plant: 'P1', parent: 'P1-CNC' };
    await plant.say('createEquipment', { ...unit, id: this.of('UNIT') });
    for (const [item, type] of [
      ['CAST', 'COMPONENT'],
      ['GLUE', 'COMPONENT'],
      ['SWARF', 'COMPONENT'],
      ['ACT', 'FINISHED_GOOD'],
    ] as const) {
      await plant.say('createItem', { number: this.of(item), name: item, type, baseUnit: 'C62' });
      await plant.say('releaseItem', { id: this.of(item), ...early });
    }
    await plant.say('createItemRevision', { item: act, label: 'A' });
    const line = (position: number, item: string, quantity: number, more: object) => ({
      ...{ position, component: this.of(item), quantity: pieces(quantity), operationSequence: 10 },
      ...more,
    });
    await plant.say('createBom', {
      ...{ revision, baseQuantity: pieces(1) },
      lines: [
        line(10, 'CAST', 2, {}),
        line(20, 'GLUE', 2, { issueMethod: 'BACKFLUSH' }),
        line(30, 'SWARF', 1, { useType: 'BY_PRODUCT' }),
      ],
    });
    const times = {
      setupTime: hours(1),
      machineTime: { value: '0.05', unit: 'HUR' },
      laborTime: { value: '0.05', unit: 'HUR' },
    };
    await plant.say('createRouting', {
      ...{ revision, baseQuantity: pieces(1) },
      segments: [
        { sequence: 10, name: 'Machine', workCenter: 'P1-CNC', ...times },
        { sequence: 20, name: 'Assemble', workCenter: 'P1-ASM', ...times },
      ],
    });
    await plant.run('releaseItemRevision', { id: revision, effectiveFrom: '2026-01-01', ...early });
    for (const [item, procurement, cost] of [
      ['CAST', 'BUY', '5'],
      ['GLUE', 'BUY', '1'],
      ['SWARF', 'BUY', '0.5'],
      ['ACT', 'MAKE', '40'],
    ] as const) {
      const known = { plant: 'P1', standardCostFrom: '2026-01-01', standardCost: euros(cost) };
      await plant.say('createItemAtPlant', { item: this.of(item), ...known, procurement });
    }
    const buy = (item: string) => ({ item: this.of(item), quantity: pieces(1000), unitPrice: euros('5') });
    const early2 = { occurredAt: at(2, '05:00') };
    await plant.say('createPurchaseOrder', {
      ...{ number: this.of('PO'), plant: 'P1', supplier: this.of('S'), lines: [buy('CAST'), buy('GLUE')] },
      ...early2,
    });
    for (const [line, lot, quantity] of [
      [1, 'C0', 60],
      [1, 'C1', 40],
      [2, 'G0', 100],
    ] as const) {
      const received = { purchaseOrder: this.of('PO'), line, lot: this.of(lot), quantity: pieces(quantity) };
      await plant.say('receiveMaterial', { ...received, ...early2 });
    }
    const sold = { item: act, quantity: pieces(50), unitPrice: euros('90'), requestedDate: '2026-11-10' };
    await plant.say('createSalesOrder', { number: this.of('SO'), plant: 'P1', customer: 'C1', lines: [sold] });
    const ordered = { number: order, plant: 'P1', item: act, quantity: pieces(20), dueDate: '2026-11-20' };
    await plant.say('createProductionOrder', { ...ordered, ...early2 });
    await plant.run('releaseProductionOrder', { id: order, occurredAt: at(2, '06:00') });
    for (const sequence of [10, 20]) {
      await plant.say('dispatchJob', { id: `${order}/${sequence}`, occurredAt: at(2, '06:30') });
      await plant.say('startJob', { id: `${order}/${sequence}`, occurredAt: at(2, '06:30') });
    }
    await plant.millgraph.settle();
    await this.#posted();
  }

  /** The movements that were posted since the last call, and are no reversals. */
  async #posted(): Promise<readonly string[]> {
    const lists = ['CAST', 'GLUE', 'SWARF', 'ACT'].map(
      (item) => `${item}: inventoryMovements(first: 200, filter: { item: "${this.of(item)}" }) { nodes { id type } }`,
    );
    const found = await this.plant.ask<Record<string, { nodes: { id: string; type: string }[] }>>(
      `{ ${lists.join(' ')} }`,
    );
    const movements = Object.values(found).flatMap(({ nodes }) => nodes);
    const posted = movements.filter(({ id, type }) => type !== 'REVERSAL' && !this.#movements.has(id));
    for (const { id } of movements) this.#movements.add(id);
    return posted.map(({ id }) => id);
  }

  /** Posts by ERP's own command; each movement that it posted is taken back. */
  async post(mutation: string, input: object): Promise<Undo> {
    await this.#posted();
    await this.plant.run(mutation, input);
    const posted = await this.#posted();
    const pairs = ['TRANSFER', 'STATUS_CHANGE'];
    const [first = ''] = posted;
    const isPair = pairs.includes(await this.#typeOf(first));
    return {
      undo: async (occurredAt) => {
        for (const movement of isPair ? [first] : posted) await this.takeBack(movement, occurredAt);
      },
      shown: `inventoryMovement(id: "${first}") { id reversedBy { id } }`,
      document: first,
    };
  }

  takeBack(movement: string, occurredAt: string): Promise<unknown> {
    return this.plant.run('reverseInventoryMovement', { movement, reason, occurredAt });
  }

  async #typeOf(movement: string): Promise<string> {
    const found = await this.plant.ask<{ inventoryMovement: { type: string } | null }>(
      `{ inventoryMovement(id: "${movement}") { type } }`,
    );
    return found.inventoryMovement?.type ?? '';
  }

  /** Runs a command whose reversal takes the id of a document, which is the last of a list in the answer's selection. */
  async record(
    [mutation, input, list]: readonly [mutation: string, input: object, list: string],
    [reverse, shown]: readonly [reverse: string, shown: (document: string) => string],
  ): Promise<Undo> {
    const rows = await this.plant.run<Record<string, { id: string }[]>>(mutation, input, `${list} { id }`);
    const document = rows[list]?.at(-1)?.id ?? '';
    return {
      undo: (occurredAt) => this.plant.run(reverse, { id: document, reason, occurredAt }),
      shown: shown(document),
      document,
    };
  }

  /** What lies of a lot in a status in MAIN. */
  async balance(lot: string): Promise<string> {
    const found = await this.plant.ask<{
      lot: { stock: { location: string; status: string; quantity: { value: string } }[] } | null;
    }>(`query ($id: ID!) { lot(id: $id) { stock { location status quantity { value } } } }`, { id: this.of(lot) });
    const here = found.lot?.stock.find(({ location, status }) => location === 'MAIN' && status === 'UNRESTRICTED');
    return here?.quantity.value ?? '0';
  }
}

type Make = (choice: Choice) => Deed;

const pick = <Value>(values: readonly Value[], number: number): Value => {
  const value = values[number % values.length];
  if (value === undefined) throw new TypeError('nothing to choose from');
  return value;
};
const some = (most: number, number: number): number => (number % most) + 1;
const cast = ({ lots, b }: Choice): string =>
  pick(
    lots.filter(([, item]) => item === 'CAST'),
    b,
  )[0];
const any = ({ lots, b }: Choice): readonly [string, string] => pick(lots, b);

/** What may happen, by kind. */
export const deeds: Readonly<Record<string, Make>> = {
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
  hold: (choice) => {
    const [lot, item] = any(choice);
    const [target, on] = pick([['LOT', lot] as const, ['ITEM', item] as const, ['ORDER', 'MO'] as const], choice.a);
    return {
      touched: [on, 'HOLD'],
      async act(world, occurredAt) {
        const held = { target, targetId: world.of(on), plant: 'P1', reason: 'Doubt', occurredAt };
        const { id } = await world.plant.run<{ id: string }>('placeHold', held, 'id');
        return {
          undo: (when) => world.plant.run('releaseHold', { id, reason, occurredAt: when }),
          shown: `hold(id: "${id}") { id reversedBy: releasedAt }`,
          document: id,
        };
      },
    };
  },
  dispose: (choice) => ({
    touched: [cast(choice)],
    async act(world, occurredAt) {
      const quantity = pieces(some(5, choice.a));
      const { id } = await world.plant.run<{ id: string }>(
        'openNonconformance',
        {
          ...{
            plant: 'P1',
            item: world.of('CAST'),
            lot: world.of(cast(choice)),
            severity: 'MINOR',
            defectCode: 'PORE',
          },
          ...{ quantity, occurredAt },
        },
        'id',
      );
      const { dispositions } = await world.plant.run<{ dispositions: { id: string }[] }>(
        'dispositionNonconformance',
        { id, decision: 'SCRAP', quantity, occurredAt },
        'dispositions { id }',
      );
      const disposition = dispositions.at(-1)?.id ?? '';
      return {
        async undo(when) {
          await world.plant.run('reverseDisposition', { disposition, reason, occurredAt: when });
          await world.plant.run('cancelNonconformance', { id, reason, occurredAt: when });
        },
        shown: `nonconformance(id: "${id}") { dispositions { id reversedBy } }`,
        document: disposition,
      };
    },
  }),
  inspect: (choice) => ({
    touched: [cast(choice)],
    async act(world, occurredAt) {
      const { lot } = await world.plant.ask<{ lot: { inspections: { id: string; state: string }[] } }>(
        `{ lot(id: "${world.of(cast(choice))}") { inspections { id state } } }`,
      );
      const id = lot.inspections.find(({ state }) => state === 'REQUESTED')?.id ?? 'IN-0';
      const verdict = choice.a % 2 === 0 ? 'PASS' : 'FAIL';
      const recorded = { id, results: [], verdict, occurredAt };
      const { records } = await world.plant.run<{ records: { id: string }[] }>(
        'recordInspection',
        recorded,
        'records { id }',
      );
      const document = records.at(-1)?.id ?? '';
      return {
        undo: (when) => world.plant.run('reverseInspection', { id, reason, occurredAt: when }),
        shown: `inspection(id: "${id}") { records { id reversedBy { id } } }`,
        document,
      };
    },
  }),
};
