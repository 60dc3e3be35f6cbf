import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  BREAK,
  defaultFieldResolver,
  execute,
  getNamedType,
  GraphQLError,
  isObjectType,
  Kind,
  parse,
  NoUnusedVariablesRule,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import { migrate } from '#platform/database/migrate.ts';
import {
  openDatabase,
  type Database,
  type DatabaseOptions,
  type Scoped,
  type Session,
} from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { exporter, type ExportFetch } from '#platform/export/exporter.ts';
import type { Patience } from '#platform/events/giving-up.ts';
import { decodeCursor, readLog, type EventCount } from '#platform/events/log.ts';
import type { Bus, Carrier } from '#platform/events/bus.ts';
import { LogReaders } from '#platform/events/partitions.ts';
import {
  startConsumer,
  type Consumer,
  type EventReader,
  type Freshness,
  type Reaction,
} from '#platform/events/reactions.ts';
import { hearingOf, type Hearing } from '#platform/events/health.ts';
import { LogTail, type FollowedEvent, type Following } from '#platform/events/tail.ts';
import { byDeadline, type GraphAnswer, type GraphFetch, type GraphSubscribe } from '#platform/graph-client.ts';
import { checkProjections, type Consumption, type Projections } from '#platform/events/replay.ts';
import { serviceContext, type RequestContext } from '#platform/identity.ts';
import type { ImportHandlers } from '#platform/import.ts';
import { ingester, type IngestFetch, type TakeIn } from '#platform/ingest/ingest.ts';
import type { Log } from '#platform/log.ts';
import { startPeriodic, type PeriodicWork, type RunningWork } from '#platform/periodic.ts';
import { scalars } from '#platform/scalars.ts';
import { maskError } from '#platform/serve.ts';
import { subscriber } from '#platform/subscription.ts';
import type { SystemName } from '#platform/systems.ts';

/** What resolvers are given: the caller, a session in the caller's scope, and loaders new for each request. */
export interface SubgraphContext<Loaders> {
  readonly request: RequestContext;
  readonly session: Session;
  readonly loaders: Loaders;
  /** What this system does with the events of the others. */
  readonly consumption: Consumption;
  /** How current this system is with regard to the others. */
  freshness(): readonly Freshness[];
  /** What of another system's events this one has not taken over yet; null when that does not answer. */
  readonly lag: (source: string) => Promise<EventCount | null>;
  /** This system's own events as they are told, those that the caller may see. */
  readonly follow: (following: Omit<Following, 'context'>) => AsyncIterable<FollowedEvent>;
}

// Resolver maps are generated per subgraph; here only their shape matters.
type ResolverMap = Parameters<typeof buildSubgraphSchema>[0] extends (infer Module)[] | infer Single
  ? Extract<Single | Module, { resolvers?: unknown }>['resolvers']
  : never;

/** All that makes a subgraph: what each `subgraph.ts` states. */
export interface SubgraphDefinition<Loaders> {
  readonly name: SystemName;
  readonly schemaFile: URL;
  readonly migrations: URL;
  readonly resolvers: object;
  readonly loaders: (session: Scoped) => Loaders;
  readonly reactions: readonly Reaction[];
  /** The tables of each projection that reactions name: they can be emptied and made anew. Default: none. */
  readonly projections?: Projections;
  readonly imports: ImportHandlers;
  /** What it does with the events of `POST /events`. Default: it takes none in. */
  readonly takeIn?: TakeIn;
  /** What it does again and again, from `startPeriodicWork()` until it is closed. Default: nothing. */
  readonly periodic?: readonly PeriodicWork[];
  /** Fields that exports leave out, as `Type.field`: above all what the clock changes without a write. */
  readonly notExported?: readonly string[];
}

/** A subgraph on its database, ready to execute. */
export interface Subgraph {
  readonly name: SystemName;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly imports: ImportHandlers;
  /** Executes a request in this process. */
  readonly fetch: GraphFetch;
  /** Executes a subscription in this process. */
  readonly subscribe: GraphSubscribe;
  /** The end of this system's log, as subscriptions follow it. */
  readonly tail: LogTail;
  /** How well it hears what the others say, on behalf of all plants. */
  readonly hearing: Hearing;
  /** Reads an export in this process. */
  readonly fetchExport: ExportFetch;
  /** Takes events in in this process; absent where the subgraph takes none. */
  readonly ingest?: IngestFetch;
  /** The context that resolvers are given, for a server that executes by itself. */
  makeContext(request: RequestContext): SubgraphContext<unknown>;
  readonly readEvents: EventReader;
  /** Who reads the log, and how far. */
  readonly logReaders: LogReaders;
  /** Starts the reactions on the logs of the other systems. */
  startReactions(sources: Readonly<Partial<Record<SystemName, EventReader>>>): Consumer;
  /** Starts what is done again and again, until the subgraph is closed. */
  startPeriodicWork(): void;
  close(): Promise<void>;
}

