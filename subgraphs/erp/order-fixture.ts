import type { EventData } from '#contracts/events.ts';
import { GraphErrors } from '#platform/graph-client.ts';
import { bomLine, startOfTime, tellItem, type ErpFixture } from './erp-fixture.ts';

/** The facts of the shop floor about one order, as MES tells them. */
export interface ShopFloor {
  consume(consumption: string, item: string, lot: string, value: string, unit?: string, at?: string): Promise<string>;
  unconsume(consumption: string, item: string, lot: string, value: string, unit?: string): Promise<string>;
  report(report: string, machineHours: string | null, laborHours: string | null, at?: string): Promise<string>;
  unreport(report: string, machineHours: string | null, laborHours: string | null): Promise<string>;
  complete(lot: string, value: string, more?: Partial<Completed>, unit?: string): Promise<string>;
  uncomplete(lot: string, value: string, more?: Partial<Completed>, unit?: string): Promise<string>;
}

type Completed = EventData['org.millgraph.mes.lot.completed.v1'];

/** Where and when the facts of an order come from. */
interface Place {
  readonly plant?: string;
  readonly workCenter?: string;
  readonly time?: string;
  readonly item?: string;
}

/** Tells facts of an order of `item`; what is taken back is named by `<document>-R`. */
export function shopFloor(
  system: ErpFixture,
  order: string,
  { plant = 'P1', workCenter = 'P1-ASM', time = startOfTime, item: product = 'PUMP' }: Place = {},
): ShopFloor {
  const job = `${order}-10`;
  const about = { job, order, sequence: 10, workCenter, executionState: 'RUNNING' } as const;
  const none = { value: '0', unit: 'C62' };
  const hours = (report: string, machineHours: string | null, laborHours: string | null) => ({
    ...{ report, equipment: null, good: none, scrap: none, scrapReason: null, rework: none, machineHours, laborHours },
    ...about,
  });
  const use = (consumption: string, item: string, lot: string, value: string, unit = 'C62') => ({
    ...{ consumption, order, job, item, lot, quantity: { value, unit } },
  });
  const made = (lot: string, value: string, more: Partial<Completed> = {}, unit = 'C62') => ({
    ...{
      lot,
      kind: 'LOT' as const,
      order,
      item: product,
      revision: `${product}/A`,
      role: 'PRODUCT' as const,
      expiryDate: null,
    },
    quantity: { value, unit },
    violation: null,
    ...more,
  });
  const taken = (document: string) => ({ reversal: `${document}-R`, reason: 'recorded by mistake' });
  return {
    consume: (consumption, item, lot, value, unit, at = time) =>
      system.tell(
        'org.millgraph.mes.material.consumed.v1',
        `lot/${lot}`,
        { ...use(consumption, item, lot, value, unit), violation: null },
        { plant, time: at },
      ),
    unconsume: (consumption, item, lot, value, unit) =>
      system.tell(
        'org.millgraph.mes.material-consumption.reversed.v1',
        `lot/${lot}`,
        { ...use(consumption, item, lot, value, unit), ...taken(consumption) },
        { plant, time },
      ),
    report: (report, machine, labor, at = time) =>
      system.tell(
        'org.millgraph.mes.job.progressed.v1',
        `job/${job}`,
        { ...hours(report, machine, labor), violation: null },
        { plant, time: at },
      ),
    unreport: (report, machine, labor) =>
      system.tell(
        'org.millgraph.mes.production-report.reversed.v1',
        `job/${job}`,
        { ...hours(report, machine, labor), ...taken(report) },
        { plant, time },
      ),
    complete: (lot, value, more, unit) =>
      system.tell('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, made(lot, value, more, unit), { plant, time }),
    uncomplete(lot, value, more, unit) {
      const { violation: _, ...fact } = made(lot, value, more, unit);
      return system.tell(
        'org.millgraph.mes.lot-completion.reversed.v1',
        `lot/${lot}`,
        { ...fact, ...taken(lot) },
        { plant, time },
      );
    },
  };
}

/** The extensions of the first error with which work was refused. Throws when it was accepted. */
export async function refusal(work: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof GraphErrors) return error.errors[0]?.extensions ?? {};
    throw error;
  }
  throw new Error('it was accepted');
}

