import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { NewEvent } from '#platform/events/log.ts';
import { demoAdministrator, newTraceparent, serviceContext, traceIdOf } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import type { SystemName } from '#platform/systems.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

/** What people do about events that quality could not take over of MES, through the graph. */
let millgraph: TestMillgraph;
let owner: postgres.Sql;
beforeAll(async () => {
  millgraph = await composeTestMillgraph({
    patience: { attempts: 1, hours: 24 },
    log: createLog('test', { level: 'silent' }),
  });
  owner = openPool(millgraph.databaseUrl, { max: 1, connection: { search_path: 'quality' } });
}, 60_000);
afterAll(async () => {
  await owner.end();
  await millgraph.close();
});

let commands = 0;
/** Begins each test's subjects anew, for one Millgraph serves them all. */
let prefix = '';
beforeEach(() => {
  commands += 1;
  prefix = `T${commands}`;
});

const none = { value: '0', unit: 'C62' };
/** A report of `good` pieces; without a plant quality cannot take it over, and says so. */
const report = (subject: string, number: string, good = '5', plant: string | null = 'P1'): NewEvent => ({
  type: 'org.millgraph.mes.job.progressed.v1',
  subject: `job/${prefix}-${subject}`,
  plant,
  time: '2026-11-02T08:00:00Z',
  data: {
    ...{ job: `${prefix}-${subject}`, order: prefix, sequence: 10, workCenter: 'P1-CNC', executionState: 'RUNNING' },
    ...{
      report: `${prefix}-${number}`,
      equipment: null,
      good: { value: good, unit: 'C62' },
      scrap: none,
      rework: none,
    },
    ...{ scrapReason: null, machineHours: null, laborHours: null, violation: null },
  },
});

