import { GraphErrors, type GraphFetch } from '#platform/graph-client.ts';
import type { EventAnswer, IngestFetch } from '#platform/ingest/ingest.ts';
import { serviceContext, type RequestContext } from '#platform/identity.ts';
import type { SystemName } from '#platform/systems.ts';
import { plants, type PlantId } from './plants.ts';
import { sourceOf, type ShopFloorEvent } from './shop-floor-events.ts';
import type { Act, Day, Fact, Measuring, StateChange, Telling } from './script.ts';

/** The systems as the demo meets them: their public graphs, and a way to wait for what they tell each other. */
export interface DemoTarget {
  readonly systems: Readonly<Record<SystemName, GraphFetch>>;
  /** How MES takes events of the shop floor in; the live simulator needs it. */
  readonly ingest?: IngestFetch | undefined;
  /** Waits until the systems have taken over what the others said so far. */
  readonly settle: () => Promise<void>;
}

/** Facts in one command; orders are not divided. */
const factsAtOnce = 120;
const statesAtOnce = 1000;
const keptRefusals = 50;
/** What a rule of the business refuses; anything else is a fault. */
const businessRefusals: ReadonlySet<string> = new Set([
  ...['BAD_INPUT', 'NOT_FOUND', 'ALREADY_EXISTS', 'ILLEGAL_STATE', 'RULE_VIOLATED', 'ON_HOLD', 'INSUFFICIENT_STOCK'],
  ...['REVISION_NOT_EFFECTIVE', 'UNIT_MISMATCH'],
]);

/** Plays what the script of the enterprise says, by the public commands of the systems. */
export class Player {
  readonly #target: DemoTarget;
  readonly #name: string;
  readonly #documents = new Map<string, string>();
  /** What would happen at or after this instant is left for another time. */
  readonly #until: number;
  readonly #signal: AbortSignal | undefined;
  /** What systems refused, the first of them: for a person may have done something that the plan did not foresee. */
  readonly refusals: string[] = [];
  refused = 0;
  /** Commands sent so far; facts and state changes count one by one. */
  sent = 0;

  /** `name` tells one enterprise's commands from those of another. */
  constructor(
    target: DemoTarget,
    name: string,
    options: { readonly until?: number; readonly signal?: AbortSignal } = {},
  ) {
    this.#target = target;
    this.#name = name;
    this.#until = options.until ?? Infinity;
    this.#signal = options.signal;
  }

  settle(): Promise<void> {
    return this.#target.settle();
  }

  /** Plays lanes beside each other, the acts of one after the other. */
  async lanes(lanes: readonly (readonly Act[])[]): Promise<void> {
    await together(
      lanes.map((lane) => async () => {
        for (const act of lane) await this.act(act);
      }),
    );
  }

  /** Plays one act and what follows from it. What a system refuses is noted, and nothing follows from it. */
  async act(act: Act): Promise<void> {
    const { occurredAt } = act.input;
    if (typeof occurredAt === 'string' && Date.parse(occurredAt) >= this.#until) return;
    const extra = act.lookUp === undefined ? {} : await this.#lookUp(act.lookUp);
    if (extra === undefined) return;
    const { mutation, then } = act;
    const answer = await this.#command(
      act.system,
      mutation,
      { ...act.input, ...extra },
      act.key,
      then ? 'id' : '__typename',
    );
    this.sent += 1;
    const id = answer?.['id'];
    if (typeof id !== 'string') return;
    for (const next of then?.(id) ?? []) await this.act(next);
  }

