import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { readFile } from 'node:fs/promises';
import { keywords, mapChildren, resolved, type Schema } from '#contracts/event-schema.ts';
import type { CloudEvent } from '#contracts/events.ts';
import {
  assertKeepsContract,
  contractedTypes,
  contractOf,
  envelope,
  expand,
  schemaValidator,
  sharedDefinitions,
} from '#platform/events/contracts.ts';
import { inboundContractOf, inboundDefinitions, inboundTypes, readTold } from '#platform/ingest/contracts.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { serviceContext } from '#platform/identity.ts';
import type { SubgraphDefinition } from '#platform/subgraph.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { producerOf, reactions } from '../../docs/contracts/consumers.ts';
import { erp } from '../../subgraphs/erp/subgraph.ts';
import { mes } from '../../subgraphs/mes/subgraph.ts';
import { plm } from '../../subgraphs/plm/subgraph.ts';
import { quality } from '../../subgraphs/quality/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../open-subgraph.ts';

const definitions = sharedDefinitions();
const ajv = schemaValidator();
const isEvent = ajv.compile(envelope());

/** Every schema in a schema, with the path to it. */
function everySchema(schema: Schema, path: string): readonly (readonly [string, Schema])[] {
  const children: [string, Schema][] = [];
  mapChildren(schema, (child) => {
    children.push([`${path}/${String(children.length)}`, child]);
    return child;
  });
  return [[path, schema], ...children.flatMap(([at, child]) => everySchema(child, at))];
}

const documents: readonly (readonly [string, Schema])[] = [
  ...contractedTypes.map((type) => [type, contractOf(type)] as const),
  ...Object.entries(definitions),
  ['envelope', envelope()],
];

test.each(documents)('%s says what each field is, in the words that are compared', (name, document) => {
  for (const [path, schema] of everySchema(document, name)) {
    expect(Object.keys(schema).filter((keyword) => !(keyword in keywords))).toEqual([]);
    for (const [field, own] of Object.entries(schema.properties ?? {})) {
      expect([path, field, own.description]).toEqual([path, field, expect.stringMatching(/^[A-Z].*\.$/s)]);
    }
    const meanings = Object.keys(schema['x-values'] ?? {});
    const values = schema.enum ?? [];
    expect(values.filter((value) => value !== null)).toEqual(meanings);
  }
});

