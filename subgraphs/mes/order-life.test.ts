import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { add } from '#contracts/decimal.ts';
import { mes } from './subgraph.ts';
import { MemoryFloor } from './memory-floor-fixture.ts';
import { generatedLife, type ShopCommand } from './shop-command-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

/** The documents of an order by the time they happened, which is once for each. */
const documents = new Map<string, string>();

/** The command as a mutation on this order's own jobs, lots and documents. */
function toInput(order: string, command: ShopCommand): [string, Record<string, unknown>] {
  const { mutation, at: occurredAt } = command;
  const own = (lot: string): string => `${order}-${lot}`;
  switch (command.mutation) {
    case 'completeLot':
      return [mutation, { order, lot: own(command.lot), quantity: command.quantity, occurredAt }];
    case 'splitLot': {
      const { lot, into, quantity } = command;
      return [mutation, { id: own(lot), into: [{ lot: own(into), quantity }], occurredAt }];
    }
    case 'mergeLots':
      return [mutation, { lots: command.lots.map(own), into: own(command.into), occurredAt }];
    case 'reverseLotCompletion':
      return [mutation, { id: own(command.document), reason: 'wrong', occurredAt }];
    case 'reverseProductionReport':
    case 'reverseMaterialConsumption':
    case 'reverseLotSplit':
    case 'reverseLotMerge':
      return [mutation, { id: documents.get(`${order} ${command.document}`) ?? 'NONE', reason: 'wrong', occurredAt }];
    case 'consumeMaterial': {
      const { job, lot, quantity, producedLot } = command;
      const made = producedLot === null ? null : own(producedLot);
      return [mutation, { id: jobId(order, job), lot: own(lot), quantity, producedLot: made, occurredAt }];
    }
    case 'dispatchJob':
    case 'makeJobReady':
    case 'startJob':
    case 'suspendJob':
    case 'resumeJob':
    case 'reportProduction':
    case 'returnReworkedPieces':
    case 'completeJob': {
      const { mutation: _mutation, at: _at, job, ...rest } = command;
      return [mutation, { ...rest, id: jobId(order, job), occurredAt }];
    }
    default:
      return command satisfies never;
  }
}

const jobId = (order: string, index: number): string => `${order}/${(index + 1) * 10}`;

/** Remembers the id of the document that a command made. */
async function remember(order: string, { mutation, at }: ShopCommand): Promise<void> {
  const list = { reportProduction: 'productionReports', consumeMaterial: 'materialConsumptions' }[mutation as string];
  const filter = { order, occurredAt: { from: at, to: at.replace('.000Z', '.001Z') } };
  if (list !== undefined) {
    const type = `${list.charAt(0).toUpperCase()}${list.slice(1, -1)}Filter`;
    const page = await floor.query<Record<string, { nodes: { id: string }[] }>>(
      `query ($filter: ${type}) { ${list}(filter: $filter) { nodes { id } } }`,
      { filter },
    );
    documents.set(`${order} ${at}`, page[list]?.nodes[0]?.id ?? '');
  }
  if (mutation === 'splitLot' || mutation === 'mergeLots') {
    const { lots } = await floor.query<{ lots: { nodes: { regroupings: { id: string; occurredAt: string }[] }[] } }>(
      `query ($text: String) { lots(first: 500, filter: { text: $text }) { nodes { regroupings { id occurredAt } } } }`,
      { text: `${order}-` },
    );
    const made = lots.nodes.flatMap(({ regroupings }) => regroupings);
    const latest = made.find(({ occurredAt }) => Date.parse(occurredAt) === Date.parse(at));
    documents.set(`${order} ${at}`, latest?.id ?? '');
  }
}

const everything = `query ($order: ID!, $text: String!) {
  _entities(representations: [{ __typename: "ProductionOrder", id: $order }]) {
    ... on ProductionOrder {
      jobs { state good { value } reports { reversedBy { reason reverses { __typename } } } }
      materialConsumed { reversedBy { id } }
      wip {
        started { value unit } inProcess { value unit } completed { value unit } scrapped { value unit }
        rework { value unit }
        byOperation {
          inTransit { value unit } received { value unit } queued { value unit } inProcess { value unit }
          good { value unit } scrap { value unit } rework { value unit }
        }
      }
    }
  }
  lots(first: 500, filter: { text: $text }) {
    nodes {
      id state quantity { value } reversedBy { id }
      genealogy(direction: FORWARD, depth: 1) { edges { to { id } quantity { value } precision } }
    }
  }
}`;