  #note(refusal: string): void {
    this.refused += 1;
    if (this.refusals.length < keptRefusals) this.refusals.push(refusal);
  }

  /** What the office does at first: the end of yesterday, then the morning of today. */
  office(evening: Day['evening'], morning: Day['morning']): Promise<void> {
    const actsOf = (of: Day['evening'], plant: PlantId): readonly Act[] =>
      (of.get(plant) ?? []).map(({ thing }) => thing);
    return this.lanes(plants.map(({ id }) => [...actsOf(evening, id), ...actsOf(morning, id)]));
  }

  /** Records the results of end tests. */
  async measure(measurings: readonly Measuring[]): Promise<void> {
    if (measurings.length === 0) return;
    const requested = await this.#requested();
    for (const { order, job, at, results, inspector, after } of measurings) {
      const id = requested.get(job);
      if (id === undefined) continue;
      const input = { id, results, inspector, occurredAt: new Date(at).toISOString() };
      await this.act({ system: 'quality', mutation: 'recordInspection', key: `${order}/inspection`, input });
      for (const act of after?.(id) ?? []) await this.act(act);
    }
  }

  /** Tells MES what happened on the floor: the facts of a plant in the order of its lines, machines beside it. */
  async floor(tellings: Day['tellings'], states: readonly StateChange[], name: string): Promise<void> {
    await together([
      ...[...tellings].map(([plant, own]) => async () => {
        for (const batch of batches(own)) await this.#tell(plant, batch, name);
      }),
      async () => {
        for (let first = 0; first < states.length; first += statesAtOnce) {
          const batch = states.slice(first, first + statesAtOnce);
          await this.states(batch, `states/${name}/${batch[0]?.at ?? 0}/${batch.length}`);
        }
      },
    ]);
  }

  async states(states: readonly StateChange[], key: string): Promise<void> {
    const records = states.map(({ at, equipment, state, reason }) => ({
      ...{ id: equipment, state, occurredAt: new Date(at).toISOString() },
      ...(reason !== undefined && { reason }),
    }));
    await this.#command('mes', 'recordEquipmentStates', { records }, key, '__typename');
    this.sent += records.length;
  }

  #tell(plant: PlantId, tellings: readonly Telling[], key: string): Promise<void> {
    const facts = tellings.flatMap((telling) => telling.facts);
    // Told again with more behind it, it is another batch of which MES knows a part.
    return this.facts(plant, facts, `${key}/${tellings[0]?.order ?? ''}/${facts.length}`);
  }

  async facts(plant: PlantId, facts: readonly Fact[], key: string): Promise<void> {
    const input = { source: sourceOf(plant), facts };
    const answers = await this.#command(
      ...(['mes', 'recordShopFloorFacts', input, `facts/${plant}/${key}`] as const),
      'document outcome message',
    );
    this.sent += facts.length;
    const waiting = (answers as unknown as { outcome: string; document: string; message: string }[] | null)?.find(
      ({ outcome }) => outcome === 'QUARANTINED',
    );
    if (waiting !== undefined) this.#note(`fact ${waiting.document} waits in quarantine: ${waiting.message}`);
  }

  /** Sends events of the shop floor to MES, at most 1,000. What does not become a record is noted. */
  async tell(events: readonly ShopFloorEvent[]): Promise<void> {
    const body = Buffer.from(JSON.stringify(events));
    const { ingest } = this.#target;
    if (ingest === undefined) throw new TypeError('the demo was given no way for events to MES');
    const reply = await ingest(body, 'application/cloudevents-batch+json', serviceContext('demo'));
    const answer = JSON.parse(reply.body) as { readonly events?: readonly EventAnswer[] };
    if (reply.status !== 200 || answer.events === undefined) {
      throw new Error(`MES took no events in: status ${reply.status}, ${reply.body.slice(0, 500)}`);
    }
    this.sent += events.length;
    for (const { id, status, code, message } of answer.events) {
      if (code !== null) this.#note(`event ${id ?? ''} was ${status}: ${message ?? code}`);
    }
  }

  async query(
    system: SystemName,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const answer = await this.#target.systems[system]({ query, variables }, serviceContext('demo'));
    if (answer.errors !== undefined && answer.errors.length > 0) throw new GraphErrors(answer.errors);
    return answer.data ?? {};
  }

  async #lookUp(lookUp: NonNullable<Act['lookUp']>): Promise<Readonly<Record<string, unknown>> | undefined> {
    return lookUp.input(await this.query(lookUp.system, lookUp.query, lookUp.variables));
  }

  /** Inspections that wait, by their job. */
  async #requested(): Promise<ReadonlyMap<string, string>> {
    const byJob = new Map<string, string>();
    let after: string | null = null;
    for (;;) {
      const data = await this.query(
        'quality',
        `query Requested($after: String) {
          inspections(first: 500, after: $after, filter: { state: REQUESTED }) {
            nodes { id job { id } }
            pageInfo { hasNextPage endCursor }
          }
        }`,
        { after },
      );
      const page = data['inspections'] as {
        nodes: { id: string; job: { id: string } | null }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      for (const { id, job } of page.nodes) if (job !== null) byJob.set(job.id, id);
      if (!page.pageInfo.hasNextPage) return byJob;
      after = page.pageInfo.endCursor;
    }
  }

  async #command(
    system: SystemName,
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    key: string,
    selection: string,
  ): Promise<Record<string, unknown> | null> {
    this.#signal?.throwIfAborted();
    const name = `${mutation} ${selection}`;
    let query = this.#documents.get(name);
    if (query === undefined) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      query = `mutation Demo($input: ${type}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`;
      this.#documents.set(name, query);
    }
    const variables = { input, key: `${this.#name}/${key}` };
    const answer = await this.#target.systems[system]({ query, variables }, callerOf(key));
    const [error] = answer.errors ?? [];
    if (error === undefined) return (answer.data?.[mutation] as Record<string, unknown> | undefined) ?? null;
    const code = String(error.extensions?.['code']);
    // It was done before, at another time of the clock.
    if (code === 'IDEMPOTENCY_KEY_REUSED') return null;
    const refusal = new GraphErrors(answer.errors ?? []);
    if (!businessRefusals.has(code)) throw refusal;
    this.#note(`${mutation} ${key}: ${refusal.message}`);
    return null;
  }
}

/** What is done about one order, delivery or change is one business transaction: such keys begin with its number. */
function callerOf(key: string): RequestContext {
  const [, correlationId] = /^([A-Z]+-\d+)\//.exec(key) ?? [];
  return serviceContext('demo', correlationId === undefined ? {} : { correlationId });
}

/** Batches of whole tellings, in their order. */
function batches(tellings: readonly Telling[]): readonly (readonly Telling[])[] {
  const made: Telling[][] = [];
  let size = Infinity;
  for (const telling of tellings) {
    if (size + telling.facts.length > factsAtOnce) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(telling);
    size += telling.facts.length;
  }
  return made;
}

/** Runs all to their end, also when one fails; then throws what the first threw. */
async function together(works: readonly (() => Promise<void>)[]): Promise<void> {
  const outcomes = await Promise.allSettled(works.map((work) => work()));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
