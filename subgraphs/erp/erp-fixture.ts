import { randomUUID } from 'node:crypto';
import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import type { Consumer, EventReader } from '#platform/events/reactions.ts';
import { demoAdministrator, serviceContext, type RequestContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { erp } from './subgraph.ts';

/** ERP on a database of its own, with logs of the other systems that the test writes. */
export interface ErpFixture extends TestSubgraph {
  /** Appends an event to the log of its system and lets ERP handle what there is; answers the event's id. */
  tell<Type extends EventType>(
    type: Type,
    subject: string,
    data: EventData[Type],
    more?: EventOptions,
  ): Promise<string>;
  /** Runs a mutation and answers the selection. */
  command<Data = Record<string, unknown>>(
    mutation: string,
    input: Record<string, unknown>,
    selection?: string,
    context?: RequestContext,
  ): Promise<Data>;
  /** Rows of a statement, read as the service. */
  rows<Row extends object>(text: string): Promise<readonly Row[]>;
  /** The statements sent since the last call. */
  statements(): readonly string[];
  readonly consumer: Consumer;
}

interface EventOptions {
  readonly plant?: string | null;
  readonly time?: string;
  /** When its system wrote it; by default when it happened. */
  readonly recorded?: string;
  readonly historical?: boolean;
}

/** When the tests' world begins. */
export const startOfTime = '2026-01-05T06:00:00Z';

/** Opens ERP. Close it in afterAll. */
export async function openErp(): Promise<ErpFixture> {
  let sent: string[] = [];
  const system = await openTestSubgraph(erp, { onStatement: (text) => void sent.push(text) });
  const logs: Record<string, CloudEvent[]> = { plm: [], mes: [], quality: [] };
  const reader =
    (log: readonly CloudEvent[]): EventReader =>
    async ({ after, types }) => ({
      events: log.slice(Number(after ?? 0)).filter(({ type }) => types.includes(type)),
      cursor: String(log.length),
      complete: true,
    });
  const consumer = system.subgraph.startReactions({
    plm: reader(logs['plm'] ?? []),
    mes: reader(logs['mes'] ?? []),
    quality: reader(logs['quality'] ?? []),
  });
  const service = system.subgraph.database.session(serviceContext('test'));
  return {
    ...system,
    consumer,
    async tell(type, subject, data, { plant = 'P1', time = startOfTime, recorded = time, historical = false } = {}) {
      const source = type.split('.')[2] ?? '';
      const id = randomUUID();
      const event = {
        specversion: '1.0',
        datacontenttype: 'application/json',
        id,
        type,
        source: `//millgraph/${source}/${plant ?? '-'}`,
        subject,
        plant,
        supplier: null,
        time,
        recordedtime: recorded,
        historical,
        correlationid: id,
        causationid: null,
        traceparent: `00-${id.replaceAll('-', '')}-0000000000000001-01`,
        data,
      };
      logs[source]?.push(event as CloudEvent);
      await consumer.drain();
      return id;
    },
    async command<Data>(
      mutation: string,
      input: Record<string, unknown>,
      selection = '__typename',
      context = demoAdministrator(),
    ) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation ($input: ${type}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`;
      const answer = await system.execute<Record<string, Data>>(document, { input, key: randomUUID() }, context);
      return answer[mutation] as Data;
    },
    rows: <Row extends object>(text: string) => service.query<Row>((sql) => sql`${sql.unsafe(text)}`),
    statements() {
      const recent = sent;
      sent = [];
      return recent;
    },
  };
}

const money = (amount: string, currency = 'EUR') => ({ amount, currency });

/** Tells ERP of an item, as PLM's release does. */
export const tellItem = (
  system: ErpFixture,
  id: string,
  baseUnit = 'C62',
  type: EventData['org.millgraph.plm.item.released.v1']['item']['type'] = 'COMPONENT',
): Promise<string> =>
  system.tell(
    'org.millgraph.plm.item.released.v1',
    `item/${id}`,
    { item: { id, number: id, name: `Item ${id}`, type, baseUnit } },
    { plant: null },
  );

type Released = EventData['org.millgraph.plm.revision.released.v1'];
type Line = Released['boms'][number]['lines'][number];

/** A BOM line as PLM's event states it. */
export const bomLine = (
  bom: string,
  position: number,
  component: string,
  value: string,
  more: Partial<Line> = {},
): Line => ({
  id: `${bom}/${position}`,
  position,
  component,
  quantity: { value, unit: 'C62' },
  quantityBasis: 'PER_UNIT',
  scrapFactor: '0',
  operationSequence: 10,
  issueMethod: 'EXPLICIT',
  useType: 'CONSUMED',
  alternateGroup: null,
  alternatePriority: null,
  effectiveFrom: null,
  effectiveTo: null,
  ...more,
});

/** The worked example's product: revision A of PUMP with its BOM and routing. */
export const pumpRevision = (label = 'A', effectiveFrom = '2026-01-01', change: string | null = null): Released => ({
  revision: { id: `PUMP/${label}`, label, effectiveFrom, supersedes: null, change },
  item: { id: 'PUMP', number: 'PUMP', name: 'Pump', type: 'FINISHED_GOOD', baseUnit: 'C62' },
  boms: [
    {
      id: `PUMP/${label}/M`,
      plant: null,
      type: 'MANUFACTURING',
      alternative: 1,
      baseQuantity: { value: '1', unit: 'C62' },
      lines: [
        bomLine(`PUMP/${label}/M`, 10, 'A', '2'),
        bomLine(`PUMP/${label}/M`, 20, 'B', '0.5', { quantity: { value: '500', unit: 'GRM' }, scrapFactor: '0.04' }),
      ],
    },
  ],
  routings: [
    {
      id: `PUMP/${label}/R`,
      plant: null,
      alternative: 1,
      baseQuantity: { value: '1', unit: 'C62' },
      segments: [
        {
          id: `PUMP/${label}/R/10`,
          sequence: 10,
          name: 'Assemble',
          workCenter: 'P1-ASM',
          subcontractSupplier: null,
          setupHours: '1',
          machineHours: '0.05',
          laborHours: '0.05',
          queueHours: '0',
          crew: null,
          checkpoint: false,
        },
      ],
    },
  ],
});

/** Plant P1, supplier S1, the worked example's items, costs, rates and revision, and stock of A and B in lots LA and LB. */
export async function setUpPumps(system: ErpFixture): Promise<void> {
  const at = { occurredAt: startOfTime };
  const plant = { id: 'P1', name: 'Esslingen', timeZone: 'Europe/Berlin', currency: 'EUR' };
  await system.command('createPlant', { ...plant, overDeliveryTolerance: '0.1' });
  await system.command('createSupplier', { id: 'S1', name: 'Castings' });
  await tellItem(system, 'A');
  await tellItem(system, 'B', 'KGM', 'RAW_MATERIAL');
  await system.tell('org.millgraph.plm.revision.released.v1', 'item-revision/PUMP/A', pumpRevision(), { plant: null });
  const setUp = (item: string, procurement: string, cost: string) =>
    system.command('createItemAtPlant', { item, plant: 'P1', procurement, standardCost: money(cost), ...at });
  await setUp('A', 'BUY', '5');
  await setUp('B', 'BUY', '8');
  await setUp('PUMP', 'MAKE', '21.36');
  await system.command('setWorkCenterRate', {
    plant: 'P1',
    workCenter: 'P1-ASM',
    machineRate: money('60'),
    laborRate: money('40'),
    overheadShare: '0.2',
    from: '2026-01-01',
  });
  const line = (item: string, value: string, unit: string, price: string) => ({
    item,
    quantity: { value, unit },
    unitPrice: money(price),
  });
  await system.command('createPurchaseOrder', {
    number: 'PO-1',
    plant: 'P1',
    supplier: 'S1',
    lines: [line('A', '100000', 'C62', '5.1'), line('B', '10000', 'KGM', '7.5')],
    ...at,
  });
  const receive = (number: number, value: string, unit: string, lot: string) =>
    system.command('receiveMaterial', { purchaseOrder: 'PO-1', line: number, quantity: { value, unit }, lot, ...at });
  await receive(1, '1000', 'C62', 'LA');
  await receive(2, '200', 'KGM', 'LB');
}

/** Plans and releases an order of pumps, and answers its id. */
export async function releasedOrder(system: ErpFixture, quantity = '100'): Promise<string> {
  const { id } = await system.command<{ id: string }>(
    'createProductionOrder',
    {
      plant: 'P1',
      item: 'PUMP',
      quantity: { value: quantity, unit: 'C62' },
      dueDate: '2026-01-20',
      plannedStart: '2026-01-06T06:00:00Z',
      occurredAt: startOfTime,
    },
    'id',
  );
  await system.command('releaseProductionOrder', { id, occurredAt: startOfTime });
  return id;
}
