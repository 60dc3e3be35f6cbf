import { randomUUID } from 'node:crypto';
import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import { graphClient, type GraphClient } from '#platform/graph-client.ts';
import { demoAdministrator, newTraceparent, serviceContext, type RequestContext } from '#platform/identity.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { reactions } from './reactions/index.ts';

/** MES under test: events of other systems reach its reactions, commands its mutations. */
export interface ShopFloor {
  /** Lets MES react to an event. */
  receive<Type extends EventType>(
    type: Type,
    data: EventData[Type],
    at?: { readonly plant?: string | null; readonly time?: string },
  ): Promise<void>;
  /** Releases an order of 100 pieces with operations 10, 20 and so on. */
  release(
    order: string,
    operations: number,
    details?: {
      readonly plant?: string;
      readonly item?: string;
      readonly quantity?: string;
      readonly overDeliveryTolerance?: string;
      readonly checkpoint?: number;
      /** Items; WIRE has the alternate WIRE-ALT. Default: WIRE and WIRE-X. */
      readonly components?: readonly string[];
      readonly byProducts?: EventData['org.millgraph.erp.order.released.v1']['byProducts'];
      readonly kind?: 'PRODUCTION' | 'REWORK';
      readonly originNonconformance?: string | null;
      /** Who does all of its operations; null: the plant. */
      readonly subcontractSupplier?: string | null;
    },
  ): Promise<void>;
  /** Receives a purchased lot. */
  deliver(
    lot: string,
    details?: Partial<EventData['org.millgraph.erp.goods.received.v1']> & { readonly plant?: string },
  ): Promise<void>;
  /** Runs a mutation with a key of its own; answers the code it is refused with, or null. */
  attempt(mutation: string, input: Readonly<Record<string, unknown>>): Promise<string | null>;
  /** Runs a mutation that must be accepted. */
  perform(mutation: string, input: Readonly<Record<string, unknown>>): Promise<void>;
  query<Data>(query: string, variables?: Record<string, unknown>, context?: RequestContext): Promise<Data>;
  /** The events of MES, in order. */
  published(): Promise<readonly Published[]>;
}

export type Published = Pick<CloudEvent, 'type' | 'subject' | 'data'>;

/** The shop floor of a subgraph. */
export function shopFloor(subgraph: Subgraph): ShopFloor {
  const client: GraphClient = graphClient(subgraph.fetch);
  const perform = async (mutation: string, input: Readonly<Record<string, unknown>>): Promise<void> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${type}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { id } }`;
    await client.execute(text, { input, key: randomUUID() }, demoAdministrator());
  };
  const receive: ShopFloor['receive'] = async (type, data, { plant = 'P1', time = '2025-12-31T00:00:00Z' } = {}) => {
    const event = {
      ...{
        specversion: '1.0',
        datacontenttype: 'application/json',
        id: randomUUID(),
        type,
        source: '//millgraph/test',
      },
      ...{ subject: 'test/1', plant, supplier: null, time, recordedtime: time, historical: false },
      ...{ correlationid: 'test', causationid: null, traceparent: newTraceparent(), data },
    } as CloudEvent;
    const handler = reactions.find((candidate) => candidate.type === type);
    if (handler === undefined) throw new Error(`MES does not react to ${type}`);
    const session = subgraph.database.session(serviceContext('mes-reactions'));
    await session.transaction((transaction) => handler.handle(transaction, event));
  };
  return {
    receive,
    perform,
    release: (
      order,
      operations,
      {
        plant = 'P1',
        item = 'ACT-1',
        quantity = '100',
        overDeliveryTolerance = '0',
        checkpoint,
        components = ['WIRE', 'WIRE-X'],
        byProducts = [],
        kind = 'PRODUCTION',
        originNonconformance = null,
        subcontractSupplier = null,
      } = {},
    ) =>
      receive(
        'org.millgraph.erp.order.released.v1',
        {
          ...{ order, number: order, item, revision: `${item}/A`, quantity: { value: quantity, unit: 'C62' } },
          ...{ dueDate: '2026-02-01', plannedStart: '2026-01-01T06:00:00Z', plannedEnd: '2026-01-02T06:00:00Z' },
          ...{ kind, originNonconformance, byProducts, overDeliveryTolerance },
          components: components.map((component, index) => ({
            ...{ line: (index + 1) * 10, item: component, required: { value: '1', unit: 'MTR' } },
            ...{
              issueMethod: 'EXPLICIT',
              operationSequence: null,
              alternates: component === 'WIRE' ? ['WIRE-ALT'] : [],
            },
          })),
          operations: Array.from({ length: operations }, (_, index) => ({
            ...{
              sequence: (index + 1) * 10,
              name: `Operation ${index + 1}`,
              workCenter: subcontractSupplier === null ? `${plant}-WC` : null,
            },
            ...{
              subcontractSupplier,
              setupHours: '1',
              machineHours: '5',
              laborHours: '5',
              checkpoint: (index + 1) * 10 === checkpoint,
            },
          })),
        },
        { plant },
      ),
    deliver: (lot, { plant = 'P1', ...details } = {}) =>
      receive(
        'org.millgraph.erp.goods.received.v1',
        {
          ...{ receipt: `R-${lot}`, purchaseOrder: 'PO-1', line: 1, supplier: 'S1', item: 'WIRE', lot },
          ...{ quantity: { value: '20', unit: 'MTR' }, kind: 'LOT', supplierLot: null, expiryDate: null },
          status: 'UNRESTRICTED',
          ...details,
        },
        { plant },
      ),
    async attempt(mutation, input) {
      try {
        await perform(mutation, input);
        return null;
      } catch (error) {
        return error instanceof Error ? (error.message.split(':')[0] ?? '') : String(error);
      }
    },
    query: (query, variables = {}, context = demoAdministrator()) => client.execute(query, variables, context),
    // As it is committed: readers of the log wait for every transaction that is open anywhere in the cluster.
    published: () =>
      subgraph.database.session(serviceContext('test')).query<Published>(
        (sql) => sql`
          select type, subject, data
          from event_log
          order by transaction_id, position
        `,
      ),
  };
}
