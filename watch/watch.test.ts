import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { ScriptedGraph } from '../examples/live/scripted-graph.fixture.ts';
import { composeTestMillgraph, type TestMillgraph } from '../test/compose.ts';
import { freePort, startProgram, type Started } from '../test/processes.ts';
import { Floor, lineOf, screenOf, type FloorEvent } from './floor.ts';

let millgraph: TestMillgraph;
let served: Served;
const start = (port = 0): Promise<Served> =>
  serve({
    ...{ host: '127.0.0.1', port, log: createLog('test', { level: 'error' }), drainMillis: 500 },
    ...{ routes: millgraph.gateway.routes, sockets: millgraph.gateway.sockets, ready: async () => ({ checks: [] }) },
  });
const run = (mutation: string, input: object): Promise<unknown> =>
  millgraph.client.execute(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!, $key: ID!) {
      ${mutation}(input: $input, idempotencyKey: $key) { id }
    }`,
    { input, key: randomUUID() },
    demoAdministrator(),
  );
let happenings = 0;
const happen = (equipment: string): Promise<unknown> => {
  happenings += 1;
  const state = happenings % 2 === 0 ? 'DOWN' : 'PRODUCING';
  return run('recordEquipmentState', { id: equipment, state, reason: `happening ${happenings}` });
};

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  for (const plant of ['P1', 'P2']) {
    await run('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
    await run('createEquipment', { id: `${plant}-U`, name: 'Lathe', level: 'WORK_UNIT', plant, parent: plant });
  }
  served = await start();
}, 120_000);
const programs: Started[] = [];
afterEach(() => {
  for (const program of programs.splice(0)) program.process.kill('SIGKILL');
});
afterAll(async () => {
  await served.close();
  await millgraph.close();
});

const watch = (...options: string[]): Started => {
  const program = startProgram(['watch/main.ts', ...options], {});
  programs.push(program);
  return program;
};
/** Nothing tells that it is followed for: the first line does. */
async function begun(program: Started): Promise<void> {
  const begun = { value: false };
  const first = program.until(/happening/).then(() => (begun.value = true));
  while (!begun.value) await Promise.race([first, happen('P1-U')]);
}
const told = (program: Started): readonly number[] =>
  [...program.output().matchAll(/happening (\d+)/g)].map(([, number]) => Number(number));

test('it writes a line for each event of its plant, goes on without a gap after the graph was away, and ends', async () => {
  const program = watch('--plant', 'P1', '--url', `${served.url}/graphql`);
  await begun(program);
  await happen('P2-U');
  const ofOther = happenings;
  await happen('P1-U');
  await program.until(new RegExp(`equipment state-changed +equipment/P1-U  \\w+  happening ${happenings}\n`));
  await served.close();
  await program.until(/the graph is away/);
  await happen('P1-U');
  served = await start(served.port);
  await program.until(new RegExp(`happening ${happenings}\n`));
  const numbers = told(program);
  const first = numbers[0] ?? 0;
  const since = Array.from({ length: happenings - first + 1 }, (_, index) => first + index);
  expect(numbers).toEqual(since.filter((number) => number !== ofOther));
  expect(program.output()).not.toContain('\u001B');
  program.process.kill('SIGINT');
  await expect(program.ended).resolves.toBe(0);
});

test('it waits until MES tells a cursor, and begins again after a pause when it is told complete', async () => {
  const cursors = [null, 'c0'];
  const graph = new ScriptedGraph(() => ({ data: { productionEventsCursor: cursors.shift() } }));
  const program = watch('--url', `http://127.0.0.1:${await graph.open()}`);
  try {
    await program.until(/MES is away; asking again/);
    const subscription = await graph.next();
    expect(subscription.after).toBe('c0');
    graph.tell(subscription, 'next', { data: { productionEvents: event({ cursor: 'c1', reason: 'told' }) } });
    await program.until(/told/);
    graph.tell(subscription, 'complete');
    expect((await graph.next()).after).toBe('c1');
  } finally {
    graph.close();
  }
});

test('an address of no graph is told as such, and a plant of which there is nothing', async () => {
  const { url } = served;
  const elsewhere = watch('--url', `${url}/elsewhere`);
  const secure = watch('--url', url.replace('http:', 'https:'));
  const nowhere = watch('--url', `http://127.0.0.1:${await freePort()}`);
  const unknown = watch('--plant', 'NOPE', '--url', url);
  expect(await Promise.all([elsewhere.ended, secure.ended])).toEqual([1, 1]);
  expect(elsewhere.output()).toContain(`${url}/elsewhere answers 404: There is nothing at /elsewhere.`);
  expect(secure.output()).toContain('speaks no https');
  await nowhere.until(/the graph is away \(\w[^)]*\); asking again/);
  await unknown.until(/connected; there is no plant NOPE, or nothing of it/);
});

test('--help says how it is used, and what cannot be understood is refused', async () => {
  const [help, unknown, wrong] = [watch('--help'), watch('--colour'), watch('--url=ftp://x')];
  expect(await Promise.all([help.ended, unknown.ended, wrong.ended])).toEqual([0, 2, 2]);
  expect(help.output()).toContain('npm run watch -- --plant P1');
  expect(unknown.output()).toContain("Unknown option '--colour'");
  expect(wrong.output()).toContain('begins with http');
});

const event = (changes: Partial<FloorEvent>): FloorEvent => ({
  ...{
    cursor: 'c',
    type: 'org.millgraph.mes.job.progressed.v1',
    time: '2026-01-05T06:00:00.000Z',
    subject: 'job/A/10',
  },
  ...{ reason: null, equipmentState: null, good: null, scrap: null, order: null, equipment: null, job: null },
  ...changes,
});

test('a line tells what was made of what, where, and obeys no text from elsewhere', () => {
  const line = lineOf(
    event({
      ...{ good: { value: '5' }, scrap: { value: '1' }, reason: 'burr\u001B[2J' },
      order: { number: 'A', item: { name: 'Actuator' } },
      equipment: { id: 'P1-WC', name: 'Center', state: 'PRODUCING' },
    }),
  );
  expect(line).toBe(
    '2026-01-05T06:00:00  job progressed            job/A/10  5 good, 1 scrap  A Actuator  at P1-WC  burr [2J',
  );
});

test('a screen shows states, the jobs at work and the latest events, in colours only where they are wanted', () => {
  const floor = new Floor();
  const unit = { id: 'U1', name: 'Lathe', state: 'PRODUCING' };
  const job = { id: 'A/10', name: 'Turning', state: 'RUNNING', workCenter: { id: 'U1' } };
  floor.begin({ equipment: [unit, { ...unit, id: 'U2' }], jobs: [job] });
  const view = { title: 'P1', columns: 80, rows: 40, isColored: false };
  floor.tell(event({ subject: 'equipment/U1', equipmentState: 'DOWN', equipment: { ...unit, state: 'DOWN' } }));
  floor.tell(event({ job: { ...job, id: 'A/20' } }));
  floor.tell(event({ job: { ...job, state: 'COMPLETED' }, type: 'org.millgraph.mes.job.completed.v1' }));
  const screen = screenOf(floor, view);
  expect(screen).toContain('PRODUCING 1  DOWN 1');
  expect(screen).toMatch(/DOWN +U1 +Lathe/);
  expect(screen).toMatch(/1 jobs at work\nA\/20/);
  expect(screen).toMatch(/job completed +job\/A\/10\n.*job progressed/);
  expect(screen).not.toContain('\u001B');
  expect(screenOf(floor, { ...view, isColored: true })).toContain('\u001B[31mDOWN 1\u001B[0m');
});
