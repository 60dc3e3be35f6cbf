import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import * as bom from './bom.ts';
import * as change from './engineering-change.ts';
import * as item from './item.ts';
import * as revision from './item-revision.ts';
import * as routing from './routing.ts';

const at = '2026-01-01T00:00:00Z';
const blank = {
  releasedAt: null,
  obsoleteAt: null,
  effectiveFrom: null,
  effectiveTo: null,
  change: null,
  supersedes: null,
};
const inWork: revision.ItemRevision = { id: 'DRIVE/A', item: 'DRIVE', label: 'A', state: 'IN_WORK', ...blank };
const released: revision.ItemRevision = {
  ...inWork,
  obsoleteAt: null,
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
  obsoleteAt: null,
});
const piece = { value: '1', unit: 'C62' };
const hour = { value: '1', unit: 'HUR' };

const step = { by: 'mara', at };
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
  requiredApproverRoles: [],
  ...step,
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

/** A change's commands by index; 2 to 4 approve it. */
const changeCommands = (creation: change.EngineeringChangeCommand): readonly change.EngineeringChangeCommand[] => [
  creation,
  { kind: 'SubmitEngineeringChange', ...step },
  { kind: 'ApproveEngineeringChange', ...step },
  { kind: 'ApproveEngineeringChange', role: 'quality', ...step },
  { kind: 'ApproveEngineeringChange', role: 'plant', ...step },
  { kind: 'RejectEngineeringChange', reason: 'Too dear', ...step },
  { kind: 'ReleaseEngineeringChange', affectedItems: 1, revisions: 0, ...step },
  { kind: 'StartImplementingEngineeringChange', ...step },
  { kind: 'ImplementEngineeringChange', pending: [], ...step },
  { kind: 'CancelEngineeringChange', reason: 'Not needed', ...step },
  { kind: 'HoldEngineeringChange', reason: 'Wait', ...step },
  { kind: 'ResumeEngineeringChange', ...step },
];
const stateOfChange = ({ state, stateBeforeHold }: change.EngineeringChange): string =>
  stateBeforeHold === null ? state : `${state} from ${stateBeforeHold}`;
const changeSteps = [
  'none 0 DRAFT',
  'DRAFT 1 IN_REVIEW',
  'IN_REVIEW 5 REJECTED',
  'APPROVED 6 RELEASED',
  'RELEASED 7 IMPLEMENTING',
  'IMPLEMENTING 8 IMPLEMENTED',
  ...['DRAFT', 'IN_REVIEW', 'APPROVED'].flatMap((state) => [
    `${state} 9 CANCELLED`,
    `ON_HOLD from ${state} 9 CANCELLED`,
  ]),
  ...['DRAFT', 'IN_REVIEW', 'APPROVED', 'RELEASED', 'IMPLEMENTING'].flatMap((state) => [
    `${state} 10 ON_HOLD from ${state}`,
    `ON_HOLD from ${state} 11 ${state}`,
  ]),
];

const lives = [
  life({
    name: 'an item',
    ...item,
    commands: [
      newItem,
      { kind: 'ReleaseItem', at },
      { kind: 'DescribeItem', name: 'Motor', at },
      { kind: 'ObsoleteItem', at },
    ],
    stateOf: (state: item.Item) => state.lifecycle,
    steps: [
      'none 0 DRAFT',
      'DRAFT 1 ACTIVE',
      'DRAFT 2 DRAFT',
      'ACTIVE 2 ACTIVE',
      'OBSOLETE 2 OBSOLETE',
      'ACTIVE 3 OBSOLETE',
    ],
  }),
  life({
    name: 'an engineering change',
    ...change,
    commands: changeCommands(newChange),
    stateOf: stateOfChange,
    steps: [
      ...changeSteps,
      ...[2, 3, 4].flatMap((approval) => [`DRAFT ${approval} APPROVED`, `IN_REVIEW ${approval} APPROVED`]),
    ],
  }),
  life({
    name: 'an engineering change that two roles have to approve',
    ...change,
    commands: changeCommands({ ...newChange, requiredApproverRoles: ['quality', 'plant'] }),
    stateOf: (state: change.EngineeringChange) =>
      `${stateOfChange(state)}${state.approvedAt === null ? state.approvedRoles.map((role) => `+${role}`).join('') : ''}`,
    steps: [
      ...changeSteps,
      'IN_REVIEW 3 IN_REVIEW+quality',
      'IN_REVIEW 4 IN_REVIEW+plant',
      'IN_REVIEW+quality 4 APPROVED',
      'IN_REVIEW+plant 3 APPROVED',
      ...['quality', 'plant'].flatMap((role) => [
        `IN_REVIEW+${role} 5 REJECTED+${role}`,
        `IN_REVIEW+${role} 9 CANCELLED+${role}`,
        `IN_REVIEW+${role} 10 ON_HOLD from IN_REVIEW+${role}`,
        `ON_HOLD from IN_REVIEW+${role} 9 CANCELLED+${role}`,
        `ON_HOLD from IN_REVIEW+${role} 11 IN_REVIEW+${role}`,
      ]),
    ],
  }),
  life({
    name: 'an item revision',
    ...revision,
    commands: [
      { kind: 'CreateItemRevision', item: active('DRIVE'), label: 'A' },
      { kind: 'SubmitItemRevision' },
      { kind: 'ReturnItemRevision' },
      {
        kind: 'ReleaseItemRevision',
        item: active('DRIVE'),
        components: [],
        change: null,
        supersedes: null,
        effectiveFrom: '2026-01-01',
        at,
      },
      { kind: 'ObsoleteItemRevision', effectiveTo: '2026-02-01', today: '2026-02-01', builtAt: [], at },
    ],
    stateOf: ({ state }: revision.ItemRevision) => state,
    steps: [
      'none 0 IN_WORK',
      'IN_WORK 1 IN_REVIEW',
      'IN_REVIEW 2 IN_WORK',
      'IN_WORK 3 RELEASED',
      'IN_REVIEW 3 RELEASED',
      'RELEASED 4 OBSOLETE',
    ],
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
    fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 30 }), (sequence) => {
      let state: unknown = null;
      for (const command of sequence) {
        const before = state === null ? 'none' : stateOf(state);
        const expected = steps.find((each) => each.startsWith(`${before} ${command} `));
        try {
          for (const event of decide(state, commands[command])) state = evolve(state, event);
          expect(`${before} ${command} ${stateOf(state)}`).toBe(expected);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
          expect(expected).toBeUndefined();
          expect(['ALREADY_EXISTS', 'ILLEGAL_STATE', 'RULE_VIOLATED']).toContain(error.code);
        }
      }
    }),
    { seed: 20261129 },
  );
});

/** Every step that a life takes, walked from each state that it comes into. */
function stepsOf({ decide, evolve, commands, stateOf }: (typeof lives)[number]): readonly string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const waiting: unknown[] = [null];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const before = state === null ? 'none' : stateOf(state);
    if (seen.has(before)) continue;
    seen.add(before);
    for (const [index, command] of commands.entries()) {
      try {
        const after = decide(state, command).reduce<unknown>(evolve, state);
        found.add(`${before} ${index} ${stateOf(after)}`);
        waiting.push(after);
      } catch (error) {
        if (!(error instanceof MillgraphError)) throw error;
      }
    }
  }
  return [...found].sort();
}

test('items, revisions, BOMs, routings and changes take every step of their lives, and no other', () => {
  const found = lives.map((each) => [each.name, stepsOf(each)]);
  expect(found).toEqual(lives.map(({ name, steps }) => [name, [...steps].sort()]));
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
