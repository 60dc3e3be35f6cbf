import { parseArgs } from 'node:util';
import { MillgraphError } from '#platform/errors.ts';
import { hour, instant } from './clock.ts';
import { plants } from './plants.ts';
import type { Faults } from './wire.ts';

/** What `npm run demo` was asked to do. */
export type DemoArguments =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'check' }
  | {
      readonly kind: 'make';
      readonly scale: number;
      readonly seed: number;
      readonly until: string;
      readonly weeks: number;
    };

export const defaults = { scale: 1, seed: 1, weeks: 10 };

const usage = `Usage: npm run demo -- [options]

Makes the demo enterprise by the systems' own commands, or goes on with the one that is there until now. It may be
interrupted: the next run goes on where it stopped. An enterprise keeps the seed and the scale that it was begun with.

Options
  --scale 1|10|100   how many work units each work center has, and so how much is made; 1 are about 1,500 orders   1
  --seed N           another number, another enterprise; the same number, the same one                              1
  --until DATE       where it ends: a day (its beginning, UTC) or a time (RFC 3339), not in the future            now
  --weeks N          how many weeks there are, 1 to 52; the last is that of --until                                10
  --check            measures what was made: figures, invariants and stories
  --help             show this

Variables: DATA_DIR, DATABASE_URL and so on, as for npm start.
`;

/** Reads the command line. Throws INVALID_CONFIG with the option that cannot be used. */
export function parseDemoArguments(argv: readonly string[], now: number): DemoArguments {
  const { values } = parse(argv);
  if (values.help === true) return { kind: 'help', text: usage };
  if (values.check === true) return { kind: 'check' };
  return {
    kind: 'make',
    scale: whole('scale', values.scale, defaults.scale, 1, 100),
    seed: whole('seed', values.seed, defaults.seed, 0, 1_000_000_000),
    weeks: whole('weeks', values.weeks, defaults.weeks, 1, 52),
    until: untilOf(values.until, now),
  };
}

function parse(argv: readonly string[]): ReturnType<typeof read> {
  try {
    return read(argv);
  } catch (error) {
    throw new MillgraphError('INVALID_CONFIG', `${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

const read = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    options: {
      ...{ scale: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' }, weeks: { type: 'string' } },
      ...{ check: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });

function whole(name: string, text: string | undefined, otherwise: number, least: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new MillgraphError('INVALID_CONFIG', `--${name} is ${text}; give a whole number from ${least} to ${most}.`);
}

/** A full hour, for plans are cut there. */
function untilOf(text: string | undefined, now: number): string {
  const at = text === undefined ? now : Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(at) || at > now) {
    throw new MillgraphError(
      'INVALID_CONFIG',
      `--until is ${text ?? ''}; give a day or a time that is not in the future.`,
    );
  }
  return fullHour(at);
}

/** The full hour before or at a time. */
export const fullHour = (at: number): string => instant(at - (at % hour));

/** What `npm start` was asked to do. */
export type StartArguments =
  | { readonly kind: 'start'; readonly empty: boolean; readonly faults: Faults }
  /** `problem` is null when it was asked for. */
  | { readonly kind: 'help'; readonly problem: string | null };

/** The options of `npm start` that make faults. */
export const faultsUsage = `  --duplicates SHARE   how many of the events are sent twice, from 0 to 1                                 0
  --disorder SHARE     how many of the events are overtaken by later ones, from 0 to 1                    0
  --cut-off P2=10m     for how long a plant (P1, P2, P3) is cut off from the start of the simulator: seconds (s),
                       minutes (m) or hours (h); it then sends all it has. Given once for each plant      none`;

/** Reads the command line of `npm start`. */
export function parseStartArguments(argv: readonly string[]): StartArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...{ empty: { type: 'boolean' }, help: { type: 'boolean' } },
        ...{ duplicates: { type: 'string' }, disorder: { type: 'string' } },
        'cut-off': { type: 'string', multiple: true },
      },
    });
    if (values.help === true) return { kind: 'help', problem: null };
    const faults = {
      duplicates: share('duplicates', values.duplicates),
      disorder: share('disorder', values.disorder),
      cutOffs: cutOffs(values['cut-off'] ?? []),
    };
    return { kind: 'start', empty: values.empty === true, faults };
  } catch (error) {
    return { kind: 'help', problem: error instanceof Error ? error.message : String(error) };
  }
}

function share(name: string, text: string | undefined): number {
  if (text === undefined) return 0;
  const value = Number(text);
  if (/^\d*\.?\d+$/.test(text) && value <= 1) return value;
  throw new MillgraphError('INVALID_CONFIG', `--${name} is ${text}; give a number from 0 to 1.`);
}

const unitMillis: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

function cutOffs(texts: readonly string[]): ReadonlyMap<string, number> {
  const given = texts.map(cutOff);
  const known = new Map(given);
  if (known.size === given.length) return known;
  throw new MillgraphError('INVALID_CONFIG', '--cut-off is given twice for a plant; give it once for each.');
}

function cutOff(text: string): readonly [string, number] {
  const [, plant = '', count = '', unit = ''] = /^(\w+)=([1-9]\d{0,3})([smh])$/.exec(text) ?? [];
  if (plants.some(({ id }) => id === plant)) return [plant, Number(count) * (unitMillis[unit] ?? 0)];
  const known = plants.map(({ id }) => id).join(', ');
  throw new MillgraphError(
    'INVALID_CONFIG',
    `--cut-off is ${text}; give a plant (${known}) and a time, such as P2=10m.`,
  );
}
