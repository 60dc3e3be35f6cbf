import { GraphQLError, type GraphQLFieldResolver, type GraphQLTypeResolver } from 'graphql';
import { hash } from './chance.ts';
import { rowCount, valueFields, type Field, type FieldType, type Model } from './model.ts';

/** An object of the graph: a row of an entity, or a value. */
export interface Source {
  readonly __typename: string;
  readonly row: number;
  /** What a gateway said of it. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** The field that the subgraph provides with it, though it is another's. */
  readonly provided?: string | undefined;
}

/** What mutations change: counts by entity and row. */
export type State = Map<string, number>;

export interface Context {
  readonly state: State;
}

/** Resolves any field of a model, in a subgraph or in the one graph. */
export class Resolver {
  readonly #model: Model;
  /** The subgraph, or undefined in the one graph. */
  readonly #subgraph: string | undefined;

  constructor(model: Model, subgraph: string | undefined) {
    this.#model = model;
    this.#subgraph = subgraph;
  }

  readonly field: GraphQLFieldResolver<Source | undefined, Context> = (source, given, { state }, info) => {
    const { fieldName, parentType } = info;
    const args = given as { id?: string; scale?: number };
    if (parentType.name === 'Query' || parentType.name === 'Mutation') {
      return this.#root(parentType.name, fieldName, args, state);
    }
    if (source === undefined) throw new Error(`${parentType.name}.${fieldName} of nothing`);
    if (parentType.name === 'Value') return valueOf(source, fieldName);
    if (parentType.name === 'Group') return source.row;
    switch (fieldName) {
      case 'id':
        return idOf(this.#keyType(source.__typename), source.row);
      case 'code':
        return `code ${source.row}`;
      case 'group':
        return source;
      case 'count':
      case 'countSeen':
        this.#refuseOthers(source, this.#fieldOf(source.__typename, fieldName));
        return state.get(`${source.__typename} ${source.row}`) ?? 0;
      default:
        this.#refuseOthers(source, this.#fieldOf(source.__typename, fieldName));
        return this.#value(source, this.#fieldOf(source.__typename, fieldName), args.scale);
    }
  };

  readonly type: GraphQLTypeResolver<Source, Context> = ({ __typename }) => __typename;

  /** The object that a representation stands for, or null where there is none such. */
  reference(typename: string, given: Readonly<Record<string, unknown>>): Source | null {
    const row = rowOf(this.#keyType(typename), given);
    if (row === undefined) return null;
    return { __typename: this.#concrete(typename, row), row, given };
  }

  #root(operation: string, name: string, { id }: { id?: string }, state: State): unknown {
    const fields = operation === 'Query' ? this.#model.queries : this.#model.mutations;
    const root = fields.find((field) => field.name === name);
    if (root === undefined) throw new Error(`no root field ${name}`);
    if (!root.byId) return this.#shaped(root.type, `root ${name}`);
    const row = rowOf(this.#keyType(root.type.name), { id });
    // An id that is not known is null where that may be.
    if (row === undefined) return null;
    if (operation === 'Mutation') {
      const key = `${root.type.name} ${row}`;
      state.set(key, (state.get(key) ?? 0) + 1);
    }
    return this.#object(root.type, row);
  }

  #fieldOf(typename: string, name: string): Field {
    const entity = this.#model.entities.find((candidate) => candidate.name === typename);
    const media = this.#model.interfaces.find(
      (candidate) => candidate.name === typename || candidate.name === entity?.interface,
    );
    const field = [...(entity?.fields ?? []), ...(media?.fields ?? [])].find((candidate) => candidate.name === name);
    if (field === undefined) throw new Error(`no field ${typename}.${name}`);
    return field;
  }

  /** A subgraph must not be asked for what it does not resolve. */
  #refuseOthers({ provided }: Source, { name, owners }: Field): void {
    if (this.#subgraph === undefined || owners.includes(this.#subgraph) || provided === name) return;
    throw new Error(`${this.#subgraph} was asked for ${name}, which is not its own`);
  }

  #value(source: Source, field: Field, scale: number | undefined): unknown {
    // Fields of an interface are the same whatever the implementation is called.
    const seed = `${this.#keyType(source.__typename)} ${source.row} ${field.name} ${scale ?? ''}`;
    if (field.requires.length > 0) return JSON.stringify(this.#required(source, field));
    if (field.mayFail && hash(`fail ${seed}`) % 9 === 0) {
      throw new GraphQLError(`${field.name} fails`, { extensions: { code: `FAILS_${field.name.toUpperCase()}` } });
    }
    return provide(this.#shaped(field.type, seed), field.provides?.name);
  }

  /** What a field requires: of the one graph itself, in a subgraph as the gateway gave it. */
  #required(source: Source, { requires }: Field): unknown[] {
    return requires.map(({ field, scale }) => {
      if (this.#subgraph !== undefined) {
        const { given } = source;
        return given !== undefined && field.name in given ? given[field.name] : `${field.name} was not given`;
      }
      return asGiven(this.#value(source, field, scale), field.type);
    });
  }

  #shaped(type: FieldType, seed: string): unknown {
    if (!type.isRequired && hash(`null ${seed}`) % 6 === 0) return null;
    if (!type.isList) return this.#single(type, seed);
    return Array.from({ length: hash(`length ${seed}`) % 4 }, (_unused, index) =>
      !type.areItemsRequired && hash(`hole ${seed} ${index}`) % 5 === 0 ? null : this.#single(type, `${seed} ${index}`),
    );
  }

  #single(type: FieldType, seed: string): unknown {
    const number = hash(seed);
    switch (type.kind) {
      case 'scalar':
        return scalarOf(type.name, number);
      case 'value':
        return { __typename: 'Value', row: number };
      case 'entity':
      case 'abstract':
        return this.#object(type, number % rowCount);
    }
  }