type Released = EventData['org.millgraph.plm.revision.released.v1'];
type Segment = Released['routings'][number]['segments'][number];

/** An operation of a routing, as PLM's event states it. */
export const segment = (routing: string, sequence: number, more: Partial<Segment> = {}): Segment => ({
  id: `${routing}/${sequence}`,
  sequence,
  name: `Operation ${sequence}`,
  workCenter: 'P1-ASM',
  subcontractSupplier: null,
  setupHours: '1',
  machineHours: '0.05',
  laborHours: '0.05',
  queueHours: '0',
  crew: null,
  checkpoint: false,
  ...more,
});

/** Releases a revision of a made item, with a BOM of `lines` and a routing of `segments`, and sets it up at P1. */
export async function makeItem(
  system: ErpFixture,
  item: string,
  product: {
    readonly lines: readonly Parameters<typeof bomLine>[];
    readonly segments?: readonly Parameters<typeof segment>[];
    readonly label?: string;
    readonly from?: string;
    readonly supersedes?: string | null;
    readonly change?: string | null;
  },
): Promise<void> {
  const { lines, segments = [['', 10]], label = 'A', from = '2026-01-01', supersedes = null, change = null } = product;
  const revision = `${item}/${label}`;
  const [bom, routing] = [`${revision}/M`, `${revision}/R`];
  const one = { plant: null, alternative: 1, baseQuantity: { value: '1', unit: 'C62' } };
  await system.tell(
    'org.millgraph.plm.revision.released.v1',
    `item-revision/${revision}`,
    {
      revision: { id: revision, label, effectiveFrom: from, supersedes, change },
      item: { id: item, number: item, name: item, type: 'FINISHED_GOOD', baseUnit: 'C62' },
      boms: [{ id: bom, type: 'MANUFACTURING', ...one, lines: lines.map(([, ...line]) => bomLine(bom, ...line)) }],
      routings: [{ id: routing, ...one, segments: segments.map(([, ...each]) => segment(routing, ...each)) }],
    },
    { plant: null },
  );
}

/** Sets an item up at a plant with a standard cost. */
export const setUpItem = async (
  system: ErpFixture,
  item: string,
  procurement: 'MAKE' | 'BUY',
  cost: string | null,
  plant = 'P1',
  currency = 'EUR',
): Promise<void> => {
  if (procurement === 'BUY') await tellItem(system, item);
  await system.command('createItemAtPlant', {
    ...{ item, plant, procurement, occurredAt: startOfTime },
    standardCost: cost === null ? null : { amount: cost, currency },
  });
};

/** Receives a purchased lot of an item at P1. */
export async function receiveLot(
  system: ErpFixture,
  lot: string,
  item: string,
  value: string,
  more: { readonly expiryDate?: string; readonly unit?: string; readonly occurredAt?: string } = {},
): Promise<void> {
  const { unit = 'C62', expiryDate, occurredAt = startOfTime } = more;
  const { id } = await system.command<{ id: string }>(
    'createPurchaseOrder',
    {
      ...{ plant: 'P1', supplier: 'S1', occurredAt },
      lines: [{ item, quantity: { value, unit }, unitPrice: { amount: '1', currency: 'EUR' } }],
    },
    'id',
  );
  const receipt = { purchaseOrder: id, line: 1, quantity: { value, unit }, lot, occurredAt };
  await system.command('receiveMaterial', { ...receipt, ...(expiryDate !== undefined && { expiryDate }) });
}

/** Plans and releases an order of an item, and answers its id. */
export async function releaseOrderOf(
  system: ErpFixture,
  item: string,
  quantity: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { id } = await system.command<{ id: string }>(
    'createProductionOrder',
    {
      ...{ plant: 'P1', item, quantity: { value: quantity, unit: 'C62' }, dueDate: '2026-01-20' },
      occurredAt: startOfTime,
      ...more,
    },
    'id',
  );
  await system.command('releaseProductionOrder', { id, occurredAt: startOfTime });
  return id;
}
