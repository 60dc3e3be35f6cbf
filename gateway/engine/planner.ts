import { Kind, print, type FieldNode, type InlineFragmentNode, type SelectionNode } from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { DraftSelection, keyOf, Position, type FetchDraft } from './draft.ts';
import { finishPlan } from './finish-plan.ts';
import type { OperationPart } from './normalize.ts';
import type { Plan, RequiredSelection } from './plan.ts';
import type { Supergraph } from './supergraph.ts';
import { selectedIn, type SubgraphField, type SubgraphSchema, type SubgraphType } from './subgraph-schema.ts';

/** Most places of a plan: alternatives of types within each other multiply. */
const maximumSelections = 20_000;
/** How often, at most, it is looked up whether a subgraph gives a field: what bounds the time of planning. */
const maximumLooks = 1_000_000;
/** Deepest nesting of requirements: `a` requires `b` requires `c`. */
const maximumRequirements = 100;

/** Plans one part of an operation. Throws OPERATION_TOO_COMPLEX where a plan would be too large. */
export const makePlan = (supergraph: Supergraph, part: OperationPart): Plan => new Planner(supergraph).plan(part);

/** An object as a subgraph knows it. */
interface Known {
  readonly schema: SubgraphSchema;
  /** Its own type, or an interface of it that is one object there. */
  readonly type: SubgraphType;
  /** External fields that the subgraph gives of it all the same. */
  readonly provided: readonly SelectionNode[];
}

/** A subgraph that can be asked about an object, and by which key. */
interface Entry extends Omit<Known, 'provided'> {
  /** Undefined for a root type, which needs none. */
  readonly key: readonly SelectionNode[] | undefined;
  /** How many requests it takes to get there. */
  readonly hops: number;
}

/**
 * The idea: each function selects, of what is wanted, all it can at its place, and returns the rest. What an object's own
 * request cannot give, others are asked for by a key (`#elsewhere`); what none of them can give of an object that has no
 * key goes back to the field that led to it, which another subgraph may have with more below it. So nothing is undone,
 * and a plan is right or there is none. Which subgraph is asked first is the one thing that is a guess (`#coverage`).
 */
class Planner {
  readonly #supergraph: Supergraph;
  readonly #fetches: FetchDraft[] = [];
  /** The requests that got what was selected since `#enter` began to look. */
  #touched = new Set<FetchDraft>();
  /** Requests about an object that need nothing for their fields but what comes with the object's key. */
  readonly #needingNoMore = new Set<DraftSelection>();
  #selections = 0;
  #requirements = 0;
  #looks = 0;

  constructor(supergraph: Supergraph) {
    this.#supergraph = supergraph;
  }

  plan(part: OperationPart): Plan {
    const { operation, rootType, selections, variables } = part;
    const position = new Position();
    position.take(selections);
    let wanted: readonly SelectionNode[] = selections;
    const left = new Set(this.#supergraph.schemas);
    while (wanted.length > 0) {
      const candidates = [...left].flatMap((schema): Entry[] => {
        const type = schema.types.get(rootType);
        return type === undefined ? [] : [{ schema, type, key: undefined, hops: 0 }];
      });
      const best = this.#best(candidates, wanted);
      if (best === undefined) throw this.#noPlan(wanted, rootType);
      left.delete(best.entry.schema);
      const root = this.#open(best.entry, [], position, undefined, new Set());
      wanted = [...best.others, ...this.#select(root, best.covered, false)];
    }
    return finishPlan(this.#fetches, operation, variables);
  }

  #noPlan(wanted: readonly SelectionNode[], typename: string): MillgraphError {
    const what = wanted.map((node) => print(node).replaceAll(/\s+/g, ' ')).join(' ');
    return new MillgraphError('OPERATION_TOO_COMPLEX', `No subgraph can be asked for ${what} of ${typename}.`);
  }

  /** Begins a request. */
  #open(
    { schema, type }: Pick<Entry, 'schema' | 'type'>,
    path: DraftSelection['path'],
    position: Position,
    requires: readonly RequiredSelection[] | undefined,
    after: Set<FetchDraft>,
  ): DraftSelection {
    return new DraftSelection(
      (selection) => {
        const fetch: FetchDraft = { schema, selection, requires, after };
        this.#fetches.push(fetch);
        return fetch;
      },
      type,
      path,
      position,
    );
  }

  /** Selects what can be selected here, and returns what cannot. */
  #select(at: DraftSelection, wanted: readonly SelectionNode[], mayAskOthers: boolean): SelectionNode[] {
    this.#selections += 1;
    if (this.#selections > maximumSelections) {
      throw tooComplex();
    }
    return at.type.isAbstract ? this.#selectAbstract(at, wanted) : this.#selectObject(at, wanted, mayAskOthers);
  }

