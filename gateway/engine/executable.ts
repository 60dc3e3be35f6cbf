import { OperationTypeNode } from 'graphql';
import type { GraphAnswer } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { AnswerError } from './answer-errors.ts';
import { toClientPath } from './client-path.ts';
import { includesBy, type ClientOperation, type Variables } from './document.ts';
import { compilePlan, type CompileOptions, type Run, type Step } from './execute.ts';
import { compileIntrospection } from './introspection.ts';
import { quote, type JsonObject } from './json.ts';
import { normalize, rootType } from './normalize.ts';
import type { Plan } from './plan.ts';
import { makePlan } from './planner.ts';
import { ProjectionCompiler, type FieldWriter } from './project.ts';
import { Projection } from './projection.ts';
import type { Supergraph } from './supergraph.ts';
import { objectOf } from './verbatim.ts';

/** An answer: the JSON of its data, and its errors with paths in the client's terms. */
export interface Executed {
  /** JSON, `null` where an error reached the root. */
  readonly data: string;
  readonly errors: readonly AnswerError[];
}

/**
 * An operation under one set of conditions: planned and compiled, to be executed with any variables. Never rejects. `event`:
 * of a subscription, what it told.
 */
export type Executable = (variables: Variables, context: RequestContext, event?: GraphAnswer) => Promise<Executed>;

export interface MakeExecutableOptions extends CompileOptions {
  readonly supergraph: Supergraph;
}

/** A root field, and the part of the plan that has to run before it is written. */
interface RootField {
  readonly prefix: string;
  readonly field: FieldWriter;
  readonly step: Step | undefined;
}

/** A part of an operation, planned. */
export interface PlannedPart {
  /** The keys of the root fields that it answers. */
  readonly keys: readonly string[];
  readonly plan: Plan;
}

const planParts = (supergraph: Supergraph, client: ClientOperation, conditions: Variables): PlannedPart[] =>
  normalize(supergraph, client, includesBy(conditions)).map((part) => ({
    keys: part.keys,
    plan: makePlan(supergraph, part),
  }));

/** `conditions`: the values of the variables that `@skip` and `@include` ask. */
export function makeExecutable(
  client: ClientOperation,
  conditions: Variables,
  options: MakeExecutableOptions,
  planned = planParts(options.supergraph, client, conditions),
): Executable {
  const { supergraph } = options;
  const { operation } = client;
  const includes = includesBy(conditions);
  const type = rootType(supergraph, operation.operation);
  const fields = new ProjectionCompiler(supergraph, client, includes).fields(type, [operation.selectionSet], undefined);
  const parts = planned.map(({ keys, plan }) => ({ keys, step: compilePlan(plan, objectOf(fields), options) }));
  const introspect = compileIntrospection(supergraph, client, includes);
  const isSerial = operation.operation === OperationTypeNode.MUTATION;
  const rootFields = fields.map((field, index): RootField => ({
    prefix: `${index === 0 ? '{' : ','}${quote(field.name)}:`,
    field,
    step: isSerial ? parts.find(({ keys }) => keys.includes(field.read))?.step : undefined,
  }));
  const first = isSerial ? undefined : parts[0]?.step;
  return async (variables, context, event) => {
    const run: Run = { data: Object.create(null) as JsonObject, variables, context, errors: [], event };
    const projection = new Projection([], introspect?.(variables));
    const take = (): void => {
      for (const error of run.errors.splice(0)) {
        projection.add({ ...error, path: toClientPath(client, error.path) });
      }
    };
    await first?.(run);
    take();
    let data = '';
    for (const { prefix, field, step } of rootFields) {
      if (step !== undefined) {
        await step(run);
        take();
      }
      const value = field.write(run.data[field.read], projection);
      // Nothing that would come after is executed: the whole answer is null.
      if (value === undefined) return { data: 'null', errors: projection.errors };
      data += prefix + value;
    }
    return { data: data === '' ? '{}' : `${data}}`, errors: projection.errors };
  };
}
