import { afterEach, expect, test } from '@jest/globals';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { composeSubgraphs } from '../test/federation/federation.ts';
import { startGateway, type Gateway } from './gateway.ts';

const supergraphSdl = composeSubgraphs({
  a: { sdl: 'type Query { items: [Item!] item: Item } type Item @key(fields: "id") { id: ID! name: String }' },
  b: { sdl: 'type Item @key(fields: "id") { id: ID! stock: Int kind: Kind } enum Kind { MADE }' },
});
const query = '{ __proto__: items { id name constructor: stock toString: kind } item { hasOwnProperty: id } }';
let gateway: Gateway | undefined;

afterEach(() => gateway?.stop());

/** The answer where subgraphs answer these texts of JSON. */
async function answerOver(a: string, b: string): Promise<GraphAnswer> {
  const answering = (text: string) => async (): Promise<GraphAnswer> => JSON.parse(text) as GraphAnswer;
  gateway = await startGateway({
    supergraphSdl,
    fetches: { a: answering(a), b: answering(b) },
    exports: {},
    engine: 'millgraph',
    log: createLog('test', { level: 'silent' }),
  });
  return gateway.fetch({ query }, demoAdministrator());
}

test('of more errors than anybody reads, the rest is one', async () => {
  const error = '{"message":"e","path":["items",0,"name"]}';
  const wellFormed = '{"data":{"_entities":[{"stock":1}]}}';
  const many = `{"data":{"items":[{"id":"1","name":null}],"item":{"id":"1"}},"errors":[${Array(20_000).fill(error).join()}]}`;
  const { errors = [] } = await answerOver(many, wellFormed);
  expect(errors.filter(({ message }) => message === 'e')).toHaveLength(500);
  expect(errors).toContainEqual(
    expect.objectContaining({
      message: 'The a system answered with 19500 more errors.',
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'a' },
    }),
  );
});

const internals = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const evil = internals.map((name) => `"${name}": {"polluted": true}`).join();
const deep = '['.repeat(5000) + ']'.repeat(5000);

test.each([
  [
    'members of every object beside the data',
    `{"data":{${evil},"items":[{"id":"1",${evil}}],"item":{"id":"1",${evil}}},${evil}}`,
  ],
  ['members of every object in place of the data', `{"data":{"items":{${evil}},"item":[{${evil}}]}}`],
  [
    'members of every object as errors',
    `{"data":null,"errors":[{"message":"x","path":["__proto__","constructor",0],"extensions":{${evil}}}]}`,
  ],
  [
    'errors of other forms',
    '{"data":null,"errors":[null,1,"x",{},{"message":1},{"message":"x","path":"items"},{"message":"x","path":[{}]}]}',
  ],
  ['errors that are no list', '{"data":null,"errors":{"message":"x"}}'],
  ['entities of other forms', '{"data":{"_entities":{"length":1,"0":{"stock":1}},"items":[null,1,"x",[]],"item":"x"}}'],
  ['more entities than were asked for', '{"data":{"_entities":[{},{},{},{}],"items":[{"id":"1"}],"item":{"id":"2"}}}'],
  ['lists within lists without end', `{"data":{"items":${deep},"item":${deep},"_entities":${deep}}}`],
  ['data that is a text', '{"data":"x"}'],
  ['a list', '[]'],
  ['null', 'null'],
])('a subgraph that answers %s gives an answer, and changes nothing else', async (_name, text) => {
  const wellFormed = '{"data":{"items":[{"id":"1","name":"n"}],"item":{"id":"1"},"_entities":[{"stock":1}]}}';
  for (const [a, b] of [
    [text, text],
    [wellFormed, text],
    [text, wellFormed],
  ] as const) {
    const answer = await answerOver(a, b);
    expect(answer.data ?? answer.errors).toBeDefined();
    for (const { extensions } of answer.errors ?? []) expect(extensions?.['code']).toEqual(expect.any(String));
    expect(JSON.stringify(answer)).not.toMatch(/node:internal|TypeError|Cannot read/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  }
});