  #selectObject(at: DraftSelection, wanted: readonly SelectionNode[], mayAskOthers: boolean): SelectionNode[] {
    const rest: SelectionNode[] = [];
    for (const node of this.#applying(at.type, wanted)) {
      const missing = node.kind === Kind.FIELD ? this.#selectField(at, node) : node;
      if (missing !== undefined) rest.push(missing);
    }
    return mayAskOthers && rest.length > 0 ? this.#elsewhere(at, rest) : rest;
  }

  /** What applies to an object; of one whose type is not told, fragments that may apply stay fragments. */
  #applying(type: SubgraphType, wanted: readonly SelectionNode[]): (FieldNode | InlineFragmentNode)[] {
    const { types } = this.#supergraph;
    return wanted.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      const condition = node.typeCondition?.name.value ?? type.name;
      const possible = type.isInterfaceObject ? [...types.possible(type.name)] : [type.name];
      const fitting = possible.filter((name) => types.fits(name, condition));
      if (condition === type.name || (fitting.length === possible.length && fitting.length > 0)) {
        return this.#applying(type, node.selectionSet.selections);
      }
      return fitting.length === 0 ? [] : [node];
    });
  }

  #selectAbstract(at: DraftSelection, wanted: readonly SelectionNode[]): SelectionNode[] {
    const { types } = this.#supergraph;
    const all = at.type.possible;
    const byType = new Map<string, SelectionNode[]>();
    /** What is wanted of objects that can be of no type here. */
    const ofNone: SelectionNode[] = [];
    const visit = (nodes: readonly SelectionNode[], possible: readonly string[]): void => {
      for (const node of nodes) {
        if (node.kind === Kind.FRAGMENT_SPREAD) continue;
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const condition = node.typeCondition?.name.value;
          const narrowed = condition === undefined ? possible : possible.filter((name) => types.fits(name, condition));
          visit(node.selectionSet.selections, narrowed);
          continue;
        }
        const isOfAll = possible.length === all.length;
        const missing = isOfAll && this.#isOwnOfAll(at, node.name.value) ? this.#selectField(at, node) : node;
        if (missing === undefined) continue;
        if (all.length === 0 && nodes === wanted) ofNone.push(missing);
        for (const name of possible) byType.set(name, [...(byType.get(name) ?? []), missing]);
      }
    };
    visit(wanted, all);
    const ofTypes = [...byType].flatMap(([name, nodes]): SelectionNode[] => {
      const inner = this.#ofType(at, name);
      const rest = inner === undefined ? nodes : this.#select(inner, nodes, true);
      return rest.length === 0 ? [] : [onType(name, rest)];
    });
    return [...ofNone, ...ofTypes];
  }

  /** Whether an interface's field can be asked for as such, whatever the object turns out to be. */
  #isOwnOfAll(at: DraftSelection, name: string): boolean {
    if (name === '__typename') return true;
    if (this.#own(at.type, name, at.provided) === undefined) return false;
    const { types } = at.fetch.schema;
    return at.type.possible.every((typename) => {
      const type = types.get(typename);
      return type !== undefined && this.#own(type, name, at.provided) !== undefined;
    });
  }

  /** The objects of one type among those at a place. */
  #ofType(at: DraftSelection, name: string): DraftSelection | undefined {
    at.hasTypename = true;
    this.#touched.add(at.fetch);
    const known = at.byType.get(name);
    const type = at.fetch.schema.types.get(name);
    if (known !== undefined || type === undefined) return known;
    const path = [...at.path, { kind: 'type' as const, name }];
    const inner = new DraftSelection(at.fetch, type, path, at.position, at.provided);
    at.byType.set(name, inner);
    return inner;
  }

  /** The field, where the subgraph resolves it and needs nothing for it. */
  #own(type: SubgraphType, name: string, provided: readonly SelectionNode[]): SubgraphField | undefined {
    const field = type.fields.get(name);
    if (field === undefined || field.requires.length > 0) return undefined;
    return !field.isExternal || this.#isProvided(type, name, provided) ? field : undefined;
  }

  #isProvided(type: SubgraphType, name: string, provided: readonly SelectionNode[]): boolean {
    return selectedIn(provided, type.name, name, this.#supergraph.types).length > 0;
  }

  #selectField(at: DraftSelection, node: FieldNode): FieldNode | undefined {
    const name = node.name.value;
    if (name === '__typename') {
      // A subgraph that knows an interface as one object cannot tell what an object is.
      if (at.type.isInterfaceObject) return node;
      at.hasTypename = true;
      this.#touched.add(at.fetch);
      return undefined;
    }
    const field = this.#own(at.type, name, at.provided);
    return field === undefined ? node : this.#addField(at, node, field);
  }

  /** Selects a field, and returns it with what of its selection could not be selected. */
  #addField(at: DraftSelection, node: FieldNode, field: SubgraphField): FieldNode | undefined {
    const key = keyOf(node);
    const known = at.fields.get(key);
    const selection = known?.selection ?? this.#within(at, node, field);
    if (selection === undefined && node.selectionSet !== undefined) return node;
    at.fields.set(key, known ?? { node, field, selection });
    this.#touched.add(at.fetch);
    if (selection === undefined || node.selectionSet === undefined) return undefined;
    const rest = this.#select(selection, node.selectionSet.selections, true);
    if (selection.isEmpty) at.fields.delete(key);
    return rest.length === 0 ? undefined : { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: rest } };
  }

  #within(at: DraftSelection, node: FieldNode, field: SubgraphField): DraftSelection | undefined {
    const type = at.fetch.schema.types.get(field.named);
    if (node.selectionSet === undefined || type === undefined) return undefined;
    const key = keyOf(node);
    const provided = this.#providedWithin(at.type, node.name.value, field, at.provided);
    const path = [...at.path, { kind: 'field' as const, key }];
    const inList = field.type.includes('[') ? [{ kind: 'list' as const }] : [];
    return new DraftSelection(at.fetch, type, [...path, ...inList], at.position.child(key), provided);
  }

  /** What a subgraph gives of a field's objects, although it is external there. */
  #providedWithin(
    type: SubgraphType,
    name: string,
    field: SubgraphField,
    provided: readonly SelectionNode[],
  ): SelectionNode[] {
    const within = [...provided, ...type.keys.flat()];
    return [
      ...field.provides,
      ...selectedIn(within, type.name, name, this.#supergraph.types).flatMap(
        ({ selectionSet }) => selectionSet?.selections ?? [],
      ),
    ];
  }

  /** Asks other subgraphs about an object, by keys; returns what none of them can give. */
  #elsewhere(at: DraftSelection, wanted: readonly SelectionNode[]): SelectionNode[] {
    const tried = new Set<SubgraphType>();
    let rest = wanted;
    let areTypesTold = false;
    while (rest.length > 0) {
      const entries = this.#entries(at);
      const candidates = entries.filter(({ type }) => !tried.has(type));
      let best = this.#best(candidates, rest, at);
      if (best === undefined && !areTypesTold) {
        // It may have been asked already, for what the interface itself has.
        best = this.#whereTypesAreTold(at, entries, rest);
        areTypesTold = true;
      }
      if (best === undefined) break;
      tried.add(best.entry.type);
      rest = [...best.others, ...this.#ask(at, best.entry, best.covered)];
    }
    return [...rest];
  }

  /** Last, an object of unknown type is asked for where its type is known: others can then be asked about it as that. */
  #whereTypesAreTold(
    at: DraftSelection,
    candidates: readonly Entry[],
    wanted: readonly SelectionNode[],
  ): Choice | undefined {
    const entry = at.type.isInterfaceObject ? candidates.find(({ type }) => type.isAbstract) : undefined;
    return entry && { entry, covered: wanted, others: [] };
  }

  #ask(at: DraftSelection, entry: Entry, wanted: readonly SelectionNode[]): SelectionNode[] {
    const plain: SelectionNode[] = [];
    const rest: SelectionNode[] = [];
    /** A request for fields that require others, which can be made when that for all the rest can. */
    let shared: DraftSelection | undefined;
    for (const node of wanted) {
      const field = node.kind === Kind.FIELD ? entry.type.fields.get(node.name.value) : undefined;
      if (node.kind !== Kind.FIELD || field === undefined || field.requires.length === 0) {
        plain.push(node);
        continue;
      }
      const entered = this.#enter(at, entry, field.requires);
      if (this.#needingNoMore.has(entered)) shared ??= entered;
      const missing = this.#addField(entered, node, field);
      if (missing !== undefined) rest.push(missing);
    }
    return plain.length === 0 ? rest : [...rest, ...this.#select(shared ?? this.#enter(at, entry, []), plain, false)];
  }

  /** The request about an object to another subgraph, with all that it needs selected. */
  #enter(at: DraftSelection, entry: Entry, requires: readonly SelectionNode[]): DraftSelection {
    const { schema, type, key = [] } = entry;
    const id = [schema.name, type.name, ...key.map(print), 'with', ...requires.map(print)].join(' ');
    const known = at.entries.get(id);
    if (known !== undefined) return known;
    const outer = this.#touched;
    this.#touched = new Set([at.fetch]);
    this.#requirements += 1;
    if (this.#requirements > maximumRequirements) throw this.#noPlan(requires, type.name);
    at.position.entering.add(type);
    // An object of a root type must be asked for, if only to know whether it is there.
    const ofKey = this.#need(at, entry.key === undefined ? [typenameNode] : key);
    at.position.entering.delete(type);
    const ofKeyAlone = this.#touched.size;
    const required = this.#need(at, requires);
    this.#requirements -= 1;
    const after = this.#touched;
    this.#touched = outer;
    const entered = this.#open(
      entry,
      at.path,
      at.position,
      entry.key === undefined ? undefined : [...ofKey, ...required],
      after,
    );
    at.entries.set(id, entered);
    if (after.size === ofKeyAlone) this.#needingNoMore.add(entered);
    return entered;
  }

  /** Selects what a representation of an object needs. */
  #need(at: DraftSelection, fieldSet: readonly SelectionNode[]): RequiredSelection[] {
    const { nodes, required } = asNeeded(fieldSet, at.position);
    const rest = this.#select(at, nodes, true);
    if (rest.length > 0) throw this.#noPlan(rest, at.type.name);
    return required;
  }

  /** The subgraphs that can be asked about an object, each by the key that takes the fewest requests. */
  #entries(at: DraftSelection): Entry[] {
    return this.#entriesFrom({ schema: at.fetch.schema, type: at.type, provided: at.provided }, at.position.entering);
  }

  #entriesFrom(from: Known, entering: ReadonlySet<SubgraphType>): Entry[] {
    const { schemas, types, rootTypes } = this.#supergraph;
    const { name } = from.type;
    if (rootTypes.has(name)) {
      return schemas.flatMap((schema): Entry[] => {
        const type = schema.types.get(name);
        return type === undefined || type === from.type ? [] : [{ schema, type, key: undefined, hops: 1 }];
      });
    }
    const names = [name, ...types.interfacesOf(name)];
    const left = schemas.flatMap((schema) =>
      names.flatMap((typename) => {
        const type = schema.types.get(typename);
        const isKnownAs = typename === name || type?.isInterfaceObject === true;
        return type === undefined || !isKnownAs || entering.has(type) ? [] : [{ schema, type }];
      }),
    );
    const reached = [from];
    const entries: Entry[] = [];
    for (let hops = 1; left.length > 0; hops += 1) {
      const by = (isKnown: (node: SelectionNode) => boolean): Entry[] =>
        left.flatMap(({ schema, type }) => {
          const key = type.keys.find((candidate) => candidate.every(isKnown));
          return key === undefined ? [] : [{ schema, type, key, hops }];
        });
      const given = by((node) => reached.some((one) => this.#gives(one.schema, one.type, [node], one.provided)));
      // What a key needs of the objects within may have to be fetched itself.
      const next = given.length > 0 ? given : by((node) => reached.some((one) => this.#reaches(one, node, entering)));
      if (next.length === 0) break;
      for (const entry of next) {
        entries.push(entry);
        reached.push({ ...entry, provided: [] });
        left.splice(
          left.findIndex(({ type }) => type === entry.type),
          1,
        );
      }
    }
    return entries;
  }

  /** Whether all of a field of a key can be had, what is within it from other subgraphs too. */
  #reaches(from: Known, node: SelectionNode, entering: ReadonlySet<SubgraphType>): boolean {
    const { schema, type, provided } = from;
    if (this.#gives(schema, type, [node], provided)) return true;
    const field = node.kind === Kind.FIELD ? this.#own(type, node.name.value, provided) : undefined;
    if (node.kind !== Kind.FIELD || field === undefined) return false;
    const inner = schema.types.get(field.named);
    if (inner === undefined || inner.isAbstract) return false;
    const within = { schema, type: inner, provided: this.#providedWithin(type, node.name.value, field, provided) };
    const missing = node.selectionSet?.selections.filter((selection) => !this.#reaches(within, selection, entering));
    if (missing === undefined || missing.length === 0) return true;
    if (entering.has(inner)) return false;
    const deeper = new Set([...entering, inner]);
    const entries = this.#entriesFrom(within, deeper);
    return missing.every((selection) =>
      entries.some((one) => this.#reaches({ ...one, provided: [] }, selection, deeper)),
    );
  }

  /** Whether a subgraph gives all of a field set by itself. */
  #gives(
    schema: SubgraphSchema,
    type: SubgraphType,
    fieldSet: readonly SelectionNode[],
    provided: readonly SelectionNode[],
  ): boolean {
    return fieldSet.every((node) => {
      if (node.kind !== Kind.FIELD) return true;
      if (node.name.value === '__typename') return true;
      const field = this.#own(type, node.name.value, provided);
      if (field === undefined) return false;
      const inner = schema.types.get(field.named);
      const within = this.#providedWithin(type, node.name.value, field, provided);
      return inner === undefined || this.#gives(schema, inner, node.selectionSet?.selections ?? [], within);
    });
  }

  /** The candidate that gives most of what is wanted, the nearest of such. */
  #best(candidates: readonly Entry[], wanted: readonly SelectionNode[], from?: DraftSelection): Choice | undefined {
    let best: (Choice & { readonly value: number }) | undefined;
    for (const entry of candidates) {
      const onlyRequiring = entry.type === from?.type;
      const values = wanted.map((node) => this.#coverage(entry.schema, entry.type, node, [], onlyRequiring));
      const value = values.reduce((sum, one) => sum + one, 0);
      if (value === 0) continue;
      if (best !== undefined && (best.value > value || (best.value === value && best.entry.hops <= entry.hops)))
        continue;
      const covered = wanted.filter((_node, index) => (values[index] ?? 0) > 0);
      best = { entry, value, covered, others: wanted.filter((node) => !covered.includes(node)) };
    }
    return best;
  }

  /** How many fields of a selection a subgraph gives by itself. */
  #coverage(
    schema: SubgraphSchema,
    type: SubgraphType,
    node: SelectionNode,
    provided: readonly SelectionNode[],
    onlyRequiring = false,
  ): number {
    this.#looks += 1;
    if (this.#looks > maximumLooks) throw tooComplex();
    if (node.kind === Kind.FRAGMENT_SPREAD) return 0;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value ?? type.name;
      const isSelf = condition === type.name || this.#supergraph.types.fits(type.name, condition);
      const inner = isSelf ? type : schema.types.get(condition);
      if (inner === undefined || (!isSelf && !type.isAbstract)) return 0;
      return 1 + this.#sum(schema, inner, node.selectionSet.selections, provided);
    }
    if (node.name.value === '__typename') return type.isInterfaceObject || onlyRequiring ? 0 : 1;
    const name = node.name.value;
    const field = type.fields.get(name);
    if (field === undefined || (onlyRequiring && field.requires.length === 0)) return 0;
    if (field.isExternal && !this.#isProvided(type, name, provided)) return 0;
    const inner = schema.types.get(field.named);
    if (inner === undefined) return 1;
    const within = this.#providedWithin(type, name, field, provided);
    return 1 + this.#sum(schema, inner, node.selectionSet?.selections ?? [], within);
  }

  #sum(
    schema: SubgraphSchema,
    type: SubgraphType,
    nodes: readonly SelectionNode[],
    provided: readonly SelectionNode[],
  ): number {
    return nodes.reduce((sum, node) => sum + this.#coverage(schema, type, node, provided), 0);
  }
}

const tooComplex = (): MillgraphError =>
  new MillgraphError(
    'OPERATION_TOO_COMPLEX',
    'The operation has too many alternatives of types within each other. Ask for fewer fragments at once.',
  );

interface Choice {
  readonly entry: Entry;
  readonly covered: readonly SelectionNode[];
  readonly others: readonly SelectionNode[];
}

const onType = (name: string, selections: readonly SelectionNode[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
  selectionSet: { kind: Kind.SELECTION_SET, selections },
});

/** A field set as selections for a place in the data, and as what a representation takes from there. */
function asNeeded(
  fieldSet: readonly SelectionNode[],
  position: Position,
): { readonly nodes: SelectionNode[]; readonly required: RequiredSelection[] } {
  const nodes: SelectionNode[] = [];
  const required: RequiredSelection[] = [];
  for (const node of fieldSet) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const inner = asNeeded(node.selectionSet.selections, position);
      nodes.push({ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: inner.nodes } });
      required.push({ kind: 'fragment', typeCondition: node.typeCondition?.name.value, selections: inner.required });
      continue;
    }
    const key = position.keyFor(node);
    const { name, selectionSet, arguments: given = [] } = node;
    const field: FieldNode = {
      kind: Kind.FIELD,
      name,
      arguments: given,
      ...(key !== name.value && { alias: { kind: Kind.NAME, value: key } }),
    };
    if (selectionSet === undefined) {
      nodes.push(field);
      required.push({ kind: 'field', name: name.value, read: key, selections: [] });
      continue;
    }
    const isOfTypes = selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD);
    const wanted = isOfTypes ? [typenameNode, ...selectionSet.selections] : selectionSet.selections;
    const inner = asNeeded(wanted, position.child(key));
    nodes.push({ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: inner.nodes } });
    required.push({ kind: 'field', name: name.value, read: key, selections: inner.required });
  }
  return { nodes, required };
}

const typenameNode: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