interface Everything {
  readonly _entities: readonly [
    {
      readonly jobs: readonly {
        readonly state: string;
        readonly good: { readonly value: string };
        readonly reports: readonly { readonly reversedBy: object | null }[];
      }[];
      readonly materialConsumed: readonly { readonly reversedBy: object | null }[];
      readonly wip: object;
    },
  ];
  readonly lots: {
    readonly nodes: readonly {
      readonly id: string;
      readonly state: string;
      readonly quantity: { readonly value: string };
      readonly genealogy: {
        readonly edges: readonly {
          readonly to: { readonly id: string };
          readonly quantity: { readonly value: string };
          readonly precision: string;
        }[];
      };
    }[];
  };
}

/** Where each lot went, from the records that are left: `<lot> > <lot> <quantity> <precision>`. */
function genealogyOf(model: MemoryFloor): readonly string[] {
  const made = model.lots().filter(({ madeBy }) => madeBy === 'COMPLETION');
  const edges = [
    ...model.consumptions.flatMap(({ lot, quantity, producedLot }) => {
      const named = made.filter(({ id }) => id === producedLot);
      const reached = named.length > 0 ? named : made;
      return reached.map(({ id }) => ({
        step: `${lot} > ${id}`,
        quantity,
        precision: named.length > 0 ? 'EXACT' : 'ORDER',
      }));
    }),
    ...model.regroupings.flatMap(({ parts }) =>
      parts.map(({ from, to, quantity }) => ({ step: `${from} > ${to}`, quantity, precision: 'EXACT' })),
    ),
  ];
  const groups = Map.groupBy(edges, ({ step, precision }) => `${step} ${precision}`);
  return [...groups].map(([step, group]) => `${step} ${add('0', ...group.map(({ quantity }) => quantity))}`).sort();
}

test('an order on Postgres accepts, refuses and counts exactly as one in memory does, as if what it reversed had never been', async () => {
  let number = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(generatedLife, async ({ operations, intentions }) => {
      number += 1;
      const order = `LIFE-${number}`;
      await floor.release(order, operations, { quantity: '20', overDeliveryTolerance: '0.15' });
      await floor.deliver(`${order}-WIRE`, { quantity: { value: '5', unit: 'MTR' } });
      const model = new MemoryFloor(operations, '20', '0.15');
      const accepted: string[] = [];
      for (const intention of intentions) {
        const command = model.command(intention);
        const expected = model.perform(command);
        const answer = await floor.attempt(...toInput(order, command));
        expect([command, answer]).toEqual([command, expected]);
        if (expected === null) {
          accepted.push(command.mutation);
          await remember(order, command);
        }
      }
      for (const mutation of accepted) seen.add(mutation);
      const count = (mutation: string): number => accepted.filter((each) => each === mutation).length;
      const { _entities, lots } = await floor.query<Everything>(everything, { order, text: `${order}-` });
      const [entity] = _entities;
      expect(entity.jobs.map((job) => job.state)).toEqual(model.jobs.map((job) => job.state));
      expect(entity.jobs.map((job) => job.good.value)).toEqual(model.counts().map(({ good }) => good));
      const { byOperation, ...totals } = model.wip();
      expect(entity.wip).toEqual({
        ...totals,
        byOperation: byOperation.map(({ sequence: _sequence, name: _name, ...counts }) => counts),
      });
      const there = lots.nodes.filter(({ state }) => state !== 'VOIDED');
      expect(there.map(({ id, state, quantity }) => [id, state, quantity.value]).sort()).toEqual(
        model
          .lots()
          .map(({ id, state, quantity }) => [`${order}-${id}`, state, quantity])
          .sort(),
      );
      const edges = there.flatMap(({ id, genealogy }) =>
        genealogy.edges.map(({ to, quantity, precision }) => `${id} > ${to.id} ${precision} ${quantity.value}`),
      );
      expect(edges.map((edge) => edge.replaceAll(`${order}-`, '')).sort()).toEqual(genealogyOf(model));
      // The history shows both: what was recorded, and what of it was taken back.
      const reports = entity.jobs.flatMap((job) => job.reports);
      expect(reports).toHaveLength(count('reportProduction'));
      expect(reports.flatMap(({ reversedBy }) => (reversedBy === null ? [] : [reversedBy]))).toEqual(
        Array(count('reverseProductionReport')).fill({
          reason: 'wrong',
          reverses: { __typename: 'ProductionReport' },
        }),
      );
      expect(entity.materialConsumed).toHaveLength(count('consumeMaterial'));
      expect(entity.materialConsumed.filter(({ reversedBy }) => reversedBy !== null)).toHaveLength(
        count('reverseMaterialConsumption'),
      );
    }),
    { numRuns: 24 },
  );
  for (const reversal of ['ProductionReport', 'MaterialConsumption', 'LotCompletion', 'LotSplit']) {
    expect(seen).toContain(`reverse${reversal}`);
  }
});
