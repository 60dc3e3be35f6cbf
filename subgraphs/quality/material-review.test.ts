import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { commandRunner, know, loggedEvents, madeLot } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, {
    items: ['SEAL-7'],
    plants: ['P1'],
    suppliers: ['S-1'],
    lots: [madeLot('L-1', 'SEAL-7'), madeLot('L-2', 'SEAL-7')],
  });
});
afterAll(() => system.close());

const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));
const pieces = (value: string) => ({ value, unit: 'C62' });
const open = (severity: string): Promise<string> =>
  idOf('openNonconformance', {
    ...{ plant: 'P1', item: 'SEAL-7', lot: 'L-1', severity, defectCode: 'POROSITY', quantity: pieces('24') },
  });
const told = async (id: string): Promise<readonly string[]> =>
  (await loggedEvents(system.subgraph))
    .filter(({ subject }) => subject === `nonconformance/${id}`)
    .map(({ type }) => type.split('.').slice(3, 5).join('.'));

test('a decision that accepts what does not conform is told of only when the review board has signed it', async () => {
  const id = await open('MAJOR');
  const fields = `state pendingQuantity { value } dispositions {
    id decision proposed state lot { id } requiredRoles signatures { role signedBy signedAt } inForceAt
  }`;
  const proposal = { id, decision: 'USE_AS_IS', quantity: pieces('24'), lot: 'L-2', occurredAt: null };
  await expect(run('dispositionNonconformance', proposal, fields)).resolves.toEqual({
    state: 'INVESTIGATING',
    pendingQuantity: { value: '24' },
    dispositions: [
      {
        ...{ id: `${id}/1`, decision: 'PENDING', proposed: 'USE_AS_IS', state: 'PENDING', lot: { id: 'L-2' } },
        ...{ requiredRoles: ['QUALITY', 'ENGINEERING'], signatures: [], inForceAt: null },
      },
    ],
  });
  await expect(told(id)).resolves.toEqual(['nonconformance.opened']);
  const disposition = `${id}/1`;
  await run('signDisposition', { disposition, role: 'ENGINEERING', signedBy: 'emil' }, 'id');
  await expect(run('signDisposition', { disposition, role: 'QUALITY', signedBy: 'emil' }, 'id')).rejects.toMatchObject({
    errors: [{ extensions: { code: 'RULE_VIOLATED', argument: 'input.signedBy' } }],
  });
  await expect(told(id)).resolves.toEqual(['nonconformance.opened']);
  await expect(run('signDisposition', { disposition, role: 'QUALITY' }, fields)).resolves.toMatchObject({
    state: 'DISPOSITIONED',
    pendingQuantity: { value: '0' },
    dispositions: [
      {
        decision: 'USE_AS_IS',
        state: 'IN_FORCE',
        signatures: [
          { role: 'ENGINEERING', signedBy: 'emil' },
          { role: 'QUALITY', signedBy: 'demo-administrator' },
        ],
      },
    ],
  });
  const events = (await loggedEvents(system.subgraph)).filter(({ subject }) => subject === `nonconformance/${id}`);
  expect(events.at(-1)).toMatchObject({
    type: 'org.millgraph.quality.nonconformance.dispositioned.v1',
    data: { disposition, decision: 'USE_AS_IS', lot: 'L-2', item: 'SEAL-7', final: true },
  });
});

test('a decision that is refused leaves its quantity to be decided again', async () => {
  const id = await open('MAJOR');
  await run('dispositionNonconformance', { id, decision: 'REPAIR', quantity: pieces('24') }, 'id');
  const refused = await run(
    'rejectDisposition',
    { disposition: `${id}/1`, role: 'ENGINEERING', reason: 'Will leak', rejectedBy: 'emil' },
    'state dispositions { state decision endedBy endedByRole endReason }',
  );
  expect(refused).toEqual({
    state: 'INVESTIGATING',
    dispositions: [
      {
        ...{
          state: 'REJECTED',
          decision: 'PENDING',
          endedBy: 'emil',
          endedByRole: 'ENGINEERING',
          endReason: 'Will leak',
        },
      },
    ],
  });
  await expect(
    run('dispositionNonconformance', { id, decision: 'SCRAP', quantity: pieces('24') }, 'state'),
  ).resolves.toEqual({ state: 'DISPOSITIONED' });
});

test('a decision that is taken back, by its own document, reopens even what was closed, and history shows both', async () => {
  const id = await open('MINOR');
  await run('dispositionNonconformance', { id, decision: 'SCRAP', quantity: pieces('24') }, 'id');
  await run('closeNonconformance', { id }, 'id');
  await expect(
    run(
      'reverseDisposition',
      { disposition: `${id}/1`, reason: 'Wrong pieces' },
      'state closedAt pendingQuantity { value } dispositions { state decision proposed reversedBy endReason inForceAt }',
    ),
  ).resolves.toMatchObject({
    ...{ state: 'INVESTIGATING', closedAt: null, pendingQuantity: { value: '24' } },
    dispositions: [
      { state: 'REVERSED', decision: 'PENDING', proposed: 'SCRAP', reversedBy: expect.stringMatching(/^DV-\d+$/) },
    ],
  });
  await expect(told(id)).resolves.toEqual([
    'nonconformance.opened',
    'nonconformance.dispositioned',
    'nonconformance.closed',
    'disposition.reversed',
  ]);
  await expect(run('reverseDisposition', { disposition: `${id}/1`, reason: 'x' }, 'id')).rejects.toThrow(
    'ILLEGAL_STATE',
  );
  await expect(run('cancelNonconformance', { id, reason: 'No defect' }, 'state cancelReason')).resolves.toEqual({
    ...{ state: 'CANCELLED', cancelReason: 'No defect' },
  });
});

