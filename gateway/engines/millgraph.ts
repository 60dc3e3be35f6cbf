import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { GraphRequest } from '#platform/graph-client.ts';
import { visibilityKey, type RequestContext } from '#platform/identity.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Engine, EngineOptions, GatewayContext } from '../engine.ts';
import type { AnswerError } from '../engine/answer-errors.ts';
import { BoundedCache } from '../engine/bounded-cache.ts';
import { coerceVariables, Documents, type ClientOperation, type Variables } from '../engine/document.ts';
import { makeExecutable, type Executable, type Executed } from '../engine/executable.ts';
import { InFlight } from '../engine/in-flight.ts';
import { subgraphClient } from '../engine/subgraph-client.ts';
import { readSupergraph, type Supergraph } from '../engine/supergraph.ts';

const cachedExecutables = 2000;

/** A request ready to be executed. */
interface Ready {
  readonly kind: OperationTypeNode;
  readonly executable: Executable;
  readonly variables: Variables;
  /** Equal for equal operations with equal variables. */
  readonly key: string;
}

/** The default engine: plans, executes and projects by compiled closures. */
export function millgraphEngine(options: EngineOptions): Engine {
  const executor = new Executor(options);
  return {
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        const { apiSchema, sdl } = executor.supergraph;
        callback({ apiSchema, coreSupergraphSdl: sdl });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ source, request, context }) => {
          const graphRequest: GraphRequest = {
            query: source,
            variables: request.variables,
            operationName: request.operationName,
          };
          const { request: requestContext } = context as GatewayContext;
          const ready = executor.prepare(graphRequest);
          if ('errors' in ready) return { errors: ready.errors };
          const { data, errors } = await ready.executable(ready.variables, requestContext);
          return {
            data: JSON.parse(data) as Record<string, unknown> | null,
            ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }),
          };
        },
      }),
      stop: async () => undefined,
    },
    async answer(request, context) {
      const ready = executor.prepare(request);
      return 'errors' in ready ? undefined : executor.answer(ready, context);
    },
  };
}

const toGraphQLError = ({ message, path, extensions }: AnswerError): GraphQLError =>
  new GraphQLError(message, { path, extensions });

class Executor {
  readonly supergraph: Supergraph;
  readonly #documents: Documents;
  readonly #options: EngineOptions;
  readonly #subgraphs;
  readonly #executables = new BoundedCache<string, Executable | GraphQLError>(cachedExecutables);
  readonly #inFlight = new InFlight<Buffer>();
  /** Counts what may have changed data: a read must not share one that began before. */
  #writes = 0;

  constructor(options: EngineOptions) {
    const { supergraphSdl, fetches, log } = options;
    this.#options = options;
    this.supergraph = readSupergraph(supergraphSdl);
    this.#documents = new Documents(this.supergraph);
    this.#subgraphs = new Map(
      [...this.supergraph.subgraphs.keys()].map((name) => {
        const fetch = fetches[name];
        if (fetch === undefined) {
          throw new MillgraphError(
            'INVALID_CONFIG',
            `The supergraph names subgraph ${name}, for which no address is known.`,
          );
        }
        return [name, subgraphClient(name, fetch, { log })];
      }),
    );
  }

  /** Plans and compiles a request, or finds that it was. */
  prepare({
    query,
    variables = {},
    operationName,
  }: GraphRequest): Ready | { readonly errors: readonly GraphQLError[] } {
    const client = this.#documents.get(query, operationName);
    if (client === undefined) return { errors: [new MillgraphError('BAD_INPUT', 'The request is not valid.')] };
    const coerced = coerceVariables(this.supergraph, client, variables);
    if ('errors' in coerced) return { errors: coerced.errors.map(toInputError) };
    const { values } = coerced;
    const { key, executable } = this.#executable(client, values);
    if (executable instanceof GraphQLError) return { errors: [executable] };
    return {
      kind: client.operation.operation,
      executable,
      variables: values,
      key: `${key} ${JSON.stringify(values)}`,
    };
  }

  /** The operation compiled for the values of its conditions, or why it is refused. */
  #executable(client: ClientOperation, values: Variables): { key: string; executable: Executable | GraphQLError } {
    const bits = client.conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    const key = `${client.id}:${bits}`;
    const executable = this.#executables.getOrMake(key, () => {
      const conditions = Object.fromEntries(client.conditions.map((name) => [name, values[name] === true]));
      try {
        return makeExecutable(client, conditions, {
          supergraph: this.supergraph,
          types: this.supergraph.types,
          subgraphs: this.#subgraphs,
        });
      } catch (error) {
        if (error instanceof GraphQLError) return error;
        throw error;
      }
    });
    return { key, executable };
  }

  /** The answer's JSON. Equal reads of callers who may see the same, at the same time, are executed once. */
  async answer(ready: Ready, context: RequestContext): Promise<Buffer> {
    if (ready.kind !== OperationTypeNode.QUERY) {
      try {
        return this.#render(await ready.executable(ready.variables, context));
      } finally {
        this.#writes += 1;
      }
    }
    if (this.#options.sharing === false) return this.#render(await ready.executable(ready.variables, context));
    const key = `${this.#writes} ${visibilityKey(context)} ${ready.key}`;
    return this.#inFlight.share(key, context.signal, async (signal) =>
      this.#render(await ready.executable(ready.variables, { ...context, signal })),
    );
  }

  #render({ data, errors }: Executed): Buffer {
    if (errors.length === 0) return Buffer.from(`{"data":${data}}`);
    const { formatError } = this.#options;
    const formatted = errors.map((error): GraphQLFormattedError => formatError({ ...error }, toGraphQLError(error)));
    return Buffer.from(`{"data":${data},"errors":${JSON.stringify(formatted)}}`);
  }
}

/** With the code that makes it the client's fault. */
const toInputError = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions },
  });