/** What breaks the contract of its type cannot be told; but it may have been, before the contract was. */
const insertUnchecked = (transaction: Transaction, { type, subject, time, data }: NewEvent): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into event_log (id, type, source, subject, time, correlation_id, traceparent, data)
      values (
        gen_random_uuid(), ${type}, '//millgraph/mes/-', ${subject}, ${time}, ${traceIdOf(transaction.context)},
        ${transaction.context.traceparent}, ${sql.json(data as never)}
      )
    `,
  );

async function tell(events: readonly NewEvent[], context = serviceContext('test')): Promise<void> {
  await millgraph.subgraphs.mes.database.session(context).transaction(async (transaction) => {
    for (const event of events) if (event.plant === null) await insertUnchecked(transaction, event);
    transaction.append(...events.filter(({ plant }) => plant !== null));
  });
  await millgraph.settle();
}

const known = async (): Promise<string[]> =>
  (
    await owner<{ id: string }[]>`
      select id from production_report where production_order = ${prefix} order by ordinal
    `
  ).map(({ id }) => id.replace(`${prefix}-`, ''));

interface Letter {
  readonly id: string;
  readonly state: string;
  readonly decisions: readonly object[];
}
const fields = `id system source type subject plant state attempts errorCode error waitingBehind
  decisions { decision decidedBy reason }`;
const lettersOf = async (subject: string): Promise<readonly Letter[]> => {
  const { deadLetters } = await millgraph.client.execute<{ deadLetters: { quality: { nodes: Letter[] } } }>(
    `query ($filter: DeadLetterFilter) { deadLetters { quality(filter: $filter) { totalCount nodes { ${fields} } } } }`,
    { filter: { subject: `job/${prefix}-${subject}` } },
    demoAdministrator(),
  );
  return deadLetters.quality.nodes;
};
const letterOf = async (subject: string): Promise<Letter> => {
  const [letter, ...more] = await lettersOf(subject);
  if (letter === undefined || more.length > 0) throw new Error(`${subject} has not one dead letter`);
  return letter;
};

/** Runs a command of quality, and waits until what comes of it has happened. */
async function run<Answer = Letter>(
  mutation: string,
  input: object,
  selection = fields,
  context = demoAdministrator(),
  key = `k${(commands += 1)}`,
): Promise<Answer> {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await millgraph.client.execute<Record<string, Answer>>(
    `mutation ($input: ${inputType}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`,
    { input, key },
    context,
  );
  await millgraph.settle();
  return answer[mutation] as Answer;
}
const replay = 'id system kind source projection from to subject state requestedBy reason';
const replayed = async (id: string) =>
  (await owner`select state, events_read, events_handled from event_replay where id = ${id}`)[0];
const ever = '2020-01-01T00:00:00Z';

test('a dead letter is shown beside those of the other systems, with its error and what waits behind it', async () => {
  await tell([report('a', 'bad', '5', null), report('a', 'later'), report('b', 'other')]);
  const answer = await millgraph.client.execute<Record<string, unknown>>(
    `{ deadLetters {
      quality(filter: { subject: "job/${prefix}-a", state: DEAD }) { totalCount nodes { ${fields} } }
      mes { totalCount } plm { totalCount } erp { totalCount }
    } }`,
    {},
    demoAdministrator(),
  );
  expect(answer).toEqual({
    deadLetters: {
      quality: {
        totalCount: 1,
        nodes: [
          {
            ...{ id: expect.any(String), system: 'quality', source: 'mes' },
            ...{ type: 'org.millgraph.mes.job.progressed.v1', subject: `job/${prefix}-a`, plant: null },
            ...{ state: 'DEAD', attempts: 1, errorCode: 'INTERNAL_SERVER_ERROR', waitingBehind: 1, decisions: [] },
            error: expect.stringMatching(/names no plant$/),
          },
        ],
      },
      ...{ mes: { totalCount: 0 }, plm: { totalCount: 0 }, erp: { totalCount: 0 } },
    },
  });
  await expect(known()).resolves.toEqual(['other']);
});

test('a redriven dead letter is tried again, and what waited behind it follows when it is taken over', async () => {
  await tell([report('a', 'bad', '5', null), report('a', 'later')]);
  const { id } = await letterOf('a');
  await expect(run('redriveQualityDeadLetter', { id, reason: 'Again' })).resolves.toMatchObject({ state: 'REDRIVEN' });
  // Nothing was mended.
  await expect(letterOf('a')).resolves.toMatchObject({ state: 'DEAD', attempts: 1 });
  await owner`
    update waiting_event set event = jsonb_set(event, '{plant}', '"P1"') where event_id = ${id}
  `;
  await run('redriveQualityDeadLetter', { id, reason: 'Plant mended' });
  await expect(known()).resolves.toEqual(['bad', 'later']);
  await expect(letterOf('a')).resolves.toMatchObject({
    state: 'HANDLED',
    waitingBehind: 0,
    decisions: [
      { decision: 'REDRIVEN', decidedBy: 'demo-administrator', reason: 'Again' },
      { decision: 'REDRIVEN', decidedBy: 'demo-administrator', reason: 'Plant mended' },
    ],
  });
});

test('behind a discarded dead letter its subject goes on, and the transaction says who discarded it and why', async () => {
  const context = serviceContext('test', { traceparent: newTraceparent() });
  await tell([report('a', 'bad', '5', null), report('a', 'later')], context);
  const { id } = await letterOf('a');
  const decision = { id, reason: 'Told without a plant' };
  const first = await run('discardQualityDeadLetter', decision, fields, demoAdministrator(), `once-${prefix}`);
  expect(first).toMatchObject({ state: 'DISCARDED', decisions: [{ decision: 'DISCARDED' }] });
  await expect(known()).resolves.toEqual(['later']);
  // Sent twice, it is decided once; decided otherwise, it is refused.
  await run('discardQualityDeadLetter', decision, fields, demoAdministrator(), `once-${prefix}`);
  await expect(letterOf('a')).resolves.toMatchObject({ decisions: [{ decision: 'DISCARDED' }] });
  await expect(run('redriveQualityDeadLetter', decision)).rejects.toThrow(/^ILLEGAL_STATE/);
  const { transaction } = await millgraph.client.execute<{ transaction: { entries: object[] } }>(
    `query ($id: ID!) { transaction(correlationId: $id) { entries { system kind subject error } } }`,
    { id: traceIdOf(context) },
    demoAdministrator(),
  );
  expect(transaction.entries.filter((entry) => 'system' in entry && entry.system === 'quality')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'ERROR',
        error: 'Discarded by demo-administrator: Told without a plant',
      }),
      expect.objectContaining({ kind: 'STEP', error: null }),
    ]),
  );
});

test('a discarded event is taken over when the log is read anew only if somebody asks for the discarded ones', async () => {
  await tell([report('a', 'bad', '5', null)]);
  const { id } = await letterOf('a');
  await run('discardQualityDeadLetter', { id, reason: 'Not now' });
  const input = { source: 'mes', from: ever, subject: `job/${prefix}-a`, reason: 'Not forgotten' };
  await run('redeliverQualityEvents', input, replay);
  await expect(letterOf('a')).resolves.toMatchObject({ state: 'DISCARDED' });
  await run('redeliverQualityEvents', { ...input, includeDiscarded: true }, replay);
  await expect(letterOf('a')).resolves.toMatchObject({ state: 'DEAD' });
});

test('a discarded event stays so once later events of its subject have taken effect, which it would undo', async () => {
  await tell([report('a', 'bad', '5', null), report('a', 'later')]);
  const { id } = await letterOf('a');
  await run('discardQualityDeadLetter', { id, reason: 'Not now' });
  await expect(known()).resolves.toEqual(['later']);
  const input = { source: 'mes', from: ever, subject: `job/${prefix}-a`, reason: 'After all', includeDiscarded: true };
  await run('redeliverQualityEvents', input, replay);
  await expect(letterOf('a')).resolves.toMatchObject({ state: 'DISCARDED' });
});

test('nothing is read once more from a time to come', async () => {
  const from = new Date(Date.now() + 86_400_000).toISOString();
  const redelivery = run('redeliverQualityEvents', { source: 'mes', from, reason: 'A slip' }, replay);
  await expect(redelivery).rejects.toThrow(/^BAD_INPUT.*in the future/s);
  const rebuild = run('rebuildQualityProjection', { projection: 'productionReports', from, reason: 'A slip' }, replay);
  await expect(rebuild).rejects.toThrow(/^BAD_INPUT.*in the future/s);
});

test('a redelivery takes over what is missing, and nothing twice', async () => {
  await tell([report('a', '1'), report('b', '2'), report('a', '3'), report('b', '4')]);
  const [lost] = await owner<{ id: string }[]>`
    delete from inbox where subject = ${`job/${prefix}-b`} and event_id = (
      select event_id from inbox where subject = ${`job/${prefix}-b`} order by handled_at limit 1
    )
    returning event_id as id
  `;
  expect(lost).toBeDefined();
  await owner`delete from production_report where production_order = ${prefix} and id like '%-2'`;
  await owner`delete from production_report where production_order = ${prefix} and id like '%-3'`;
  await expect(known()).resolves.toEqual(['1', '4']);
  const answer = await run<{ id: string }>(
    'redeliverQualityEvents',
    { source: 'mes', from: ever, reason: 'Lost by a restore' },
    replay,
  );
  expect(answer).toMatchObject({
    ...{ system: 'quality', kind: 'REDELIVERY', source: 'mes', projection: null, from: ever, to: null },
    ...{ requestedBy: 'demo-administrator', reason: 'Lost by a restore' },
  });
  // The third is held to be taken over by the inbox.
  expect((await known()).sort()).toEqual(['1', '2', '4']);
  await expect(replayed(answer.id)).resolves.toMatchObject({ state: 'DONE', events_handled: '1' });
});

test('a projection that is rebuilt says what the events say but those that were discarded, and goes on with later ones', async () => {
  await tell([report('a', '1', '3'), report('b', '2', '4'), report('a', '3', '5')]);
  await owner`alter table production_report add constraint spoiled check (id <> ${owner.unsafe(`'${prefix}-0'`)}) not valid`;
  await tell([report('c', '0')]);
  await run('discardQualityDeadLetter', { id: (await letterOf('c')).id, reason: 'A trial' });
  await owner`alter table production_report drop constraint spoiled`;
  const rows = () => owner`
    select id, plant, production_order, job, good, scrap, rework, unit, reported_at, reversal
    from production_report
    where production_order in (${prefix}, 'X')
    order by ordinal
  `;
  const before = await rows();
  expect(before).toHaveLength(3);
  await owner`update production_report set good = good + 1`;
  await owner`delete from production_report where id like '%-2'`;
  await owner`
    insert into production_report (id, plant, production_order, job, good, scrap, rework, unit, reported_at)
    values ('nobody', 'P1', 'X', 'X/10', 1, 0, 0, 'C62', now())
  `;
  const answer = await run<{ id: string }>(
    'rebuildQualityProjection',
    { projection: 'production-reports', reason: 'Somebody wrote to the table' },
    replay,
  );
  expect(answer).toMatchObject({ kind: 'REBUILD', projection: 'production-reports', source: 'mes' });
  await expect(rows()).resolves.toEqual(before);
  await expect(replayed(answer.id)).resolves.toMatchObject({ state: 'DONE' });
  await tell([report('a', '4')]);
  await expect(known()).resolves.toEqual(['1', '2', '3', '4']);
});

test('in a rebuild an event that fails is a dead letter, and those behind it wait in their order', async () => {
  await tell([report('a', '1'), report('a', '2'), report('b', '3')]);
  const [first] = await owner<{ event_id: string }[]>`
    select event_id from inbox where subject = ${`job/${prefix}-a`} order by handled_at limit 1
  `;
  expect(first).toBeDefined();
  await owner`alter table production_report add constraint spoiled check (id <> ${owner.unsafe(`'${prefix}-1'`)}) not valid`;
  const input = { projection: 'production-reports', reason: 'Trial' };
  await run('rebuildQualityProjection', input, replay);
  await expect(known()).resolves.toEqual(['3']);
  const letter = await letterOf('a');
  expect(letter).toMatchObject({ state: 'DEAD', waitingBehind: 1 });
  await owner`alter table production_report drop constraint spoiled`;
  await run('redriveQualityDeadLetter', { id: letter.id, reason: 'Constraint gone' });
  await expect(known()).resolves.toEqual(['3', '1', '2']);
  await run('rebuildQualityProjection', input, replay);
  await expect(known()).resolves.toEqual(['1', '2', '3']);
});

test.each([
  ['redriveQualityDeadLetter', { id: 'nothing', reason: 'x' }, 'NOT_FOUND'],
  ['discardQualityDeadLetter', { id: 'nothing', reason: ' ' }, 'BAD_INPUT'],
  ['rebuildQualityProjection', { projection: 'inspections', reason: 'x' }, 'NOT_A_PROJECTION'],
  ['rebuildErpProjection', { projection: 'inventory', reason: 'x' }, 'NOT_A_PROJECTION'],
  ['redeliverQualityEvents', { source: 'quality', from: ever, reason: 'x' }, 'BAD_INPUT'],
  ['redeliverPlmEvents', { source: 'mes', from: ever, reason: 'x' }, 'BAD_INPUT'],
  ['redeliverMesEvents', { source: 'erp', from: ever, to: ever, reason: 'x' }, 'BAD_INPUT'],
])('%s with %j is refused as %s', async (mutation, input, code) => {
  await expect(run(mutation, input, 'id')).rejects.toThrow(new RegExp(`^${code}`));
});

test('whoever has one plant decides about the dead letters of that plant, and of no other', async () => {
  await owner`alter table production_report add constraint spoiled check (production_order <> ${owner.unsafe(`'${prefix}'`)}) not valid`;
  await tell([report('a', '1')]);
  await tell([report('b', '2', '5', null)]);
  await owner`alter table production_report drop constraint spoiled`;
  const [ofPlant, ofNone] = [await letterOf('a'), await letterOf('b')];
  const [here, elsewhere] = [demoAdministrator({ plants: ['P1'] }), demoAdministrator({ plants: ['P2'] })];
  const decide = (letter: Letter, context: typeof here) =>
    run('redriveQualityDeadLetter', { id: letter.id, reason: 'Try' }, 'id', context);
  await expect(decide(ofPlant, elsewhere)).rejects.toThrow(/^NOT_FOUND/);
  await expect(decide(ofNone, here)).rejects.toThrow(/^SCOPE_DENIED/);
  await expect(
    run('rebuildQualityProjection', { projection: 'production-reports', reason: 'x' }, 'id', here),
  ).rejects.toThrow(/^SCOPE_DENIED/);
  await decide(ofPlant, here);
  await expect(known()).resolves.toEqual(['1']);
});

const health = readFileSync(new URL('../../examples/event-health.graphql', import.meta.url), 'utf8');
interface Health {
  readonly system: string;
  readonly sources: readonly { readonly source: string; readonly plants: readonly object[] }[];
  readonly watermark: { readonly holder: { readonly application: string } | null };
}
const healthOf = async (context = demoAdministrator()) =>
  (await millgraph.client.execute<{ eventHealth: Record<SystemName, Health> }>(health, {}, context)).eventHealth;
const mesAsQualityHearsIt = async (context = demoAdministrator()) =>
  (await healthOf(context)).quality.sources.find(({ source }) => source === 'mes');

test('the health of events says of each system and plant what waits, and what was given up', async () => {
  await owner`delete from waiting_event`;
  await tell([report('a', '1'), report('b', 'bad', '5', null), report('b', '2'), report('c', '3')]);
  const answer = await healthOf();
  expect(Object.keys(answer)).toEqual(['mes', 'plm', 'erp', 'quality']);
  expect(answer.plm.sources.map(({ source }) => source)).toEqual(['erp']);
  expect(answer.quality.sources.map(({ source }) => source)).toEqual(['erp', 'mes', 'plm']);
  const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  const nothing = { retrying: 0, deadLetters: 0, behind: 0 };
  await expect(mesAsQualityHearsIt()).resolves.toEqual({
    ...{ source: 'mes', lagSeconds: '0', lagEvents: 0, lagIsCapped: false },
    ...{ retrying: 0, deadLetters: 1, behind: 1, oldestWaitingSince: since },
    ...{ lastEventAt: '2026-11-02T08:00:00Z', lastTakenAt: since },
    plants: [
      { plant: 'P1', ...nothing, behind: 1, oldestWaitingSince: since },
      { plant: null, ...nothing, deadLetters: 1, oldestWaitingSince: since },
    ],
  });
  const seen = await mesAsQualityHearsIt(demoAdministrator({ plants: ['P2'] }));
  expect(seen).toMatchObject({ plants: [{ plant: null, deadLetters: 1 }] });
  // What is tried again in vain has been waiting since it failed first.
  await run('redriveQualityDeadLetter', { id: (await letterOf('b')).id, reason: 'Again' });
  await expect(mesAsQualityHearsIt(demoAdministrator({ plants: ['P2'] }))).resolves.toMatchObject({
    plants: seen?.plants ?? [],
  });
});

test('the lag counts what was told and not taken over, of the types that are heard, to a bound', async () => {
  const log = millgraph.subgraphs.mes;
  const start = (await log.readEvents({ consumer: 'test', after: null, limit: 1000, types: [] })).cursor;
  const types = ['org.millgraph.mes.job.progressed.v1'];
  const behind = async (limit = 1000) =>
    (await log.readEvents({ consumer: 'test', after: start, limit, types, onlyCount: true })).count;
  await expect(behind()).resolves.toEqual({ events: 0, isCapped: false, seconds: 0 });
  await tell([report('a', '1'), report('b', '2'), report('c', '3')]);
  await expect(behind()).resolves.toMatchObject({ events: 3, isCapped: false });
  await expect(behind(2)).resolves.toMatchObject({ events: 2, isCapped: true });
  expect((await behind())?.seconds).toBeGreaterThan(0);
});
