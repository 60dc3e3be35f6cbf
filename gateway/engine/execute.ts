import { Kind, OperationTypeNode, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { RequestContext } from '#platform/identity.ts';
import { commonPlace, readErrors, type AnswerError, type SubgraphError } from './answer-errors.ts';
import type { Variables } from './document.ts';
import { isObject, quote, type JsonObject } from './json.ts';
import { adopt, compileShape, copy, mergeInto, type Shape } from './merge.ts';
import { compilePath, walkWithPlaces, type ResponsePath, type Visit } from './path.ts';
import type { EntityPlan, FetchPlan, Plan } from './plan.ts';
import { compileRepresentation, type WriteRepresentation } from './representation.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { TypeIndex } from './type-index.ts';

/** The execution of one operation. */
export interface Run {
  /** What the subgraphs have answered so far, joined. */
  readonly data: JsonObject;
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly errors: AnswerError[];
}

/** A plan, or a part of one, ready to be executed any number of times. Never rejects. */
export type Step = (run: Run) => Promise<void>;

export interface CompileOptions {
  readonly types: TypeIndex;
  /** By name, as plans call them. */
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>;
}

/** Compiles a plan: all that can be known without data is worked out here, once. */
export function compilePlan(plan: Plan, { subgraphs, types }: CompileOptions): Step {
  const fetches = plan.map((fetch) => {
    const client = subgraphs.get(fetch.subgraph);
    if (client === undefined) throw new Error(`the plan asks subgraph ${fetch.subgraph}, which is not known`);
    const compile = fetch.entities.length === 0 ? compileRootFetch : compileEntityFetch;
    return { after: fetch.after, step: compile(fetch, client, types) };
  });
  return async (run) => {
    const done: Promise<void>[] = [];
    for (const { after, step } of fetches) {
      const needed = after.flatMap((number) => done[number] ?? []);
      done.push(needed.length === 0 ? step(run) : Promise.all(needed).then(() => step(run)));
    }
    await Promise.all(done);
  };
}

function readOperation(text: string): {
  readonly set: SelectionSetNode;
  readonly isQuery: boolean;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
} {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the plan has a fetch without an operation');
  return { set: operation.selectionSet, isQuery: operation.operation === OperationTypeNode.QUERY, fragments };
}

/** The JSON of variables as members of an object: `"a":1,"b":2`. */
function compileVariables(names: readonly string[]): (variables: Variables) => string {
  const members = names.map((name) => ({ name, prefix: `${quote(name)}:` }));
  return (variables) =>
    members
      .filter(({ name }) => variables[name] !== undefined)
      .map(({ name, prefix }) => prefix + JSON.stringify(variables[name]))
      .join(',');
}

function compileRootFetch(plan: FetchPlan, client: SubgraphClient, types: TypeIndex): Step {
  const { set, fragments, isQuery } = readOperation(plan.operation);
  const shape = compileShape(set, fragments, plan.renames);
  const visit = compilePath(plan.path, types);
  const writeVariables = compileVariables(plan.variables);
  const request = client.prepare(plan.operation, isQuery);
  return async (run) => {
    const targets: JsonObject[] = [];
    visit(run.data, (target) => targets.push(target));
    if (targets.length === 0) return;
    const answer = await request(`{${writeVariables(run.variables)}}`, run.context);
    const { data } = answer;
    if (isObject(data)) {
      targets.forEach((target, index) => mergeInto(target, data, shape, types, index === 0 ? adopt : copy));
    }
    const errors = readErrors(answer, client.name);
    if (errors.length === 0) return;
    walkWithPlaces(run.data, plan.path, types, (_target, place) => {
      for (const error of errors) {
        const paths =
          error.path !== undefined && error.path.length > 0
            ? [renamed(error.path, shape)]
            : shape.members.map(({ write }) => [write]);
        for (const path of paths) run.errors.push({ ...error, path: [...place, ...path] });
      }
    });
  };
}

/** A path of an answer in the keys of the data. */
function renamed(path: ResponsePath, shape: Shape): ResponsePath {
  if (!shape.renames) return path;
  let inner: Shape | undefined = shape;
  return path.map((segment) => {
    if (typeof segment === 'number') return segment;
    const member = inner?.members.find(({ read }) => read === segment);
    inner = member?.shape;
    return member?.write ?? segment;
  });
}

interface EntityStep {
  readonly plan: EntityPlan;
  readonly visits: readonly Visit[];
  readonly write: WriteRepresentation;
  readonly shape: Shape;
  /** `"representations":[` */
  readonly prefix: string;
}

function compileEntityFetch(plan: FetchPlan, client: SubgraphClient, types: TypeIndex): Step {
  const { set, fragments, isQuery } = readOperation(plan.operation);
  const steps = plan.entities.map((entity): EntityStep => {
    const selections = set.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === entity.responseKey
        ? (selection.selectionSet?.selections ?? [])
        : [],
    );
    return {
      plan: entity,
      visits: entity.paths.map((path) => compilePath(path, types)),
      write: compileRepresentation(entity.typename, entity.requires, types),
      shape: compileShape({ kind: Kind.SELECTION_SET, selections }, fragments, entity.renames),
      prefix: `${quote(entity.variable)}:[`,
    };
  });
  const writeVariables = compileVariables(plan.variables);
  const request = client.prepare(plan.operation, isQuery);
  return async (run) => {
    const targets = steps.map((step) => collectTargets(step, run.data));
    if (targets.every(({ representations }) => representations.length === 0)) return;
    let variables = writeVariables(run.variables);
    steps.forEach((step, index) => {
      variables += `${variables === '' ? '' : ','}${step.prefix}${targets[index]?.representations.join(',') ?? ''}]`;
    });
    const answer = await request(`{${variables}}`, run.context);
    const { data } = answer;
    if (isObject(data)) {
      steps.forEach((step, index) => mergeEntities(step, targets[index], data[step.plan.responseKey], types));
    }
    for (const error of readErrors(answer, client.name)) placeError(error, steps, targets, run, types);
  };
}

