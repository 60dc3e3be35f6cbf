import { GraphErrors } from '#platform/graph-client.ts';
import { at, euros, pieces, type SmallPlant } from '../small-plant.ts';

export const hours = (value: number) => ({ value: String(value), unit: 'HUR' });
export const reason = 'It never was';

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