export interface OpenOptions extends DatabaseOptions {
  readonly databaseUrl: string;
  readonly log: Log;
  /** When an event that fails is given up. */
  readonly patience?: Patience;
  /** What carries events besides the logs. Default: nothing. */
  readonly bus?: Bus;
  /** Whether to set up role, schema and tables first. Default true. */
  readonly migrate?: boolean;
}

/** Sets up the subgraph's schema where needed, and opens it. */
export async function openSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  options: OpenOptions,
): Promise<Subgraph> {
  const { name } = definition;
  const log = options.log.child({ system: name });
  if (options.migrate !== false) {
    await migrate(options.databaseUrl, { system: name, migrations: definition.migrations });
  }
  let carrier: Carrier | undefined;
  const database = openDatabase(options.databaseUrl, name, {
    ...options,
    onEventsCommitted() {
      carrier?.wake();
      options.onEventsCommitted?.();
    },
  });
  const schema = buildSchema(definition);
  let consumer: Consumer | undefined;
  let periodic: RunningWork | undefined;
  const { reactions, projections = {} } = definition;
  const consumption: Consumption = { system: name, reactions, projections };
  checkProjections(consumption);
  const tail = new LogTail(database, log);
  const makeContext = (request: RequestContext): SubgraphContext<Loaders> => {
    const session = database.session(request);
    const loaders = definition.loaders(database.readsByKey(request));
    return {
      request,
      session,
      loaders,
      consumption,
      freshness: () => consumer?.freshness() ?? [],
      lag: async (source) => (await consumer?.lag(source)) ?? null,
      follow: (following) => tail.follow({ ...following, context: request }),
    };
  };
  const maskErrors = maskError(log);
  const documents = new DocumentCache(schema);
  const logReaders = new LogReaders();
  const answerOf = (result: ExecutionResult): GraphAnswer => {
    // Without data nothing was executed: the variables did not fit.
    if (result.data === undefined) {
      return { errors: (result.errors ?? []).map((error) => withCode(error, 'BAD_USER_INPUT')) };
    }
    return {
      data: result.data,
      ...(result.errors !== undefined && {
        errors: result.errors.map((error) => maskErrors(error.toJSON(), error)),
      }),
    };
  };
  return {
    name,
    schema,
    database,
    imports: definition.imports,
    makeContext,
    async fetch(request, given, deadline) {
      const context = deadline === undefined ? given : { ...given, deadline };
      const known = documents.get(request.query);
      if ('errors' in known) return { errors: known.errors.map((error) => withCode(error, known.code)) };
      const executed = execute({
        schema,
        document: known.document,
        contextValue: makeContext(context),
        variableValues: request.variables,
        operationName: request.operationName,
      });
      return answerOf(executed instanceof Promise ? await byDeadline(executed, context) : executed);
    },
    subscribe: subscriber({
      ...{ schema, makeContext, answerOf, maskErrors },
      documentOf(text) {
        const known = documents.get(text);
        return 'errors' in known ? known.errors.map((error) => withCode(error, known.code)) : known.document;
      },
    }),
    tail,
    hearing: hearingOf(database, { system: definition.name, reactions, projections }),
    fetchExport: exporter({ schema, omitted: definition.notExported ?? [], makeContext }),
    ...(definition.takeIn && { ingest: ingester(definition.takeIn, (context) => database.session(context)) }),
    logReaders,
    async readEvents({ consumer: reader, ...request }) {
      const page = await readLog(database.session(serviceContext(`${reader}-reactions`)), request);
      const { after, from = null, to = null, until = null, onlyCount = false } = request;
      // Who reads a part, or counts, does not stand there.
      if (from === null && to === null && until === null && !onlyCount) {
        logReaders.note(reader, after === null ? null : decodeCursor(after));
      }
      return page;
    },
    startReactions(sources) {
      carrier = options.bus?.carry(database, log);
      consumer = startConsumer({
        ...{ database, reactions, projections, sources, log },
        ...(options.bus && { bus: options.bus }),
        ...(options.patience && { patience: options.patience }),
      });
      return consumer;
    },
    startPeriodicWork() {
      periodic = startPeriodic(database, definition.periodic ?? [], log);
    },
    async close() {
      tail.close();
      await consumer?.stop();
      await carrier?.stop();
      await periodic?.stop();
      await database.close();
    },
  };
}

