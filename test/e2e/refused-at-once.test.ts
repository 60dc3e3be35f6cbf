import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { kpiDefinitions, kpiGrains } from '#contracts/kpi/definitions.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { serve, type Served } from '#platform/serve.ts';
import { createLog } from '#platform/log.ts';
import { systems } from '#platform/systems.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

/** What can be seen to be wrong without asking the database is refused without asking it, with its code. */
let millgraph: TestMillgraph;
let served: Served;
const statements: string[] = [];
beforeAll(async () => {
  millgraph = await composeTestMillgraph({ onStatement: (text) => statements.push(text) });
  served = await serve({
    ...{ host: '127.0.0.1', port: 0, log: createLog('test', { level: 'error' }) },
    routes: millgraph.gateway.routes,
    ready: async () => ({ checks: [] }),
  });
});
afterAll(async () => {
  await served.close();
  await millgraph.close();
});

/** What was asked of a database since; the systems listen to each other all the while. */
const asked = (): readonly string[] =>
  statements
    .splice(0)
    .filter(
      (text) =>
        !/event_log|event_replay|waiting_event|consumer_position|pg_catalog|set_config|^\s*(begin|commit)/i.test(text),
    );

/** The code and argument with which the graph refuses a query, and what it asked of a database meanwhile. */
async function refusalOf(query: string): Promise<{ code: unknown; argument: unknown; asked: readonly string[] }> {
  asked();
  const { data, errors } = await millgraph.gateway.fetch({ query, variables: {} }, demoAdministrator());
  const [field] = Object.values(data ?? {});
  if (field != null) throw new Error(`${query} was answered`);
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return { code, argument, asked: asked() };
}

const refused = (code: ErrorCode | 'GRAPHQL_VALIDATION_FAILED', argument?: string) => ({ code, argument, asked: [] });

const names = kpiDefinitions.map(({ name }) => name);
const year = 'from: "2026-01-01", to: "2026-12-01"';

const grainsOf = (name: string): readonly string[] => kpiDefinitions.find((each) => each.name === name)?.grains ?? [];

test.each(names)('%s over a hundred years is refused by every grain', async (name) => {
  for (const grain of grainsOf(name)) {
    const query = `{ kpi(names: ["${name}"], from: "1926-01-01", to: "2026-01-01", grain: ${grain}) { rows { value } } }`;
    expect({ grain, ...(await refusalOf(query)) }).toEqual({ grain, ...refused('BAD_INPUT', 'to') });
  }
});

test.each(names)('%s by a grain finer than its data is refused', async (name) => {
  const month = 'from: "2026-01-01", to: "2026-02-01"';
  for (const grain of kpiGrains.filter((each) => !grainsOf(name).includes(each))) {
    const query = `{ kpi(names: ["${name}"], ${month}, grain: ${grain}) { rows { value } } }`;
    expect({ grain, ...(await refusalOf(query)) }).toEqual({ grain, ...refused('BAD_INPUT', 'grain') });
  }
  for (const grain of ['MINUTE', 'HOUR']) {
    const query = `{ kpi(names: ["${name}"], ${month}, grain: ${grain}) { rows { value } } }`;
    expect({ grain, ...(await refusalOf(query)) }).toEqual({ grain, ...refused('GRAPHQL_VALIDATION_FAILED') });
  }
});

test.each([
  ['shoeSize', 'shoeSize'],
  ['without a name', ''],
  ['__proto__', '__proto__'],
  ['in capitals', 'OEE'],
  ['of 5,000 letters', 'x'.repeat(5000)],
])('the unknown KPI %s is refused', async (_, name) => {
  const query = `{ kpi(names: [${JSON.stringify(name)}], ${year}) { rows { value } } }`;
  expect(await refusalOf(query)).toEqual(refused('BAD_INPUT', 'names'));
  const among = `{ kpi(names: ["oee", ${JSON.stringify(name)}], ${year}) { rows { value } } }`;
  expect(await refusalOf(among)).toEqual(refused('BAD_INPUT', 'names'));
});

interface Pages {
  readonly name: string;
  /** What a query must give besides, and select. */
  readonly given: string;
  readonly selection: string;
}

/** Every root field that is read in pages: the lists, and their summaries. */
function pagedFields(): readonly Pages[] {
  return systems.flatMap((system) => {
    const fields = Object.values(millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {});
    return fields
      .filter(
        (field) =>
          has(field, 'first') &&
          (field.name.endsWith('Summary') || getNamedType(field.type).name.endsWith('Connection')),
      )
      .map(pagesOf);
  });
}

const has = (field: GraphQLField<unknown, unknown>, argument: string): boolean =>
  field.args.some(({ name }) => name === argument);

/** What an argument may be given, as a literal. */
const sampleOf = (type: GraphQLInputType): string =>
  isListType(getNullableType(type)) ? '[]' : getNamedType(type).name === 'Date' ? '"2026-01-01"' : '"P1"';

function pagesOf(field: GraphQLField<unknown, unknown>): Pages {
  const type = getNamedType(field.type);
  const isList = isObjectType(type) && type.name.endsWith('Connection');
  return {
    name: field.name,
    given: field.args
      .filter((argument) => isRequiredArgument(argument))
      .map((argument) => `, ${argument.name}: ${sampleOf(argument.type)}`)
      .join(''),
    selection: isList ? '{ pageInfo { endCursor } }' : '{ __typename }',
  };
}