test('an escalation raises the severity, asks for more signatures, and is told of', async () => {
  const id = await open('MINOR');
  await run('investigateNonconformance', { id, causeCode: 'GAS' }, 'id');
  await run('dispositionNonconformance', { id, decision: 'USE_AS_IS', quantity: pieces('24') }, 'id');
  const escalated = await run(
    'escalateNonconformance',
    { id, severity: 'CRITICAL', reason: 'Burst at a customer' },
    'severity causeCode escalations { from to reason escalatedBy } dispositions { requiredRoles }',
  );
  expect(escalated).toEqual({
    severity: 'CRITICAL',
    causeCode: 'GAS',
    escalations: [{ from: 'MINOR', to: 'CRITICAL', reason: 'Burst at a customer', escalatedBy: 'demo-administrator' }],
    dispositions: [{ requiredRoles: ['QUALITY', 'ENGINEERING'] }],
  });
  await run('signDisposition', { disposition: `${id}/1`, role: 'QUALITY', signedBy: 'quentin' }, 'id');
  await expect(told(id)).resolves.toEqual(['nonconformance.opened', 'nonconformance.escalated']);
});

test('nothing is decided as PENDING, nor of a lot that is not known', async () => {
  const id = await open('MINOR');
  const decide = (input: object): Promise<unknown> =>
    run('dispositionNonconformance', { id, quantity: pieces('1'), ...input }, 'id');
  await expect(decide({ decision: 'PENDING' })).rejects.toThrow('BAD_INPUT: input.decision is PENDING');
  await expect(decide({ decision: 'SCRAP', lot: 'L-0' })).rejects.toThrow('NOT_FOUND: There is no lot "L-0"');
  await expect(decide({ decision: 'RETURN_TO_SUPPLIER' })).rejects.toThrow('names no supplier to return to');
});

test('a corrective action for a nonconformance goes through its disciplines, and is told of', async () => {
  const nonconformance = await open('MAJOR');
  const disciplines = [{ discipline: 'D1', owner: 'anna', dueDate: '2025-11-03' }];
  const opened = (await run(
    'openCorrectiveAction',
    { title: 'Porous', nonconformance, disciplines, occurredAt: '2025-11-02T06:00:00Z' },
    `id state overdue nextDueDate plant { id } item { id } supplier { id } nonconformance { id }
     disciplines { discipline owner dueDate overdue text }`,
  )) as { id: string };
  const { id } = opened;
  expect(opened).toMatchObject({
    ...{ state: 'OPEN', overdue: true, nextDueDate: '2025-11-03', plant: { id: 'P1' }, item: { id: 'SEAL-7' } },
    ...{ supplier: null, nonconformance: { id: nonconformance } },
  });
  await run('planDiscipline', { id, discipline: 'D1', dueDate: '2999-01-01' }, 'id');
  await expect(run('completeDiscipline', { id, discipline: 'D5', text: 'x' }, 'id')).rejects.toThrow(
    'RULE_VIOLATED: D5 of corrective action',
  );
  for (const discipline of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7']) {
    await run('completeDiscipline', { id, discipline, text: 'Done' }, 'id');
  }
  await expect(run('closeCorrectiveAction', { id }, 'id')).rejects.toThrow('not done: D8');
  await run('completeDiscipline', { id, discipline: 'D8', text: 'Done' }, 'id');
  await expect(
    run('closeCorrectiveAction', { id }, 'state overdue closedBy disciplines { doneBy text overdue }'),
  ).resolves.toMatchObject({
    ...{ state: 'CLOSED', overdue: false, closedBy: 'demo-administrator' },
    disciplines: [
      { doneBy: null },
      { doneBy: 'demo-administrator', text: 'Done', overdue: false },
      ...Array.from({ length: 7 }, () => ({})),
    ],
  });
  const events = (await loggedEvents(system.subgraph)).filter(({ subject }) => subject === `corrective-action/${id}`);
  expect(events).toMatchObject([
    {
      type: 'org.millgraph.quality.corrective-action.opened.v1',
      ...{ plant: 'P1', data: { correctiveAction: id, nonconformance, supplier: null } },
    },
    { type: 'org.millgraph.quality.corrective-action.closed.v1', data: { correctiveAction: id } },
  ]);
  await expect(
    system.execute(`query ($id: ID!) { nonconformance(id: $id) { correctiveActions { id } } }`, { id: nonconformance }),
  ).resolves.toEqual({ nonconformance: { correctiveActions: [{ id }] } });
});
