import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { httpFetch, type GraphAnswer } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { subgraphUrl } from '#platform/run-subgraph.ts';
import { systems } from '#platform/systems.ts';
import { contestants } from '../../bench/gateway/contestants.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { examples } from '../../examples/examples.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';
import { freePort, startCommand, startProgram, type Started } from '../processes.ts';

// The subgraphs and their supergraph are to be what any Federation 2 router takes: here they stand behind those of others.

const others = contestants.filter(({ name }) => ['Hive Gateway', 'Grafbase (Rust)'].includes(name));
const areInstalled = existsSync(new URL('../../bench/peers/node_modules', import.meta.url));
const [gateways, behind] = areInstalled
  ? ([describe, 'behind gateways of others'] as const)
  : ([describe.skip, 'behind gateways of others, which are not installed: run npm ci --prefix bench/peers'] as const);

/** What the examples ask for instead, of the plant that is made here. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bom-as-of': { plant: 'P1' },
  'engineering-change': { change: 'EC-1000' },
  'genealogy-backward': { serial: 'LOT-LA-1' },
  'genealogy-forward': { lot: 'LOT-HOUS-10' },
  'late-orders': { plant: 'P1' },
  'oee-of-a-line': { line: 'P1-L1' },
  'stock-by-plant-and-status': { item: 'HOUS-10' },
  'where-used': { item: 'SEAL-6' },
};

let millgraph: TestMillgraph;
let folder: string;
let programs: Started[] = [];
const urls = new Map<string, string>();

gateways(behind, () => {
  beforeAll(async () => {
    millgraph = await composeTestMillgraph();
    await makeDemo(millgraph.client, millgraph.settle, () => undefined);
    folder = await mkdtemp(join(tmpdir(), 'millgraph-gateways-'));
    const subgraphUrls: Record<string, string> = {};
    for (const system of systems) subgraphUrls[system] = `http://127.0.0.1:${await freePort()}/graphql`;
    const environment = {
      DATABASE_URL: millgraph.databaseUrl,
      LOG_LEVEL: 'error',
      ...Object.fromEntries(Object.entries(subgraphUrls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url])),
    };
    programs = systems.map((system) =>
      startProgram([`subgraphs/${system}/main.ts`], { ...environment, PORT: new URL(subgraphUrls[system] ?? '').port }),
    );
    const own = startProgram(['gateway/main.ts'], { ...environment, PORT: '0' });
    programs.push(own);
    await Promise.all(programs.map((program) => program.until(/http:\/\/127/)));
    urls.set('Millgraph', (await own.until(/(http:\S+\/graphql)/))[1] ?? '');

    const setting = {
      supergraphFile: await writeSupergraph(subgraphUrls),
      grafbaseFile: await writeGrafbaseConfig(subgraphUrls),
    };
    for (const other of others) {
      const port = await freePort();
      const program = startCommand(
        other.command({ ...setting, port }),
        { HOME: folder, NODE_ENV: 'production' },
        folder,
      );
      programs.push(program);
      urls.set(other.name, `http://127.0.0.1:${port}/graphql`);
      await untilUp(other.name, program);
    }
  }, 240_000);

  afterAll(async () => {
    for (const program of programs) program.process.kill('SIGTERM');
    await Promise.all(programs.map((program) => program.ended));
    await millgraph.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test.each(others.map(({ name }) => name))(
    '%s answers the examples as the gateway of Millgraph does',
    async (name) => {
      const [answers, expected] = [await answersOf(name), await answersOf('Millgraph')];
      expect(answers).toEqual(expected);
      expect(
        Object.entries(expected)
          .filter(([, answer]) => isEmpty(answer))
          .map(([example]) => example),
      ).toEqual([]);
    },
    60_000,
  );

  test.each(others.map(({ name }) => name))('%s passes on a command, and how it was refused', async (name) => {
    const mutation = `mutation ($key: ID!) { placeHold(input: {
      target: LOT, targetId: "LOT-SEAL-6", plant: "P1", reason: "Suspected swelling" }, idempotencyKey: $key) { id } }`;
    const ask = (key: string) => answerOf(name, mutation, { key });
    expect(await ask(`hold-by-${name.split(' ')[0] ?? ''}`)).toEqual({
      data: { placeHold: { id: expect.any(String) as unknown } },
    });
    expect(await ask('')).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

/** The supergraph as it is in the project, but for where the subgraphs answer. */
async function writeSupergraph(subgraphUrls: Readonly<Record<string, string>>): Promise<string> {
  let text = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
  for (const system of systems) text = text.replace(subgraphUrl(system), subgraphUrls[system] ?? '');
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, text);
  return file;
}

/**
 * Grafbase composes by itself, of the schemas of the subgraphs. It wants every field of a hidden type hidden where it is
 * stated, also where it is external, which Apollo's rules forbid: so that is added.
 */
async function writeGrafbaseConfig(subgraphUrls: Readonly<Record<string, string>>): Promise<string> {
  const sections = await Promise.all(
    systems.map(async (system) => {
      const schema = await readFile(new URL(`../../subgraphs/${system}/schema.graphql`, import.meta.url), 'utf8');
      await writeFile(join(folder, `${system}.graphql`), withHiddenFields(schema));
      return `[subgraphs.${system}]\nurl = "${subgraphUrls[system] ?? ''}"\nschema_path = "${system}.graphql"\n`;
    }),
  );
  const file = join(folder, 'grafbase.toml');
  await writeFile(file, sections.join('\n'));
  return file;
}

function withHiddenFields(schema: string): string {
  const hidden = [...schema.matchAll(/^type (\w+)[^{\n]* @inaccessible/gm)].map(([, name = '']) => name);
  const ofHiddenType = new RegExp(`^  \\w+: \\[?(?:${hidden.join('|')})\\b(?!.*@inaccessible).*$`, 'gm');
  return hidden.length === 0 ? schema : schema.replaceAll(ofHiddenType, '$& @inaccessible');
}

async function untilUp(name: string, program: Started): Promise<void> {
  while (program.process.exitCode === null) {
    const isUp = await answerOf(name, '{ __typename }', {}).then(
      ({ data }) => data?.['__typename'] === 'Query',
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  throw new Error(`${name} does not start:\n${program.output()}`);
}

const answerOf = (name: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphAnswer> =>
  httpFetch(urls.get(name) ?? '', undefined)({ query, variables }, demoAdministrator());

/** The answers to the examples by name, without how current they are, which differs from moment to moment. */
async function answersOf(gateway: string): Promise<Record<string, GraphAnswer>> {
  const answers: Record<string, GraphAnswer> = {};
  for (const { name, query, variables } of examples(new Date())) {
    const answer = await answerOf(gateway, query, { ...variables, ...known[name] });
    answers[name] = JSON.parse(
      JSON.stringify(answer, (key, value: unknown) => (key === 'freshness' ? undefined : value)),
    ) as GraphAnswer;
  }
  return answers;
}

const isEmpty = ({ data }: GraphAnswer): boolean =>
  data == null || Object.values(data).every((value) => value === null || (Array.isArray(value) && value.length === 0));
