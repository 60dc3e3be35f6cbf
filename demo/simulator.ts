import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, hour, instant } from './clock.ts';
import { setClock, type DemoClock } from './demo.ts';
import { Player, type DemoTarget } from './player.ts';
import type { Act, Day, Fact, Measuring, StateChange } from './script.ts';
import { plants, type PlantId } from './plants.ts';
import { eventOfFact, eventOfState, plantOf, type ShopFloorEvent } from './shop-floor-events.ts';
import { Simulation } from './simulation.ts';
import { noFaults, Wire, type Faults } from './wire.ts';

export interface SimulatorOptions {
  /** Events of the floor and the office in a second. */
  readonly eventsPerSecond: number;
  /** Told of what goes wrong; the simulator tries the next event. */
  readonly onFault: (error: unknown) => void;
  /** What goes wrong between the plants and MES, on purpose. Default: nothing. */
  readonly faults?: Faults;
}

/** The live simulator, as it runs. */
export interface Simulator {
  /** Events played since it began. */
  readonly played: () => number;
  /** Ends after the event that is being played. */
  stop(): Promise<void>;
}

/** One event of the plan, due at an instant of simulated time. */
type Step = { readonly at: number } & (
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'fact'; readonly plant: PlantId; readonly fact: Fact }
  | { readonly kind: 'state'; readonly state: StateChange }
  | { readonly kind: 'measuring'; readonly measuring: Measuring }
);

/**
 * Goes on with the enterprise from its present: plays the plan in its order, so many events a second, each stamped with
 * the time at which it is played. Simulated time so runs ahead of the clock on the wall, and durations shrink. What happens
 * on the floor goes to MES as events, by a wire that may be told to fail.
 */
export function startSimulator(target: DemoTarget, clock: DemoClock, options: SimulatorOptions): Simulator {
  const name = `demo-${clock.startDate}-${clock.seed}-${clock.scale}`;
  const player = new Player(target, name);
  const wire = new Wire<ShopFloorEvent>(options.faults ?? noFaults, {
    send: (events) => player.tell(events),
    seed: `${name}/wire`,
    now: () => Date.now(),
  });
  const stopping = new AbortController();
  let played = 0;
  const running = run().catch(options.onFault);
  return {
    played: () => played,
    async stop() {
      stopping.abort();
      await running;
      // No plant keeps what it has seen.
      await wire.flush().catch(options.onFault);
    },
  };

  async function run(): Promise<void> {
    let saved = clock;
    let due = Date.now();
    for (const step of stepsFrom(clock)) {
      due = Math.max(due + 1000 / options.eventsPerSecond, Date.now() - 1000);
      await sleep(Math.max(0, due - Date.now()), undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await play(player, wire, step);
        played += 1;
        const playedUntil = instant(step.at - (step.at % hour));
        if (playedUntil > saved.playedUntil) await setClock(player, (saved = { ...saved, playedUntil }));
      } catch (error) {
        options.onFault(error);
      }
    }
  }
}

/** The plan from where it was played, event by event, without an end. What changes the plan on purpose has its place here. */
function* stepsFrom(clock: DemoClock): Generator<Step> {
  const simulation = new Simulation(clock);
  const from = Date.parse(clock.playedUntil);
  for (let date = simulation.firstDate; ; date = addDays(date, 1)) {
    const today = simulation.day(date, Date.parse(`${addDays(date, 1)}T00:00:00Z`));
    if (date < clock.playedUntil.slice(0, 10)) continue;
    for (const step of stepsOf(today)) if (step.at >= from) yield step;
  }
}

function stepsOf(today: Day): readonly Step[] {
  const steps: Step[] = [
    ...today.states.map((state): Step => ({ at: state.at, kind: 'state', state })),
    ...today.measuring.map((measuring): Step => ({ at: measuring.at, kind: 'measuring', measuring })),
  ];
  for (const { id: plant } of plants) {
    for (const acts of [today.morning.get(plant) ?? [], today.evening.get(plant) ?? []]) {
      steps.push(...acts.map(({ at, thing }): Step => ({ at, kind: 'act', act: thing })));
    }
    for (const { facts } of today.tellings.get(plant) ?? []) {
      steps.push(...facts.map((fact): Step => ({ at: Date.parse(fact.occurredAt), kind: 'fact', plant, fact })));
    }
  }
  return steps.sort((left, right) => left.at - right.at);
}

async function play(player: Player, wire: Wire<ShopFloorEvent>, step: Step): Promise<void> {
  const now = instant(Date.now());
  switch (step.kind) {
    case 'state':
      return wire.tell(
        plantOf(step.state.equipment),
        eventOfState({ ...step.state, at: Date.now() }, `live/${step.state.equipment}/${step.at}`),
      );
    case 'fact':
      // What it builds on was told a moment ago, to another system perhaps.
      await player.settle();
      return wire.tell(step.plant, eventOfFact(step.plant, { ...step.fact, occurredAt: now }));
    case 'measuring':
      await player.settle();
      return player.measure([{ ...step.measuring, at: Date.now() }]);
    case 'act':
      await player.settle();
      return player.act(stamped(step.act));
    default:
      return step satisfies never;
  }
}

/** An act, and all that follows from it, at the time when it is played. */
function stamped(act: Act): Act {
  const { then } = act;
  return {
    ...act,
    input: { ...act.input, occurredAt: instant(Date.now()) },
    ...(then !== undefined && { then: (id: string) => then(id).map(stamped) }),
  };
}