  #object(type: FieldType, row: number): Source {
    const union = this.#model.unions.find(({ name }) => name === type.name);
    if (union === undefined) return { __typename: this.#concrete(type.name, row), row: this.#ownRow(type.name, row) };
    // A member that every subgraph with the union knows, for the field may be asked of any.
    const lists = [...union.members.values()];
    const common = lists.reduce((left, right) => left.filter((name) => right.includes(name)));
    const members = common.length > 0 ? common : (lists[0] ?? []);
    const member = members[row % members.length] ?? '';
    return { __typename: member, row: this.#ownRow(member, row) };
  }

  /** Rows of an interface are of its implementations by turns. */
  #ownRow(typename: string, row: number): number {
    const media = this.#model.interfaces.find(({ implementations }) => implementations.includes(typename));
    if (media === undefined) return row;
    return row - (row % 2) + media.implementations.indexOf(typename);
  }

  /** The type of a row: in a subgraph that knows an interface as one object, that. */
  #concrete(typename: string, row: number): string {
    const media = this.#model.interfaces.find(({ name }) => name === typename);
    if (media === undefined || (this.#subgraph !== undefined && media.home !== this.#subgraph)) return typename;
    return media.implementations[row % 2] ?? typename;
  }

  #keyType(typename: string): string {
    return this.#model.interfaces.find(({ implementations }) => implementations.includes(typename))?.name ?? typename;
  }
}

function provide(value: unknown, provided: string | undefined): unknown {
  if (provided === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => provide(item, provided));
  return { ...value, provided };
}

const idOf = (type: string, row: number): string => `${type}:${row}`;

function rowOf(type: string, given: Readonly<Record<string, unknown>>): number | undefined {
  for (let row = 0; row < rowCount; row += 1) {
    if (given['id'] === idOf(type, row) || given['code'] === `code ${row}`) return row;
  }
  return undefined;
}

function scalarOf(name: string, number: number): unknown {
  switch (name) {
    case 'Int':
      return number % 1000;
    case 'Float':
      return (number % 1000) / 8;
    case 'Boolean':
      return number % 2 === 0;
    case 'Color':
      return ['RED', 'GREEN', 'BLUE'][number % 3];
    case 'Json':
      return { any: [number % 10, null, { deep: 'text "quoted" \u2028' }] };
    default:
      return `${name} ${number % 1000}${number % 4 === 0 ? ' "é\n' : ''}`;
  }
}

function valueOf({ row }: Source, field: string): unknown {
  const index = valueFields.findIndex(({ name }) => name === field);
  const number = hash(`${row} ${index}`);
  if (field === 'amount') return (number % 1000) / 4;
  if (number % 4 === 0) return null;
  return field === 'unit' ? `unit ${number % 5}` : (['RED', 'GREEN', 'BLUE'][number % 3] ?? null);
}

/** A value as a gateway gives it in a representation. */
function asGiven(value: unknown, type: FieldType): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item) => asGiven(item, type));
  if (type.kind !== 'value') return value;
  return { amount: valueOf(value as Source, 'amount'), unit: valueOf(value as Source, 'unit') };
}
