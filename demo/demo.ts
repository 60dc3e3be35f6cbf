import { addDays, day, instant } from './clock.ts';
import { foundation } from './foundation.ts';
import { Player, type DemoTarget } from './player.ts';
import type { Day } from './script.ts';
import { Simulation, type SimulationOptions } from './simulation.ts';

/** What the enterprise is made from. */
export interface DemoOptions {
  readonly seed: number;
  readonly scale: number;
  /** Where it ends: RFC 3339, not in the future. */
  readonly until: string;
  /** Weeks from its first Monday to the week of `until`, which is the last. Default 10. */
  readonly weeks?: number;
  /** Ends the making between two commands; what was made stays, and the next making goes on. */
  readonly signal?: AbortSignal;
}

/** How far the making is. */
export interface DemoProgress {
  readonly stage: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly sent: number;
  /** What systems refused, the first of it. */
  readonly refusals: readonly string[];
  /** Null while too little is done to tell. */
  readonly secondsLeft: number | null;
}

/** An enterprise that was begun: what it was made from and until when it was played. */
export interface DemoClock extends SimulationOptions {
  readonly playedUntil: string;
}

/** The item whose description says what the enterprise is, and how far it is played. */
const clockItem = 'DEMO-CLOCK';
const defaultWeeks = 10;

/** The enterprise that is there; null where there is none, `foreign` where there are plants of somebody's own. */
export async function demoClock(target: DemoTarget): Promise<DemoClock | 'foreign' | null> {
  const player = new Player(target, 'demo');
  const { item } = await player.query('plm', `query Clock($id: ID!) { item(id: $id) { description } }`, {
    id: clockItem,
  });
  const { description } = (item ?? {}) as { description?: string | null };
  if (description != null) return JSON.parse(description) as DemoClock;
  const { plants } = await player.query('erp', '{ plants(first: 1) { nodes { id } } }', {});
  return (plants as { nodes: unknown[] }).nodes.length > 0 ? 'foreign' : null;
}

/**
 * Makes the enterprise by the systems' own commands in simulated time, or goes on with the one that is there, until
 * `options.until`. What was done before is not done again, wherever the making was interrupted. Rejects with the signal's
 * reason when it is aborted.
 */
export async function makeDemo(
  target: DemoTarget,
  options: DemoOptions,
  onProgress: (progress: DemoProgress) => void = () => undefined,
): Promise<DemoClock> {
  const known = await demoClock(target);
  if (known === 'foreign')
    throw new Error('There are plants already that are none of the demo; it is made only where there are none.');
  let clock = known ?? newClock(options);
  const name = `demo-${clock.startDate}-${clock.seed}-${clock.scale}`;
  const untilAt = Date.parse(options.until);
  // The live simulator may have played ahead.
  if (clock.playedUntil.length > 10 && Date.parse(clock.playedUntil) >= untilAt) return clock;
  const player = new Player(target, name, { until: untilAt, ...(options.signal && { signal: options.signal }) });
  const simulation = new Simulation(clock);
  const report = progressOf(simulation.firstDate, clock.playedUntil, untilAt, player, onProgress);
  if (known === null || clock.playedUntil <= simulation.firstDate) {
    await player.act({
      ...{ system: 'plm', mutation: 'createItem', key: 'clock' },
      input: {
        number: clockItem,
        name: 'Clock of the demo enterprise',
        type: 'PHANTOM',
        baseUnit: 'C62',
        description: JSON.stringify(clock),
      },
    });
    for (const { name: stage, lanes } of foundation(clock.startDate, clock.scale)) {
      report(stage, null);
      await player.lanes(lanes);
      await player.settle();
    }
  }
  let evening: Day['evening'] = new Map();
  for (let date = simulation.firstDate; Date.parse(`${date}T00:00:00Z`) < untilAt; date = addDays(date, 1)) {
    const today = simulation.day(date, untilAt);
    // Played before: only its evening may be open.
    if (date < clock.playedUntil.slice(0, 10)) {
      evening = today.evening;
      continue;
    }
    report(date, date);
    await playDay(player, evening, since(today, clock.playedUntil), date);
    evening = today.evening;
    clock = { ...clock, playedUntil: date };
    await setClock(player, clock);
  }
  await player.office(evening, new Map());
  await player.settle();
  clock = { ...clock, playedUntil: instant(untilAt) };
  await setClock(player, clock);
  report('done', options.until);
  return clock;
}

async function playDay(player: Player, evening: Day['evening'], today: Day, date: string): Promise<void> {
  await player.office(evening, today.morning);
  await player.settle();
  if (today.measuring.length > 0) {
    await player.measure(today.measuring);
    await player.settle();
  }
  await player.floor(today.tellings, today.states, date);
  await player.settle();
}

/** A day of which a part was played: machines have told the states before that. What else is told twice changes nothing. */
const since = (today: Day, playedUntil: string): Day =>
  playedUntil.length > 10
    ? { ...today, states: today.states.filter(({ at }) => at >= Date.parse(playedUntil)) }
    : today;

/** Notes how far the enterprise is played. */
export async function setClock(player: Player, clock: DemoClock): Promise<void> {
  const input = { id: clockItem, description: JSON.stringify(clock) };
  await player.act({ system: 'plm', mutation: 'updateItem', key: `clock/${clock.playedUntil}`, input });
}

/** The first Monday, so that the week of `until` is the last of so many. */
function newClock({ seed, scale, until, weeks = defaultWeeks }: DemoOptions): DemoClock {
  const date = until.slice(0, 10);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const startDate = addDays(date, -weekday - 7 * (weeks - 1));
  return { startDate, seed, scale, presentAt: until, playedUntil: '' };
}

function progressOf(
  firstDate: string,
  playedUntil: string,
  untilAt: number,
  player: Player,
  onProgress: (progress: DemoProgress) => void,
): (stage: string, date: string | null) => void {
  const beganAt = Date.now();
  const from = Date.parse(`${playedUntil > firstDate ? playedUntil.slice(0, 10) : firstDate}T00:00:00Z`);
  let worked: number | undefined;
  return (stage, date) => {
    const at = date === null ? from : Math.min(Date.parse(date.length > 10 ? date : `${date}T00:00:00Z`), untilAt);
    const share = untilAt > from ? (at - from) / Math.max(untilAt - from, day) : 1;
    if (date !== null) worked ??= Date.now();
    const spent = (Date.now() - (worked ?? beganAt)) / 1000;
    const secondsLeft = share > 0.03 ? Math.round((spent / share) * (1 - share)) : null;
    onProgress({ stage, share, sent: player.sent, refusals: player.refusals, secondsLeft });
  };
}