/** The entities that a request is about. */
interface Targets {
  readonly objects: JsonObject[];
  /** For each object, the number of its representation. */
  readonly numbers: number[];
  /** For each object, the number of the path that led to it. */
  readonly paths: number[];
  readonly representations: string[];
}

function collectTargets({ visits, write }: EntityStep, data: JsonObject): Targets {
  const targets: Targets = { objects: [], numbers: [], paths: [], representations: [] };
  const known = new Map<string, number>();
  const seen = new Set<JsonObject>();
  visits.forEach((visit, path) =>
    visit(data, (entity) => {
      // Equal entities of one answer share what they hold: it need not be asked for again.
      if (seen.has(entity)) return;
      seen.add(entity);
      const representation = write(entity);
      if (representation === undefined) return;
      let number = known.get(representation);
      if (number === undefined) {
        number = targets.representations.push(representation) - 1;
        known.set(representation, number);
      }
      targets.objects.push(entity);
      targets.numbers.push(number);
      targets.paths.push(path);
    }),
  );
  return targets;
}

function mergeEntities(step: EntityStep, targets: Targets | undefined, entities: unknown, types: TypeIndex): void {
  if (targets === undefined || !Array.isArray(entities)) return;
  const { objects, numbers, paths } = targets;
  const { shape } = step;
  /** For each entity, the path at which its parts stand already; elsewhere other fields may be added to them. */
  const placed: (number | undefined)[] = [];
  for (let index = 0; index < objects.length; index += 1) {
    const number = numbers[index] ?? 0;
    const target = objects[index];
    const entity = (entities as readonly unknown[])[number];
    if (target === undefined || !isObject(entity)) continue;
    const path = paths[index];
    const owner = (placed[number] ??= path);
    mergeInto(target, entity, shape, types, owner === path ? adopt : copy);
  }
}

/** Records an error about entities for each place at which they stand. */
function placeError(
  error: SubgraphError,
  steps: readonly EntityStep[],
  targets: readonly Targets[],
  run: Run,
  types: TypeIndex,
): void {
  const [key, number, ...rest] = error.path ?? [];
  const index = steps.findIndex(({ plan }) => plan.responseKey === key);
  const step = steps[index];
  const its = targets[index];
  if (step === undefined || its === undefined || typeof number !== 'number') {
    const places = steps.map((one, at) => commonPlace(placesOf(one, targets[at], run.data, types, undefined)));
    for (const path of unique(places)) addOnce(run.errors, { ...error, path });
    return;
  }
  for (const place of placesOf(step, its, run.data, types, number)) {
    run.errors.push({ ...error, path: [...place, ...renamed(rest, step.shape)] });
  }
}

/** Where the entities stand; only those of a representation, where its number is given. */
function placesOf(
  step: EntityStep,
  targets: Targets | undefined,
  data: JsonObject,
  types: TypeIndex,
  number: number | undefined,
): ResponsePath[] {
  const wanted = new Set(
    targets?.objects.filter((_object, index) => number === undefined || targets.numbers[index] === number),
  );
  const places: ResponsePath[] = [];
  for (const path of step.plan.paths) {
    walkWithPlaces(data, path, types, (entity, place) => {
      if (wanted.has(entity)) places.push(place);
    });
  }
  return places;
}

/** A subgraph that is down fails each request to it; about one place that is said once. */
function addOnce(errors: AnswerError[], error: AnswerError): void {
  const text = JSON.stringify(error);
  if (!errors.some((known) => JSON.stringify(known) === text)) errors.push(error);
}

const unique = (places: readonly ResponsePath[]): ResponsePath[] => [
  ...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];
