import { parseArgs } from 'node:util';
import { connect, isExpired } from '../examples/live/resuming.ts';
import { ask, NoGraph, reasonOf } from './ask.ts';
import {
  cursorQuery,
  Floor,
  lineOf,
  screenOf,
  stateQuery,
  subscription,
  type FloorEvent,
  type FloorState,
} from './floor.ts';

const usage = `Usage: npm run watch -- [options]

Shows the shop floor as it moves: states of equipment, jobs at work, and what happens. Where the output is no terminal, a line
for each event. It goes on where it broke off, without a gap, when the connection or the graph was away. Ctrl-C ends it.

Options
  --plant ID   this plant alone                       every plant
  --url URL    where the graph is                     http://127.0.0.1:4000/graphql
  --help       show this

Variables
  NO_COLOR     anything: no colours

Examples
  npm run watch -- --plant P1
  npm run watch | grep 'equipment state-changed'
`;

interface Asked {
  readonly plant: string | undefined;
  readonly url: URL;
}

/** What the command line asks for; a text to show instead, where it is to be shown or cannot be understood. */
function parse(argv: readonly string[]): Asked | { readonly text: string; readonly isWrong: boolean } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { plant: { type: 'string' }, url: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return { text: usage, isWrong: false };
    const url = new URL(values.url ?? 'http://127.0.0.1:4000/graphql');
    if (!/^https?:$/.test(url.protocol))
      throw new Error(`--url is ${url.href}; give an address that begins with http.`);
    if (url.pathname === '/') url.pathname = '/graphql';
    return { plant: values.plant, url };
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : String(error)}\n\n${usage}`, isWrong: true };
  }
}

/** Follows the floor, and shows it until the process ends. */
function watch({ plant, url }: Asked): void {
  const floor = new Floor();
  const { stdout } = process;
  const isScreen = stdout.isTTY;
  const isColored = (process.env['NO_COLOR'] ?? '') === '';
  let state = 'connecting';
  let drawing: NodeJS.Timeout | undefined;
  const draw = (): void => {
    drawing = undefined;
    const title = `Millgraph ${plant ?? 'all plants'}, ${state}`;
    const screen = screenOf(floor, { title, columns: stdout.columns, rows: stdout.rows, isColored });
    stdout.write(`\u001B[H\u001B[J${screen}`);
  };
  /** At most ten times a second, however much happens. */
  const show = (): void => {
    if (isScreen) drawing ??= setTimeout(draw, 100);
  };
  const say = (now: string): void => {
    if (now !== state && !isScreen) process.stderr.write(`${now}\n`);
    state = now;
    show();
  };

  const giveUp = (reason: string): void => {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  };
  /** The floor as it is now; what happens meanwhile is told of besides, and says how it is after it. */
  const refresh = async (): Promise<void> => {
    const { equipmentList, jobs } = await ask<StateAnswer>(url, stateQuery, { plant });
    if (equipmentList == null || jobs == null) return;
    // Work units alone: what has parts is in no state of its own.
    floor.begin({ equipment: equipmentList.nodes.filter(({ children }) => children.length === 0), jobs: jobs.nodes });
    const isEmpty = equipmentList.nodes.length === 0 && jobs.nodes.length === 0;
    if (plant !== undefined && isEmpty) say(`connected; there is no plant ${plant}, or nothing of it`);
    show();
  };

  const client = connect(`${url.protocol === 'https:' ? 'wss:' : 'ws:'}//${url.host}${url.pathname}`);
  client.on('connected', () => {
    say('connected');
    refresh().catch(() => say('the graph does not say how the floor is'));
  });
  client.on('closed', () => say('the graph is away; connecting again'));
  const follow = (after: string): void => {
    client.subscribe<{ productionEvents: FloorEvent }>(
      { query: subscription, variables: { plant, after } },
      {
        next({ data }) {
          if (data == null) return;
          say('connected');
          floor.tell(data.productionEvents);
          if (isScreen) show();
          else stdout.write(`${lineOf(data.productionEvents)}\n`);
        },
        error(reason) {
          if (isExpired(reason)) {
            say('some events were missed; beginning anew');
            void begin();
          } else giveUp(`The graph refuses the subscription: ${JSON.stringify(reason)}`);
        },
        complete: () => undefined,
      },
    );
  };
  /** The cursor behind all that has happened; null where nobody can tell it now. */
  const cursorNow = async (): Promise<string | null> => {
    try {
      const { productionEventsCursor = null } = await ask<CursorAnswer>(url, cursorQuery, {});
      if (productionEventsCursor === null) say('MES is away; asking again');
      return productionEventsCursor;
    } catch (error) {
      if (error instanceof NoGraph) giveUp(error.message);
      say(`the graph is away (${reasonOf(error)}); asking again`);
      return null;
    }
  };
  /** From a cursor that is older than what is shown, so that nothing falls between the two. */
  const begin = async (): Promise<void> => {
    for (;;) {
      const cursor = await cursorNow();
      if (cursor !== null) {
        follow(cursor);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  };
  void begin();
  show();
  process.on('SIGINT', () => {
    if (isScreen) stdout.write('\n');
    process.exit(0);
  });
  // As of `| head`.
  stdout.on('error', () => process.exit(0));
}

interface CursorAnswer {
  readonly productionEventsCursor: string | null;
}

interface StateAnswer {
  readonly equipmentList: {
    readonly nodes: readonly (FloorState['equipment'][number] & { readonly children: readonly unknown[] })[];
  } | null;
  readonly jobs: { readonly nodes: FloorState['jobs'] } | null;
}

const asked = parse(process.argv.slice(2));
if ('url' in asked) watch(asked);
else {
  (asked.isWrong ? process.stderr : process.stdout).write(asked.text);
  process.exitCode = asked.isWrong ? 2 : 0;
}