/** Cursors that no list gave: no base64, no JSON, of another list or order, with a value of another type. */
const forged = (name: string): readonly string[] => [
  'forged',
  '',
  'x'.repeat(5000),
  ...[
    '{}',
    '[]',
    '["elsewhere/ID/ASC","a","b"]',
    `["${name}/ID/SIDEWAYS","a","b"]`,
    `["${name}/ID/ASC",{"$gt":""},"b"]`,
    `["${name}Summary//","x","y","z"]`,
  ].map((text) => Buffer.from(text).toString('base64url')),
];

test('every list and summary refuses a page of 10,000 rows, and of none', async () => {
  const fields = pagedFields();
  expect(fields.length).toBeGreaterThan(40);
  for (const { name, given, selection } of fields) {
    for (const first of [10_000, 2_147_483_647, 0, -1]) {
      const refusal = await refusalOf(`{ ${name}(first: ${first}${given}) ${selection} }`);
      // Of some lists so many rows are too costly before anybody is asked what the list takes.
      const isTooCostly = refusal.code === 'LIMIT_EXCEEDED' && first > 10_000;
      const expected = isTooCostly ? refused('LIMIT_EXCEEDED') : refused('BAD_INPUT', 'first');
      expect({ name, first, ...refusal }).toEqual({ name, first, ...expected });
    }
  }
});

test('a reconciliation refuses a page of 10,000 orders and a range of a hundred years', async () => {
  const of = (from: string, first: number) =>
    `{ reconciliation(plant: "P1", from: "${from}", to: "2026-01-01", first: ${first}) { __typename } }`;
  expect(await refusalOf(of('2025-12-01', 10_000))).toEqual(refused('BAD_INPUT', 'first'));
  expect(await refusalOf(of('1926-01-01', 10))).toEqual(refused('BAD_INPUT', 'to'));
});

test('every list and summary refuses a forged cursor', async () => {
  for (const { name, given, selection } of pagedFields()) {
    for (const cursor of forged(name)) {
      const refusal = await refusalOf(`{ ${name}(first: 1, after: "${cursor}"${given}) ${selection} }`);
      expect({ name, cursor, ...refusal }).toEqual({ name, cursor, ...refused('INVALID_CURSOR', 'after') });
    }
  }
});

interface Exported {
  readonly list: string;
  /** Parameters that are ranges of time. */
  readonly ranges: readonly string[];
}

const exportedLists = (): readonly Exported[] =>
  systems.flatMap((system) =>
    Object.values(millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || !type.name.endsWith('Connection')) return [];
      const filter = field.args.find(({ name }) => name === 'filter');
      const filterType = filter && getNamedType(filter.type);
      const fields = isInputObjectType(filterType) ? Object.values(filterType.getFields()) : [];
      return [
        {
          list: field.name,
          ranges: fields.filter((each) => isInputObjectType(getNamedType(each.type))).map(({ name }) => name),
        },
      ];
    }),
  );

test('every export refuses a parameter that is none, a time that is none and a forged cursor', async () => {
  const lists = exportedLists();
  expect(lists.length).toBeGreaterThan(30);
  for (const { list, ranges } of lists) {
    const wrong: readonly (readonly [string, ErrorCode, string])[] = [
      ['first=10000', 'BAD_INPUT', 'first'],
      ['shoeSize=44', 'BAD_INPUT', 'shoeSize'],
      ['filter=forged', 'BAD_INPUT', 'filter'],
      ['after=forged', 'INVALID_CURSOR', 'after'],
      ['after=', 'INVALID_CURSOR', 'after'],
      ['changedSince=forged', 'INVALID_CURSOR', 'changedSince'],
      [`changedSince=${'x'.repeat(5000)}`, 'INVALID_CURSOR', 'changedSince'],
      ['after=1&after=2', 'BAD_INPUT', 'after'],
      ...ranges.flatMap((range): [string, ErrorCode, string][] => [
        [`${range}.from=yesterday`, 'BAD_INPUT', `${range}.from`],
        [`${range}.to=100+years`, 'BAD_INPUT', `${range}.to`],
        [`${range}.for=P100Y`, 'BAD_INPUT', `${range}.for`],
      ]),
    ];
    for (const [parameters, code, argument] of wrong) {
      asked();
      const reply = await fetch(`${served.url}/export/${list}.csv?${parameters}`);
      const { errors } = (await reply.json()) as {
        errors: readonly { extensions: { code: string; argument: string } }[];
      };
      expect({ list, parameters, status: reply.status, ...errors[0]?.extensions, asked: asked() }).toMatchObject({
        ...{ list, parameters, status: 400, code, argument, asked: [] },
      });
    }
  }
}, 120_000);

test('an export of what is no list, or in no known form, is refused with what there is', async () => {
  for (const path of ['shoes.csv', '.csv', 'items.xlsx', '__proto__.csv']) {
    asked();
    const reply = await fetch(`${served.url}/export/${path}`);
    const { errors } = (await reply.json()) as { errors: readonly { extensions: { code: string } }[] };
    expect({ path, status: reply.status, code: errors[0]?.extensions.code, asked: asked() }).toEqual({
      ...{ path, status: 404, code: 'NOT_FOUND', asked: [] },
    });
  }
});
