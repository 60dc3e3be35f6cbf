import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLFieldMap,
} from 'graphql';
import { errorCatalogue } from '#platform/errors.ts';
import { demoAdministrator, serviceContext } from '#platform/identity.ts';
import type { Subgraph } from '#platform/subgraph.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

let millgraph: TestMillgraph;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
}, 120_000);
afterAll(() => millgraph.close());

const hostileText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{1F600}',
  '\uD800',
  "'; drop table item; --",
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  '../../etc/passwd',
  '%s%n',
  '{{7*7}}',
  '-1',
  'null',
);
const knownText = fc.constantFrom(
  'P1',
  'LA-100',
  'LA-100/A',
  'LA-100/B',
  'SEAL-6',
  'MO-1001',
  'MO-1003',
  'MO-1004',
  'MO-1001/10',
  'MO-1001/20',
  'MO-1003/10',
  'LOT-SEAL-6',
  'LOT-SP-1',
  'SUP-01',
  'PO-500',
  'P1-ASM',
  'EC-1000',
  'KIT-HW',
);
const scalarValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ID: fc.oneof(knownText, knownText, hostileText),
  String: fc.oneof(knownText, hostileText, fc.string({ maxLength: 20 })),
  Int: fc.oneof(fc.integer({ min: -3, max: 60 }), fc.integer(), fc.constantFrom(1.5, '1')),
  Boolean: fc.oneof(fc.boolean(), fc.constantFrom('true', 1)),
  Decimal: fc.oneof(
    fc.constantFrom('0', '1', '-1', '0.5', '3', '25', '1e5', 'NaN', 'Infinity', '1.', '9'.repeat(30), '9'.repeat(31)),
    fc.integer(),
    fc.double(),
    hostileText,
  ),
  Date: fc.constantFrom('2026-11-23', '2026-02-30', '0000-00-00', '9999-12-31', '0001-01-01', '2026-1-1', '', 7),
  DateTime: fc.constantFrom(
    '2026-11-01T10:00:00Z',
    '2026-11-01T10:00:00.123456+02:00',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00Z',
    '2026-11-01',
    '2026-11-01T25:00:00Z',
    'yesterday',
    0,
  ),
  UnitCode: fc.constantFrom('C62', 'KGM', 'GRM', 'MTR', 'HUR', 'MIN', 'XXX', '__proto__', ''),
  CurrencyCode: fc.constantFrom('EUR', 'USD', 'XXX', 'eur', ''),
};

/** Values of an input type: mostly of the right form, often contradictory, sometimes of no form at all. */
function valuesOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) {
    return fc.oneof(
      { weight: 30, arbitrary: valuesOf(type.ofType, depth) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
  }
  if (isListType(type)) return fc.array(valuesOf(type.ofType, depth), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name), 'NO_SUCH_VALUE');
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fc.record(Object.fromEntries(fields.map((field) => [field.name, valuesOf(field.type, depth + 1)])), {
      requiredKeys: fields.filter((field) => isNonNullType(field.type)).map((field) => field.name),
    });
  }
  return scalarValues[getNamedType(type).name] ?? fc.constant('?');
}

const requestCodes = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];

/** What is wrong with an error that a client got; undefined: nothing. */
function faultOf(error: GraphQLFormattedError): string | undefined {
  const code = error.extensions?.['code'];
  if (code === 'INTERNAL_SERVER_ERROR') return 'an unexpected error';
  if (!(typeof code === 'string' && (code in errorCatalogue || requestCodes.includes(code)))) {
    return `the code ${String(code)}`;
  }
  if (/\bat .*\.ts:\d|node_modules|insert into|select .* from|violates|syntax error/i.test(JSON.stringify(error))) {
    return 'a trace of the inside';
  }
  return undefined;
}

/** What a system has accepted so far: commands and events. */
async function accepted(subgraph: Subgraph): Promise<{ commands: number; events: number }> {
  const [row] = await subgraph.database.session(serviceContext('test')).query<{ commands: number; events: number }>(
    (sql) => sql`
      select
        (select count(*)::integer from accepted_command) as commands,
        (select count(*)::integer from event_log) as events
    `,
  );
  return row ?? { commands: 0, events: 0 };
}

const mutationsOf = (system: SystemName): GraphQLFieldMap<unknown, unknown> =>
  millgraph.subgraphs[system].schema.getMutationType()?.getFields() ?? {};

test.each(systems)(
  'whatever is sent to the commands of %s, an error has a code, shows nothing of the inside and changes nothing',
  async (system) => {
    const subgraph = millgraph.subgraphs[system];
    await millgraph.settle();
    let key = 0;
    for (const [name, field] of Object.entries(mutationsOf(system))) {
      const inputType = field.args.find((argument) => argument.name === 'input')?.type;
      if (inputType === undefined) throw new Error(`${name} takes no input`);
      const query = `mutation ($input: ${String(inputType)}, $key: ID!) {
        ${name}(input: $input, idempotencyKey: $key) { __typename }
      }`;
      await fc.assert(
        fc.asyncProperty(valuesOf(inputType), async (input) => {
          const before = await accepted(subgraph);
          key += 1;
          const answer = await subgraph.fetch({ query, variables: { input, key: `bad-${key}` } }, demoAdministrator());
          for (const error of answer.errors ?? []) expect([error, faultOf(error)]).toEqual([error, undefined]);
          if (answer.errors === undefined) return;
          await expect(accepted(subgraph)).resolves.toEqual(before);
        }),
        { numRuns: 60, seed: 20_261_123, endOnFailure: true },
      );
    }
  },
  120_000,
);

test.each(systems)(
  'whatever is sent to the queries of %s, an error has a code and shows nothing of the inside',
  async (system) => {
    const { schema, fetch } = millgraph.subgraphs[system];
    for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
      if (name.startsWith('_') || field.args.length === 0) continue;
      const variables = fc.record(
        Object.fromEntries(field.args.map((argument) => [argument.name, valuesOf(argument.type)])),
        {
          requiredKeys: field.args.filter((argument) => isNonNullType(argument.type)).map((argument) => argument.name),
        },
      );
      const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
      const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
      const selection = getNamedType(field.type).name.endsWith('Connection')
        ? '{ totalCount nodes { __typename } pageInfo { endCursor } }'
        : '{ __typename }';
      const query = `query (${declared}) { ${name}(${passed}) ${selection} }`;
      await fc.assert(
        fc.asyncProperty(variables, async (values) => {
          const answer = await fetch({ query, variables: values }, demoAdministrator());
          for (const error of answer.errors ?? []) expect([error, faultOf(error)]).toEqual([error, undefined]);
        }),
        { numRuns: 60, seed: 20_261_124, endOnFailure: true },
      );
    }
  },
  120_000,
);