/** Resolver maps of several aggregates as one; a field may stand in one map only. Throws a TypeError when it does not. */
export function mergeResolvers<Resolvers extends object>(...maps: readonly Resolvers[]): Resolvers {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map) as [string, Record<string, unknown>][]) {
      const target = (merged[type] ??= {});
      for (const [field, resolve] of Object.entries(fields)) {
        if (field in target) throw new TypeError(`${type}.${field} is resolved twice`);
        target[field] = resolve;
      }
    }
  }
  return merged as Resolvers;
}

/** The executable schema of a definition: its SDL, its resolvers, the shared scalars and unit conversion. */
export function buildSchema<Loaders>(definition: SubgraphDefinition<Loaders>): GraphQLSchema {
  const typeDefs = parse(readFileSync(definition.schemaFile, 'utf8'));
  const resolvers = { ...definition.resolvers, ...scalars } as NonNullable<ResolverMap>;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  convertQuantities(schema);
  return schema;
}

/** Gives every field of type Quantity that has an argument `unit` its meaning: the value in that unit. */
function convertQuantities(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name === 'Quantity' && field.args.some((argument) => argument.name === 'unit')) {
        field.resolve = inUnit(field.resolve ?? defaultFieldResolver);
      }
    }
  }
}

const inUnit =
  (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown, { unit?: string | null }> =>
  (source, fieldArguments, context, info) => {
    const resolved: unknown = resolve(source, fieldArguments, context, info);
    return fieldArguments.unit == null ? resolved : converted(resolved, fieldArguments.unit, info.fieldName);
  };

async function converted(resolved: unknown, unit: string, field: string): Promise<Quantity | null | undefined> {
  const quantity = (await resolved) as Quantity | null | undefined;
  if (quantity == null) return quantity;
  try {
    return convert(quantity, unit);
  } catch (error) {
    if (error instanceof UnitMismatch)
      throw new MillgraphError('UNIT_MISMATCH', `${field}: ${error.message}.`, { argument: 'unit' });
    throw error;
  }
}

const cachedDocuments = 1000;

/** As the gateway's: dashboards declare more variables than each of their queries uses. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

type KnownDocument =
  { readonly document: DocumentNode } | { readonly code: RequestErrorCode; readonly errors: readonly GraphQLError[] };

/** The codes that Apollo Server gives to requests that cannot be executed. */
type RequestErrorCode = 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT';

/** Says of a literal that is refused by which argument and input fields it was given, dotted. */
function withPlace(error: GraphQLError, document: DocumentNode): GraphQLError {
  const [wrong] = error.nodes ?? [];
  if (!(error instanceof MillgraphError) || wrong === undefined) return error;
  let names: string[] = [];
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== wrong) return undefined;
      names = [...ancestors, parent].flatMap((ancestor) =>
        ancestor !== undefined &&
        'kind' in ancestor &&
        (ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD)
          ? [ancestor.name.value]
          : [],
      );
      return BREAK;
    },
  });
  return new MillgraphError(error.code, error.message, { ...error.extensions, argument: names.join('.') }, wrong);
}

const withCode = (error: GraphQLError, code: RequestErrorCode): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { code, ...error.extensions },
});

/** Parsed and validated documents by their text; the gateway sends the same few again and again. */
class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, KnownDocument>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get(text: string): KnownDocument {
    const cached = this.#documents.get(text);
    const known = cached ?? this.#check(text);
    this.#documents.delete(text);
    this.#documents.set(text, known);
    if (this.#documents.size > cachedDocuments) {
      const [oldest] = this.#documents.keys();
      if (oldest !== undefined) this.#documents.delete(oldest);
    }
    return known;
  }

  #check(text: string): KnownDocument {
    try {
      const document = parse(text);
      const errors = validate(this.#schema, document, rules).map((error) => withPlace(error, document));
      return errors.length > 0 ? { code: 'GRAPHQL_VALIDATION_FAILED', errors } : { document };
    } catch (error) {
      if (error instanceof GraphQLError) return { code: 'GRAPHQL_PARSE_FAILED', errors: [error] };
      throw error;
    }
  }
}
