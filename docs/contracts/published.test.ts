import { expect, test } from '@jest/globals';
import type { EventSchema } from '#contracts/event-schema.ts';
import { contractOf, envelope, sharedDefinitions } from '#platform/events/contracts.ts';
import { MillgraphError } from '#platform/errors.ts';
import { publish } from './published.ts';

const definitions = sharedDefinitions();
const started = 'org.millgraph.mes.job.started.v1';
const contract = contractOf(started);
const { executionState, ...others } = contract.properties;
const now = (type: string, changed: EventSchema) => new Map([[type, changed]]);
const before = publish({}, now(started, contract), envelope(), definitions);
const refusal = (contracts: ReadonlyMap<string, EventSchema>, shared = definitions): string => {
  try {
    publish(before, contracts, envelope(), shared);
  } catch (error) {
    if (error instanceof MillgraphError) return error.message;
    throw error;
  }
  return 'nothing';
};

test('a type that is new is published, and a field that need not be there', () => {
  const zone = { description: 'Where.', type: 'string' };
  const grown = { ...contract, properties: { ...contract.properties, zone } };
  const next = publish(
    before,
    new Map([...now(started, grown), ['org.millgraph.mes.job.moved.v1', contract]]),
    envelope(),
    definitions,
  );
  expect(Object.keys(next)).toEqual(['envelope', started, 'org.millgraph.mes.job.moved.v1']);
  expect(next[started]?.properties?.['zone']).toEqual({ type: 'string' });
});

test('a published version that changed is refused with its file, the place and what to do', () => {
  expect(refusal(now(started, { ...contract, properties: others }))).toBe(
    `contracts/events/${started}.json /properties/executionState is gone.\n` +
      'Leave what is published as it was and write a new version beside it, such as ...v2.json. ' +
      'See docs/events.md, "Versions".',
  );
  expect(executionState?.$ref).toBe('definitions.json#/$defs/ExecutionState');
  const state = { ...definitions['ExecutionState'], enum: ['RUNNING'] };
  expect(refusal(now(started, contract), { ...definitions, ExecutionState: state })).toContain(
    `${started}.json /properties/executionState/enum lacks "WAITING"`,
  );
});

test('a published version that is gone is refused', () => {
  expect(refusal(new Map())).toContain(`contracts/events/${started}.json is gone: what is published stays.`);
});

test('the envelope is published too', () => {
  const { data, ...rest } = envelope().properties;
  expect(() => publish(before, now(started, contract), { ...envelope(), properties: rest }, definitions)).toThrow(
    'contracts/events/envelope.json /properties/data is gone.',
  );
  expect(data).toBeDefined();
});
