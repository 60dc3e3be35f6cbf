import { Kind, OperationTypeNode, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { GraphAnswer } from '#platform/graph-client.ts';
import type { RequestContext } from '#platform/identity.ts';
import { commonPlace, readErrors, type AnswerError, type SubgraphError } from './answer-errors.ts';
import type { Variables } from './document.ts';
import { isObject, quote, type JsonObject } from './json.ts';
import { adopt, compileShape, copy, mergeInto, type Shape } from './merge.ts';
import { compilePath, walkWithPlaces, type ResponsePath, type Visit } from './path.ts';
import type { EntityPlan, FetchPlan, Plan } from './plan.ts';
import { Readers, type Part, type ReadData } from './reader.ts';
import { compileRepresentation, type Representation } from './representation.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import type { TypeIndex } from './type-index.ts';
import type { Written } from './verbatim.ts';

/** The execution of one operation. */
export interface Run {
  /** What the subgraphs have answered so far, joined. */
  readonly data: JsonObject;
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly errors: AnswerError[];
  /** What a subscription told: it stands for the answer to the plan's subscription. */
  readonly event?: GraphAnswer | undefined;
}

/** A plan, or a part of one, ready to be executed any number of times. Never rejects. */
export type Step = (run: Run) => Promise<void>;

export interface CompileOptions {
  readonly types: TypeIndex;
  /** By name, as plans call them. */
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>;
}

/** A request of a plan, compiled but for how its answer is read, which depends on all the others. */
interface CompiledFetch {
  readonly parts: readonly Part[];
  makeReader(readers: Readers): ReadData;
  step(run: Run, readData: ReadData | undefined): Promise<void>;
}

/** Compiles a plan: all that can be known without data is worked out here, once. `written`: what the client gets. */
export function compilePlan(plan: Plan, written: Written, { subgraphs, types }: CompileOptions): Step {
  const compiled = plan.map((fetch): CompiledFetch => {
    const client = subgraphs.get(fetch.subgraph);
    if (client === undefined) throw new Error(`the plan asks subgraph ${fetch.subgraph}, which is not known`);
    return (fetch.entities.length === 0 ? compileRootFetch : compileEntityFetch)(fetch, client, types);
  });
  // Readers are worth their making from the second time on.
  let readers: readonly ReadData[] | undefined;
  const makeReaders = (): readonly ReadData[] => {
    const make = new Readers(
      plan,
      compiled.map(({ parts }) => parts),
      written,
    );
    return compiled.map((fetch) => fetch.makeReader(make));
  };
  let isFirst = true;
  return async (run) => {
    if (isFirst) isFirst = false;
    else readers ??= makeReaders();
    const done: Promise<void>[] = [];
    plan.forEach(({ after }, number) => {
      const step = (): Promise<void> | undefined => compiled[number]?.step(run, readers?.[number]);
      const needed = after.flatMap((before) => done[before] ?? []);
      done.push((needed.length === 0 ? step() : Promise.all(needed).then(step)) ?? Promise.resolve());
    });
    await Promise.all(done);
  };
}

function readOperation(text: string): {
  readonly set: SelectionSetNode;
  readonly operation: OperationTypeNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
} {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the plan has a fetch without an operation');
  return { set: operation.selectionSet, operation: operation.operation, fragments };
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

function compileRootFetch(plan: FetchPlan, client: SubgraphClient, types: TypeIndex): CompiledFetch {
  const { set, fragments, operation } = readOperation(plan.operation);
  const shape = compileShape(set, fragments, plan.renames);
  const visit = compilePath(plan.path, types);
  const writeVariables = compileVariables(plan.variables);
  const request =
    operation === OperationTypeNode.SUBSCRIPTION
      ? undefined
      : client.prepare(plan.operation, operation === OperationTypeNode.QUERY);
  const part: Part = { shape, paths: [plan.path] };
  const step: CompiledFetch['step'] = async (run, readData) => {
    const targets: JsonObject[] = [];
    visit(run.data, (target) => targets.push(target));
    if (targets.length === 0) return;
    const answer =
      request === undefined
        ? (run.event ?? {})
        : await request(`{${writeVariables(run.variables)}}`, run.context, readData);
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
  return { parts: [part], makeReader: (readers) => readers.root(part), step };
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
  readonly representation: Representation;
  readonly shape: Shape;
  /** `"representations":[` */
  readonly prefix: string;
}

function compileEntityFetch(plan: FetchPlan, client: SubgraphClient, types: TypeIndex): CompiledFetch {
  const { set, fragments } = readOperation(plan.operation);
  const steps = plan.entities.map((entity): EntityStep => {
    const selections = set.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === entity.responseKey
        ? (selection.selectionSet?.selections ?? [])
        : [],
    );
    return {
      plan: entity,
      visits: entity.paths.map((path) => compilePath(path, types)),
      representation: compileRepresentation(entity.typename, entity.requires, types),
      shape: compileShape({ kind: Kind.SELECTION_SET, selections }, fragments, entity.renames),
      prefix: `${quote(entity.variable)}:[`,
    };
  });
  const writeVariables = compileVariables(plan.variables);
  const request = client.prepare(plan.operation, true);
  const parts = steps.map(({ shape, plan: { paths, responseKey } }) => ({ shape, paths, responseKey }));
  const step: CompiledFetch['step'] = async (run, readData) => {
    const targets = steps.map((step) => collectTargets(step, run.data));
    if (targets.every(({ representations }) => representations.length === 0)) return;
    let variables = writeVariables(run.variables);
    steps.forEach((step, index) => {
      variables += `${variables === '' ? '' : ','}${step.prefix}${targets[index]?.representations.join(',') ?? ''}]`;
    });
    const answer = await request(`{${variables}}`, run.context, readData);
    const { data } = answer;
    if (isObject(data)) {
      steps.forEach((step, index) => mergeEntities(step, targets[index], data[step.plan.responseKey], types));
    }
    for (const error of readErrors(answer, client.name)) placeError(error, steps, targets, run, types);
  };
  return { parts, makeReader: (readers) => readers.entities(parts), step };
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

function collectTargets({ visits, representation }: EntityStep, data: JsonObject): Targets {
  const targets: Targets = { objects: [], numbers: [], paths: [], representations: [] };
  const known = new Map<string, number>();
  /** By the number of its representation, the entity that was found first. */
  const first: JsonObject[] = [];
  visits.forEach((visit, path) =>
    visit(data, (entity) => {
      const identity = representation.identify(entity);
      if (identity === undefined) return;
      let number = known.get(identity);
      if (number === undefined) {
        number = targets.representations.push(representation.write(identity)) - 1;
        known.set(identity, number);
        first.push(entity);
      } else if (first[number] === entity) {
        // Entities that one answer told of share what they hold: it need not be added again.
        return;
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
    const places = steps.flatMap((one, at) => {
      const own = placesOf(one, targets[at], run.data, types, undefined);
      return own.length === 0 ? [] : [commonPlace(own)];
    });
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
