import { demoAdministrator } from '#platform/identity.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

export const pieces = (value: number | string) => ({ value: String(value), unit: 'C62' });
export const euros = (amount: string) => ({ amount, currency: 'EUR' });
const hours = (value: string) => ({ value, unit: 'HUR' });

/** A point in time of the test: a day of November 2026, and the clock in UTC. */
export const at = (day: number, clock: string): string => `2026-11-${String(day).padStart(2, '0')}T${clock}:00Z`;

/**
 * A plant P1 with an item ACT, made of two CAST by a segment at P1-CNC and another at P1-ASM, and what a test does there:
 * every system is asked through the gateway, and has heard what the others did before the next command.
 */
export class SmallPlant {
  readonly millgraph: TestMillgraph;
  #commands = 0;

  private constructor(millgraph: TestMillgraph) {
    this.millgraph = millgraph;
  }

  static async open(): Promise<SmallPlant> {
    const plant = new SmallPlant(await composeTestMillgraph());
    await plant.#define();
    return plant;
  }

  /** Runs a command and waits until all systems have taken it over. */
  async run<Answer = Record<string, unknown>>(
    mutation: string,
    input: object,
    selection = '__typename',
  ): Promise<Answer> {
    const answer = await this.say<Answer>(mutation, input, selection);
    await this.millgraph.settle();
    return answer;
  }

  /** Runs a command, whatever the others have heard of it. */
  async say<Answer = Record<string, unknown>>(
    mutation: string,
    input: object,
    selection = '__typename',
  ): Promise<Answer> {
    this.#commands += 1;
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await this.millgraph.client.execute<Record<string, Answer>>(
      `mutation ($input: ${inputType}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`,
      { input, key: `k${this.#commands}` },
      demoAdministrator(),
    );
    return answer[mutation] as Answer;
  }

  /** The code a command is refused with. */
  async refusal(mutation: string, input: object): Promise<string> {
    try {
      await this.run(mutation, input);
    } catch (error) {
      return (error as Error).message.split(':')[0] ?? '';
    }
    return 'accepted';
  }

  ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    return this.millgraph.client.execute<Data>(query, variables, demoAdministrator());
  }

  /** Receives a lot of CAST on a purchase order of its own. */
  async receive(lot: string, quantity: number, more: object = {}): Promise<void> {
    const order = { number: `PO-${lot}`, plant: 'P1', supplier: 'S1' };
    const line = { item: 'CAST', quantity: pieces(quantity), unitPrice: euros('5') };
    await this.run('createPurchaseOrder', { ...order, lines: [line], occurredAt: at(2, '05:00') });
    await this.run('receiveMaterial', {
      ...{ purchaseOrder: `PO-${lot}`, line: 1, quantity: pieces(quantity), lot, occurredAt: at(2, '05:30') },
      ...more,
    });
  }

  /** Creates and releases an order of ACT, and runs its first job. */
  async order(number: string, quantity: number, more: object = {}): Promise<void> {
    const order = { number, plant: 'P1', item: 'ACT', quantity: pieces(quantity), dueDate: '2026-11-20' };
    await this.run('createProductionOrder', { ...order, occurredAt: at(2, '05:00'), ...more });
    await this.run('releaseProductionOrder', { id: number, occurredAt: at(2, '06:00') });
  }

  async start(job: string, clock = '07:00'): Promise<void> {
    await this.run('dispatchJob', { id: job, occurredAt: at(2, clock) });
    await this.run('startJob', { id: job, occurredAt: at(2, clock) });
  }

  async #define(): Promise<void> {
    const before = { occurredAt: at(1, '05:00') };
    await this.run('createPlant', { id: 'P1', name: 'One', timeZone: 'Europe/Berlin', currency: 'EUR' });
    await this.run('createSupplier', { id: 'S1', name: 'Casting works' });
    await this.run('createCustomer', { id: 'C1', name: 'Machine builder' });
    for (const [id, level, parent] of [
      ['P1', 'SITE', null],
      ['P1-CNC', 'WORK_CENTER', 'P1'],
      ['P1-ASM', 'WORK_CENTER', 'P1'],
    ]) {
      await this.run('createEquipment', { id, name: id, level, plant: 'P1', parent });
    }
    for (const workCenter of ['P1-CNC', 'P1-ASM']) {
      const rates = { machineRate: euros('60'), laborRate: euros('40'), overheadShare: '0.2', from: '2026-01-01' };
      await this.run('setWorkCenterRate', { plant: 'P1', workCenter, ...rates });
    }
    for (const [number, type] of [
      ['CAST', 'COMPONENT'],
      ['ACT', 'FINISHED_GOOD'],
    ]) {
      await this.run('createItem', { number, name: number, type, baseUnit: 'C62' });
      await this.run('releaseItem', { id: number, ...before });
    }
    const known = { plant: 'P1', standardCostFrom: '2026-01-01' };
    await this.run('createItemAtPlant', { item: 'CAST', ...known, procurement: 'BUY', standardCost: euros('5') });
    await this.run('createItemAtPlant', { item: 'ACT', ...known, procurement: 'MAKE', standardCost: euros('40') });
    await this.revise('A', '2026-01-01', 2);
  }

  /** Releases a revision of ACT that takes so many CAST. */
  async revise(label: string, effectiveFrom: string, casts: number): Promise<void> {
    const revision = `ACT/${label}`;
    await this.run('createItemRevision', { item: 'ACT', label });
    await this.run('createBom', {
      ...{ revision, baseQuantity: pieces(1) },
      lines: [{ position: 10, component: 'CAST', quantity: pieces(casts), operationSequence: 10 }],
    });
    const times = { setupTime: hours('1'), machineTime: hours('0.05'), laborTime: hours('0.05') };
    await this.run('createRouting', {
      ...{ revision, baseQuantity: pieces(1) },
      segments: [
        { sequence: 10, name: 'Machine', workCenter: 'P1-CNC', ...times },
        { sequence: 20, name: 'Assemble', workCenter: 'P1-ASM', ...times },
      ],
    });
    await this.run('releaseItemRevision', { id: revision, effectiveFrom, occurredAt: at(1, '05:00') });
  }
}
