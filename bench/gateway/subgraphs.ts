import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])\n`;

const sources: Readonly<Record<string, string>> = {
  erp: `type Query { orders(page: Int!, size: Int!): [Order!]! order(id: ID!): Order }
    type Order @key(fields: "id") {
      id: ID! number: String! state: String! quantity: Quantity! dueDate: String! isLate: Boolean! plant: Plant! item: Item!
      components: [Component!]! cost: Cost!
    }
    type Component { item: Item! required: Quantity! issued: Quantity! }
    type Cost { planned: Money! actual: Money! variance: Money! }
    type Money @shareable { amount: String! currency: String! }
    type Quantity @shareable { value: String! unit: String! }
    type Plant @key(fields: "id") { id: ID! name: String! manager: Person! }
    type Person @key(fields: "id") { id: ID! }
    type Item @key(fields: "id") { id: ID! }`,
  mes: `type Order @key(fields: "id") { id: ID! executionState: String! wip: Wip! jobs: [Job!]! }
    type Wip { started: Quantity! inProcess: Quantity! completed: Quantity! scrapped: Quantity! }
    type Quantity @shareable { value: String! unit: String! }
    type Job { sequence: Int! name: String! state: String! good: Quantity! workCenter: WorkCenter! }
    type WorkCenter { id: ID! name: String! state: String! }
    type Person @key(fields: "id") { id: ID! name: String! shift: String! }`,
  plm: `type Item @key(fields: "id") {
      id: ID! number: String! name: String! description: String! revision: Revision! supplier: Supplier! }
    type Revision { label: String! state: String! }
    type Supplier @key(fields: "id") { id: ID! }`,
  quality: `type Order @key(fields: "id") { id: ID! nonconformances: [Nonconformance!]! holds: [Hold!]! }
    type Nonconformance { number: String! severity: String! state: String! }
    type Hold { reason: String! placedBy: String! }
    type Supplier @key(fields: "id") { id: ID! name: String! rating: Float! site: Plant! }
    type Plant @key(fields: "id") { id: ID! }`,
};

/** So few things are named again and again: what real orders have in common. */
const itemCount = 25;
const supplierCount = 6;
const plantCount = 3;
const personCount = 4;

const quantity = (value: number, unit = 'EA'): object => ({ value: String(value), unit });
const money = (value: number): object => ({ amount: value.toFixed(2), currency: 'EUR' });
const numberOf = ({ id }: { id: string }): number => Number(id.split('-')[1]);
const range = (count: number): number[] => Array.from({ length: count }, (_unused, index) => index);

const order = (n: number): object => ({
  id: `O-${n}`,
  number: `MO-${100_000 + n}`,
  state: ['RELEASED', 'IN_PROGRESS', 'COMPLETED'][n % 3],
  quantity: quantity(10 + (n % 90)),
  dueDate: `2026-0${1 + (n % 9)}-1${n % 10}`,
  isLate: n % 7 === 0,
  plant: { id: `P-${n % plantCount}` },
  item: { id: `I-${n % itemCount}` },
  components: range(4).map((index) => ({
    item: { id: `I-${(n * 3 + index * 7) % itemCount}` },
    required: quantity(20 + index * n),
    issued: quantity(index * n),
  })),
  cost: { planned: money(1000 + n), actual: money(980 + n / 3), variance: money(n / 7) },
});

const resolvers: Readonly<Record<string, object>> = {
  erp: {
    Query: {
      orders: (_: unknown, { page, size }: { page: number; size: number }) =>
        range(size).map((index) => order(page * size + index)),
      order: (_: unknown, reference: { id: string }) => order(numberOf(reference)),
    },
    Order: { __resolveReference: (reference: { id: string }) => order(numberOf(reference)) },
    Plant: {
      name: (reference: { id: string }) => `Plant ${numberOf(reference)}`,
      manager: (reference: { id: string }) => ({ id: `H-${numberOf(reference) % personCount}` }),
    },
  },
  mes: {
    Order: {
      executionState: (reference: { id: string }) => ['RUNNING', 'HELD', 'DONE'][numberOf(reference) % 3],
      wip: (reference: { id: string }) => {
        const n = numberOf(reference);
        return {
          started: quantity(n),
          inProcess: quantity(n % 9),
          completed: quantity(n % 50),
          scrapped: quantity(n % 4),
        };
      },
      jobs: (reference: { id: string }) =>
        range(3).map((index) => ({
          sequence: (index + 1) * 10,
          name: ['Turning', 'Milling and deburring', 'Final assembly'][index],
          state: ['COMPLETED', 'RUNNING', 'QUEUED'][index],
          good: quantity(numberOf(reference) % 40),
          workCenter: { id: `W-${index}`, name: `Work center ${index}`, state: 'UP' },
        })),
    },
    Person: {
      name: (reference: { id: string }) => `Person ${numberOf(reference)}`,
      shift: (reference: { id: string }) => ['EARLY', 'LATE'][numberOf(reference) % 2],
    },
  },
  plm: {
    Item: {
      number: (reference: { id: string }) => `ITM-${5000 + numberOf(reference)}`,
      name: (reference: { id: string }) => `Linear actuator housing, size ${numberOf(reference)}`,
      description: (reference: { id: string }) => `Cast aluminium, machined, anodised; drawing ${numberOf(reference)}`,
      revision: (reference: { id: string }) => ({ label: 'ABC'[numberOf(reference) % 3], state: 'RELEASED' }),
      supplier: (reference: { id: string }) => ({ id: `S-${numberOf(reference) % supplierCount}` }),
    },
  },
  quality: {
    Order: {
      nonconformances: (reference: { id: string }) =>
        range(numberOf(reference) % 3).map((index) => ({
          number: `NC-${numberOf(reference)}-${index}`,
          severity: 'MINOR',
          state: 'OPEN',
        })),
      holds: (reference: { id: string }) =>
        range(numberOf(reference) % 2).map(() => ({ reason: 'Waiting for the second sample', placedBy: 'quality' })),
    },
    Supplier: {
      name: (reference: { id: string }) => `Supplier ${numberOf(reference)} GmbH`,
      rating: (reference: { id: string }) => numberOf(reference) / 2,
      site: (reference: { id: string }) => ({ id: `P-${numberOf(reference) % plantCount}` }),
    },
  },
};

/** The subgraphs that every gateway is measured over. */
export const subgraphs: readonly { readonly name: string; readonly typeDefs: DocumentNode }[] = Object.entries(
  sources,
).map(([name, sdl]) => ({ name, typeDefs: parse(federation + sdl) }));

export const sdlOf = (name: string): string => federation + (sources[name] ?? '');

export function subgraphSchemas(): ReadonlyMap<string, GraphQLSchema> {
  return new Map(
    subgraphs.map(({ name, typeDefs }) => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers: resolvers[name] as never }]),
    ]),
  );
}
