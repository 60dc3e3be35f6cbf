import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import * as bom from './bom.ts';
import * as change from './engineering-change.ts';
import * as item from './item.ts';
import type { ItemRevision } from './item-revision.ts';
import * as routing from './routing.ts';

const at = '2026-01-01T00:00:00Z';
const blank = { releasedAt: null, effectiveFrom: null, effectiveTo: null, change: null, supersedes: null };
const inWork: ItemRevision = { id: 'DRIVE/A', item: 'DRIVE', label: 'A', state: 'IN_WORK', ...blank };
const released: ItemRevision = {
  ...inWork,
  state: 'RELEASED',
  releasedAt: at,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
};
const active = (id: string): item.Item => ({
  id,
  number: id,
  name: id,
  description: null,
  type: 'COMPONENT',
  baseUnit: 'C62',
  lifecycle: 'ACTIVE',
  releasedAt: at,
});
const piece = { value: '1', unit: 'C62' };
const hour = { value: '1', unit: 'HUR' };

const newItem: item.ItemCommand = {
  kind: 'CreateItem',
  number: 'DRIVE',
  name: 'Drive',
  type: 'FINISHED_GOOD',
  baseUnit: 'C62',
};
const newChange: change.EngineeringChangeCommand = {
  kind: 'CreateEngineeringChange',
  number: 'EC-1',
  changeKind: 'ORDER',
  title: 'Seal',
  at,
};
const stated = { revision: inWork, item: active('DRIVE'), alternative: 1, baseQuantity: piece };
const newBom = {
  kind: 'CreateBom',
  ...stated,
  type: 'MANUFACTURING',
  components: new Map([['PART', active('PART')]]),
  lines: [
    {
      position: 10,
      component: 'PART',
      quantity: piece,
      quantityBasis: 'PER_UNIT',
      scrapFactor: '0',
      issueMethod: 'EXPLICIT',
      useType: 'CONSUMED',
    },
  ],
} as const satisfies bom.BomCommand;
const newRouting: routing.RoutingCommand = {
  kind: 'CreateRouting',
  ...stated,
  segments: [{ sequence: 10, name: 'Turn', setupTime: hour, machineTime: hour, laborTime: hour, checkpoint: false }],
};

/** One aggregate: its commands, and the states that each of them leads to. */
interface Life<State, Command, Event> {
  readonly name: string;
  readonly decide: (state: State | null, command: Command) => readonly Event[];
  readonly evolve: (state: State | null, event: Event) => State;
  readonly commands: readonly Command[];
  readonly stateOf: (state: State) => string;
  /** `<state before or none> <index of the command> <state after>`, for all that is accepted. */
  readonly steps: readonly string[];
}
const life = <State, Command, Event>(definition: Life<State, Command, Event>) =>
  definition as unknown as Life<unknown, unknown, unknown>;

const lives = [
  life({
    name: 'an item',
    ...item,
    commands: [newItem, { kind: 'ReleaseItem', at }],
    stateOf: (state: item.Item) => state.lifecycle,
    steps: ['none 0 DRAFT', 'DRAFT 1 ACTIVE'],
  }),
  life({
    name: 'an engineering change',
    ...change,
    commands: [newChange, { kind: 'ApproveEngineeringChange', by: 'mara', at }],
    stateOf: ({ state }: change.EngineeringChange) => state,
    steps: ['none 0 DRAFT', 'DRAFT 1 APPROVED'],
  }),
  life({
    name: 'a BOM',
    ...bom,
    commands: [
      newBom,
      { kind: 'ReleaseBom', revision: released, components: [active('PART')] },
      { kind: 'ReleaseBom', revision: inWork, components: [active('PART')] },
    ],
    stateOf: ({ state }: bom.Bom) => state,
    steps: ['none 0 IN_WORK', 'IN_WORK 1 RELEASED'],
  }),
  life({
    name: 'a routing',
    ...routing,
    commands: [
      newRouting,
      { kind: 'ReleaseRouting', revision: released },
      { kind: 'ReleaseRouting', revision: inWork },
    ],
    stateOf: ({ state }: routing.Routing) => state,
    steps: ['none 0 IN_WORK', 'IN_WORK 1 RELEASED'],
  }),
];

test.each(lives)('$name goes through its states in their order, whatever commands come', (definition) => {
  const { decide, evolve, commands, stateOf, steps } = definition;
  fc.assert(
    fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 8 }), (sequence) => {
      let state: unknown = null;
      for (const command of sequence) {
        const before = state === null ? 'none' : stateOf(state);
        const expected = steps.find((step) => step.startsWith(`${before} ${command} `));
        try {
          for (const event of decide(state, commands[command])) state = evolve(state, event);
          expect(`${before} ${command} ${stateOf(state)}`).toBe(expected);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
          expect(expected).toBeUndefined();
          expect(['ALREADY_EXISTS', 'ILLEGAL_STATE']).toContain(error.code);
        }
      }
    }),
    { seed: 20261129 },
  );
});

test('a definition is stated in the base unit of its item, and its lines in that of their components too', () => {
  const dozen = { value: '1', unit: 'DZN' };
  const wire: item.Item = { ...active('WIRE'), baseUnit: 'MTR' };
  const [line] = newBom.lines;
  const events = bom.decide(null, {
    ...newBom,
    baseQuantity: dozen,
    components: new Map([['WIRE', wire]]),
    lines: [{ ...line, component: 'WIRE', quantity: { value: '35', unit: 'CMT' } }],
  });
  expect(events).toMatchObject([
    {
      bom: { id: 'DRIVE/A/BOM/*/1', baseQuantity: '12', baseUnit: 'C62' },
      lines: [{ quantity: '35', unit: 'CMT', quantityInBaseUnit: '0.35' }],
    },
  ]);
});