/** What the examples of a type are as events, told in this order of minutes. */
function examplesOf(type: string, minute: number): readonly CloudEvent[] {
  const contract = contractOf(type);
  return (contract.examples ?? []).map((data, index) => {
    const plant = contract['x-plant'] === 'never' ? null : 'P1';
    const time = new Date(Date.UTC(2026, 2, 2, 6, minute)).toISOString();
    const id = `00000000-0000-4000-8000-${String(minute * 10 + index).padStart(12, '0')}`;
    return {
      ...{ specversion: '1.0', datacontenttype: 'application/json', id, type },
      source: `//millgraph/${producerOf(type)}/${plant ?? '-'}`,
      subject: contract['x-subject'].map((each) => expand(each, data)).find((each) => each !== null),
      ...{ plant, supplier: null, time, recordedtime: time, historical: false },
      ...{ correlationid: 'order-1', causationid: null, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
      data,
    } as CloudEvent;
  });
}

test.each(contractedTypes)(
  '%s has an owner and examples that keep it, and fields to come do not break who reads it',
  (type) => {
    const contract = contractOf(type);
    expect(contract.$id).toBe(`https://millgraph.org/events/${type}.json`);
    expect(contract['x-owner']).toMatch(/^[a-z ]+$/);
    const isData = ajv.compile(resolved(contract, definitions));
    const examples = examplesOf(type, 0);
    expect(examples).not.toEqual([]);
    for (const event of examples) {
      expect(() => assertKeepsContract(event)).not.toThrow();
      expect(isEvent(event)).toBe(true);
      expect(isData({ ...event.data, fieldToCome: 1 })).toBe(true);
      expect(() => assertKeepsContract({ ...event, data: { ...event.data, fieldToCome: 1 } })).toThrow(
        'must not have the field fieldToCome',
      );
    }
  },
);

test.each(inboundTypes)(
  '%s, which the shop floor tells, has an owner, says what each field is, and keeps its examples',
  (type) => {
    const contract = inboundContractOf(type);
    expect(contract.$id).toBe(`https://millgraph.org/inbound/${type}.json`);
    expect(contract['x-owner']).toMatch(/^[a-z ]+$/);
    for (const [, schema] of everySchema(resolved(contract, inboundDefinitions()), type)) {
      expect(Object.keys(schema).filter((keyword) => !(keyword in keywords))).toEqual([]);
      for (const own of Object.values(schema.properties ?? {})) {
        expect(own.description).toEqual(expect.stringMatching(/^[A-Z].*\.$/s));
      }
      const values = schema.enum ?? [];
      expect(values).toEqual(Object.keys(schema['x-values'] ?? {}));
    }
    expect(contract.examples).not.toEqual([]);
    for (const data of contract.examples ?? []) {
      const subject = contract['x-subject'].map((each) => expand(each, data)).find((each) => each !== null);
      const event = {
        specversion: '1.0',
        id: '1',
        source: '//test',
        type,
        time: '2026-03-02T06:00:00+01:00',
        subject,
        data,
      };
      expect(readTold(event)).toMatchObject({ event: { id: '1', sequence: 0, data } });
    }
  },
);

/** One order of a gearbox, from its definition to its end, with all that can happen to it. */
const story = [
  ...['erp.plant.changed', 'erp.supplier.changed', 'plm.item.released', 'plm.approved-supplier.changed'],
  ...['plm.change.approved', 'plm.revision.released', 'plm.change.released', 'plm.revision.adopted'],
  ...['plm.change.implemented', 'plm.change.rejected', 'plm.deviation.changed', 'erp.standard-cost.changed'],
  ...['erp.purchase-order.changed', 'erp.goods.received', 'erp.delivery.rejected', 'erp.delivery-rejection.reversed'],
  ...['erp.goods.returned', 'erp.order.created', 'erp.order.released', 'quality.inspection.requested'],
  ...['mes.equipment.state-changed', 'mes.equipment-state.reversed', 'mes.downtime.classified', 'mes.job.dispatched'],
  ...['mes.downtime-alert.raised', 'mes.downtime-alert.escalated', 'mes.downtime-alert.acknowledged'],
  ...['mes.downtime-alert.cleared'],
  ...['mes.job.started', 'mes.job.held', 'mes.job.resumed', 'mes.material.consumed', 'mes.violation.changed'],
  ...['mes.exception.raised', 'mes.job.progressed', 'mes.scrap.reported', 'mes.labor.reported'],
  ...['mes.rework.returned', 'mes.rework-return.reversed', 'mes.lot.completed', 'erp.inventory.moved'],
  ...['erp.stock-status.changed'],
  ...['quality.inspection.recorded', 'quality.inspection.reversed', 'quality.inspection.cancelled'],
  ...['quality.nonconformance.opened', 'quality.nonconformance.escalated', 'quality.hold.placed'],
  ...['quality.nonconformance.dispositioned', 'quality.corrective-action.opened', 'quality.hold.released'],
  ...['quality.disposition.reversed', 'quality.nonconformance.cancelled', 'quality.nonconformance.closed'],
  ...['quality.corrective-action.closed', 'mes.lot.scrapped', 'mes.lot-scrap.reversed', 'mes.lot.split'],
  ...['mes.lot.merged', 'mes.lot-merge.reversed', 'mes.lot-split.reversed', 'erp.shipment.confirmed'],
  ...['erp.shipment.exception-raised', 'erp.shipment.reversed', 'erp.warehouse-task.created', 'erp.order.split'],
  ...['mes.job.completed', 'mes.order.completed', 'erp.order.confirmed', 'erp.order.completed', 'erp.order.reopened'],
  ...['erp.order-confirmation.reversed', 'mes.lot-completion.reversed', 'mes.material-consumption.reversed'],
  ...['mes.production-report.reversed', 'erp.goods-receipt.reversed', 'mes.job.aborted', 'mes.job.cancelled'],
  ...['erp.order.closed', 'erp.order.cancelled', 'plm.revision.obsoleted', 'plm.item.obsoleted'],
].map((name) => `org.millgraph.${name}.v1`);

test('the story of the examples tells every type once', () => {
  expect([...story].sort()).toEqual(contractedTypes);
});

const told = story.flatMap(examplesOf);
/** Where the systems' own part of the story comes in: the order is released, and its first job runs. */
const released = told.findIndex(({ type }) => type === 'org.millgraph.mes.job.dispatched.v1');

/** The log of a system, as far as the story is told. */
const logOf = (source: SystemName, length: () => number): EventReader => {
  const own = () => told.slice(0, length()).filter(({ type }) => producerOf(type) === source);
  return async ({ after, types }) => ({
    events: own()
      .slice(Number(after ?? '0'))
      .filter(({ type }) => types.includes(type)),
    cursor: String(own().length),
    complete: true,
  });
};

const at = { occurredAt: '2026-03-02T06:00:00Z' };
const pieces = (value: string) => ({ value, unit: 'C62' });
const euros = (amount: string) => ({ amount, currency: 'EUR' });
/** What a system has to have done itself for the others to speak of it: mutations with their input, in order. */
const ownDoing: Readonly<Partial<Record<SystemName, readonly (readonly [string, object])[]>>> = {
  erp: [
    ['createPlant', { id: 'P1', name: 'Gearbox plant', timeZone: 'Europe/Berlin', currency: 'EUR' }],
    ['createSupplier', { id: 'SUP-01', name: 'Precision Gears Ltd' }],
    ['createItemAtPlant', { item: 'GBX-100', plant: 'P1', procurement: 'MAKE', standardCost: euros('400'), ...at }],
    ['createItemAtPlant', { item: 'GEAR-40', plant: 'P1', procurement: 'BUY', standardCost: euros('10'), ...at }],
    [
      'setWorkCenterRate',
      {
        plant: 'P1',
        workCenter: 'P1-WC-ASSY',
        machineRate: euros('60'),
        laborRate: euros('40'),
        overheadShare: '0',
        from: '2026-01-01',
      },
    ],
    [
      'createPurchaseOrder',
      {
        ...{ number: '4500001', plant: 'P1', supplier: 'SUP-01', ...at },
        lines: [{ item: 'GEAR-40', quantity: pieces('100'), unitPrice: euros('10') }],
      },
    ],
    ['receiveMaterial', { purchaseOrder: '4500001', line: 1, quantity: pieces('100'), lot: 'LOT-GEAR-7', ...at }],
    [
      'createProductionOrder',
      { number: 'PO-1001', plant: 'P1', item: 'GBX-100', quantity: pieces('10'), dueDate: '2026-03-20', ...at },
    ],
    ['releaseProductionOrder', { id: 'PO-1001', ...at }],
  ],
  mes: [
    ['createEquipment', { id: 'P1', name: 'Gearbox plant', level: 'SITE', plant: 'P1' }],
    ['dispatchJob', { id: 'PO-1001/10', workCenter: 'P1', ...at }],
    ['startJob', { id: 'PO-1001/10', ...at }],
    ['reportProduction', { id: 'PO-1001/10', good: pieces('8'), ...at }],
    ['completeLot', { order: 'PO-1001', lot: 'LOT-GBX-1', quantity: pieces('8'), ...at }],
  ],
};

test.each(systems)('every type that %s takes over has a contract', (system) => {
  const taken = reactions[system].map(({ type }) => type as string);
  expect(taken.filter((type) => !contractedTypes.includes(type))).toEqual([]);
  expect(new Set(taken).size).toBe(taken.length);
});

const opened: TestSubgraph[] = [];
afterAll(() => Promise.all(opened.map((system) => system.close())));

test.each([plm, erp, mes, quality] as readonly SubgraphDefinition<unknown>[])(
  '$name takes over the examples of all contracts that it reacts to',
  async (definition) => {
    const system = await openTestSubgraph(definition);
    opened.push(system);
    const { database } = system.subgraph;
    const session = database.session(serviceContext('test'));
    let length = released;
    const others = systems.filter((source) => source !== definition.name);
    const logs = Object.fromEntries(others.map((source) => [source, logOf(source, () => length)]));
    const consumer = system.subgraph.startReactions(logs);
    await consumer.drain();
    for (const [index, [mutation, input]] of (ownDoing[definition.name] ?? []).entries()) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { __typename } }`;
      await system.execute(document, { input, key: String(index) });
    }
    length = told.length;
    // The logs are read beside one another: what comes before what it is about waits, and is tried again at once here.
    for (let rounds = 0; (await consumer.drain()) > 0 && rounds < 20; rounds += 1) {
      await session.transaction(async (transaction) => {
        await transaction.query((sql) => sql`update waiting_event set next_attempt_at = now() - interval '1 second'`);
      });
    }
    const waiting = await session.query((sql) => sql`select event ->> 'type' as type, last_error from waiting_event`);
    expect(waiting).toEqual([]);
    const types = new Set<string>(reactions[definition.name].map(({ type }) => type));
    const [taken] = await session.query<{ count: number }>((sql) => sql`select count(*)::integer as count from inbox`);
    expect(taken?.count).toBe(told.filter(({ type }) => types.has(type)).length);
  },
);

let document: string;
beforeAll(async () => {
  document = await readFile(new URL('../../docs/asyncapi.yaml', import.meta.url), 'utf8');
});

test('the AsyncAPI document is one by the official parser, with every type in the channel of its system', async () => {
  const { document: parsed, diagnostics } = await new Parser().parse(document);
  // 0 is an error, 1 a warning; beyond are hints, such as that there is a newer version of AsyncAPI.
  expect(diagnostics.filter(({ severity }) => severity.valueOf() <= 1)).toEqual([]);
  const channels = parsed?.channels().all() ?? [];
  expect(channels.map((channel) => channel.id()).sort()).toEqual([...systems, 'shopFloor'].sort());
  const sent = channels.flatMap((channel) =>
    channel
      .messages()
      .all()
      .map((message) => [channel.id(), message.name()]),
  );
  expect(sent.sort()).toEqual(
    [
      ...contractedTypes.map((type) => [producerOf(type), type]),
      ...inboundTypes.map((type) => ['shopFloor', type]),
    ].sort(),
  );
});
