import { Chance } from './chance.ts';

/** What a field gives. */
export interface FieldType {
  readonly kind: 'scalar' | 'value' | 'entity' | 'abstract';
  readonly name: string;
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly areItemsRequired: boolean;
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Takes `scale: Int`. */
  readonly hasArgument: boolean;
  /** The subgraphs that resolve it. */
  readonly owners: readonly string[];
  /** What it requires of other subgraphs: a field's name, with the argument or the parts it asks for. */
  readonly requires: readonly Required[];
  readonly mayFail: boolean;
  /** The subgraph that had it before `@override`, and would answer wrongly now. */
  readonly overriddenIn: string | undefined;
  /** For a field that gives entities: the field of theirs that its subgraph provides with them. */
  provides: Field | undefined;
}

export interface Required {
  readonly field: Field;
  readonly scale: number | undefined;
}

export type KeyName = 'id' | 'code' | 'nested';
export const keyFields: Readonly<Record<KeyName, string>> = { id: 'id', code: 'code', nested: 'group { number } code' };

export interface Entity {
  readonly name: string;
  /** The subgraph that knows all its keys. */
  readonly home: string;
  /** The key by which each other subgraph that knows it does. */
  readonly keys: Map<string, KeyName>;
  readonly fields: Field[];
  /** For an implementation of an interface that is an entity: that interface. */
  readonly interface: string | undefined;
}

/** An interface that is an entity: its implementations live in `home`, other subgraphs know it as one object. */
export interface EntityInterface {
  readonly name: string;
  readonly home: string;
  readonly implementations: readonly string[];
  /** Fields of home, on every implementation, and fields of the subgraphs that know it as an object. */
  readonly fields: Field[];
  readonly objects: readonly string[];
}

export interface Union {
  readonly name: string;
  /** By subgraph, the members it knows. */
  readonly members: Map<string, string[]>;
}

export interface RootField {
  readonly name: string;
  readonly owner: string;
  readonly type: FieldType;
  readonly byId: boolean;
}

/** A graph of several subgraphs, and at once the one graph that they are together. */
export interface Model {
  readonly subgraphs: readonly string[];
  readonly entities: readonly Entity[];
  readonly interfaces: readonly EntityInterface[];
  readonly unions: readonly Union[];
  readonly queries: readonly RootField[];
  /** Mutations change the `count` of an entity, which is read in two subgraphs. */
  readonly mutations: readonly RootField[];
}

export const rowCount = 4;
export const scalarNames = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Json'] as const;
export const valueFields: readonly { readonly name: string; readonly type: string }[] = [
  { name: 'amount', type: 'Float!' },
  { name: 'unit', type: 'String' },
  { name: 'color', type: 'Color' },
];

/** A random model. */
export function makeModel(seed: number): Model {
  const chance = new Chance(seed);
  const subgraphs = ['alpha', 'beta', 'gamma', 'delta'].slice(0, 2 + chance.below(3));
  const entities: Entity[] = [];
  for (let index = 0; index < 2 + chance.below(3); index += 1) {
    entities.push({
      name: `Entity${index}`,
      home: chance.of(subgraphs),
      keys: new Map(),
      fields: [],
      interface: undefined,
    });
  }
  const interfaces: EntityInterface[] = [];
  if (chance.is(0.6)) {
    const home = chance.of(subgraphs);
    const implementations = ['Book', 'Film'];
    for (const name of implementations) entities.push({ name, home, keys: new Map(), fields: [], interface: 'Media' });
    const objects = chance.some(subgraphs.filter((name) => name !== home));
    interfaces.push({ name: 'Media', home, implementations, fields: [], objects });
  }
  const unions: Union[] = [];
  if (chance.is(0.6)) {
    const members = new Map<string, string[]>();
    // The one that each subgraph knows: a field may be asked of any of them.
    const common = chance.of(entities.filter((entity) => entity.interface === undefined)).name;
    for (const subgraph of chance.some(subgraphs)) {
      const possible = entities.filter((entity) => entity.interface === undefined || entity.home === subgraph);
      members.set(subgraph, [...new Set([common, ...chance.some(possible.map(({ name }) => name))])]);
    }
    unions.push({ name: 'Any', members });
  }
  const maker = new FieldMaker(chance, entities, interfaces, unions);
  for (const entity of entities) {
    const owners = entity.interface === undefined ? subgraphs : [entity.home];
    for (const owner of owners) {
      const count = owner === entity.home ? 2 : chance.below(4);
      for (let index = 0; index < count; index += 1)
        entity.fields.push(maker.field(owner, subgraphs, entity.interface));
    }
    if (entity.interface === undefined) maker.addRequiring(entity.fields, owners);
    if (entity.interface === undefined) entity.fields.push(...maker.counters(entity.home, subgraphs));
  }
  for (const media of interfaces) {
    for (const owner of [media.home, ...media.objects]) {
      for (let index = 0; index < 2; index += 1) media.fields.push(maker.field(owner, [owner], undefined));
    }
    maker.addRequiring(media.fields, media.objects);
  }
  maker.addProvided();
  const queries = subgraphs.flatMap((owner) => maker.roots(owner));
  const mutations = entities
    .filter(({ interface: of }) => of === undefined)
    .map(({ name, home }): RootField => ({ name: `bump${name}`, owner: home, type: one('entity', name), byId: true }));
  decideKeys(chance, { subgraphs, entities, interfaces, unions, queries, mutations });
  return { subgraphs, entities, interfaces, unions, queries, mutations };
}

const one = (kind: FieldType['kind'], name: string): FieldType => ({
  kind,
  name,
  isList: false,
  isRequired: false,
  areItemsRequired: false,
});

class FieldMaker {
  readonly #chance: Chance;
  readonly #entities: readonly Entity[];
  readonly #interfaces: readonly EntityInterface[];
  readonly #unions: readonly Union[];
  #count = 0;

  constructor(
    chance: Chance,
    entities: readonly Entity[],
    interfaces: readonly EntityInterface[],
    unions: readonly Union[],
  ) {
    this.#chance = chance;
    this.#entities = entities;
    this.#interfaces = interfaces;
    this.#unions = unions;
  }

  #name(): string {
    this.#count += 1;
    return `f${this.#count}`;
  }

  field(owner: string, subgraphs: readonly string[], implementationOf: string | undefined): Field {
    const chance = this.#chance;
    const type = this.#type(owner);
    const isShared = implementationOf === undefined && type.kind === 'scalar' && chance.is(0.15);
    return {
      name: this.#name(),
      type,
      hasArgument: chance.is(0.25),
      owners: isShared ? [...new Set([owner, chance.of(subgraphs)])] : [owner],
      requires: [],
      mayFail: chance.is(0.3),
      overriddenIn: this.#former(owner, subgraphs, implementationOf, type, isShared),
      provides: undefined,
    };
  }

  #former(
    owner: string,
    subgraphs: readonly string[],
    implementationOf: string | undefined,
    { kind }: FieldType,
    isShared: boolean,
  ): string | undefined {
    const others = subgraphs.filter((name) => name !== owner);
    const isPlain = kind === 'scalar' || kind === 'value';
    if (!isPlain || isShared || implementationOf !== undefined || others.length === 0) return undefined;
    return this.#chance.is(0.2) ? this.#chance.of(others) : undefined;
  }

  /** Lets some fields that give entities provide a field of theirs. */
  addProvided(): void {
    const chance = this.#chance;
    for (const field of this.#entities.flatMap(({ fields }) => fields)) {
      const [owner] = field.owners;
      const target = this.#entities.find(({ name }) => name === field.type.name);
      if (owner === undefined || target === undefined || target.interface !== undefined || !chance.is(0.4)) continue;
      const possible = target.fields.filter(
        ({ owners, type, requires, hasArgument, overriddenIn }) =>
          !owners.includes(owner) &&
          overriddenIn === undefined &&
          type.kind === 'scalar' &&
          requires.length === 0 &&
          !hasArgument,
      );
      if (possible.length > 0) field.provides = chance.of(possible);
    }
  }

  #type(owner: string): FieldType {
    const chance = this.#chance;
    const isRequired = chance.is(0.35);
    const shape = { isList: chance.is(0.35), isRequired, areItemsRequired: chance.is(0.5) };
    if (chance.is(0.45)) return { kind: 'scalar', name: chance.of(scalarNames), ...shape };
    if (chance.is(0.3)) return { kind: 'value', name: 'Value', ...shape };
    return { ...this.#reference(owner), ...shape };
  }

  /** An entity, interface or union that a subgraph can refer to. */
  #reference(owner: string): { readonly kind: 'entity' | 'abstract'; readonly name: string } {
    const known = this.#entities.filter((entity) => entity.interface === undefined || entity.home === owner);
    const media = this.#interfaces.filter(({ home, objects }) => [home, ...objects].includes(owner));
    const unions = this.#unions.filter(({ members }) => members.has(owner));
    return this.#chance.of([
      ...known.map(({ name }) => ({ kind: 'entity' as const, name })),
      ...[...media, ...unions].map(({ name }) => ({ kind: 'abstract' as const, name })),
    ]);
  }

  /** Adds fields that require fields of other subgraphs, some with an argument. */
  addRequiring(fields: Field[], owners: readonly string[]): void {
    const chance = this.#chance;
    for (const owner of owners) {
      if (!chance.is(0.5)) continue;
      const possible = fields.filter(
        (field) =>
          !field.owners.includes(owner) &&
          field.overriddenIn !== owner &&
          (field.type.kind === 'scalar' || field.type.kind === 'value'),
      );
      if (possible.length === 0) continue;
      const chosen = chance.some(possible.slice(0, 3));
      for (const field of chosen) {
        // What a required field's failure does to those who require it is theirs to say.
        fields[fields.indexOf(field)] = Object.assign(field, { mayFail: false });
      }
      for (let index = 0; index < 1 + chance.below(2); index += 1) {
        fields.push({
          name: this.#name(),
          type: one('scalar', 'String'),
          hasArgument: false,
          owners: [owner],
          requires: chosen.map((field) => ({ field, scale: field.hasArgument ? chance.below(3) : undefined })),
          mayFail: false,
          overriddenIn: undefined,
          provides: undefined,
        });
      }
    }
  }

  counters(home: string, subgraphs: readonly string[]): Field[] {
    const type: FieldType = { ...one('scalar', 'Int'), isRequired: true };
    const other = this.#chance.of(subgraphs);
    const counter = {
      type,
      hasArgument: false,
      requires: [],
      mayFail: false,
      overriddenIn: undefined,
      provides: undefined,
    };
    return [
      { name: 'count', owners: [home], ...counter },
      { name: 'countSeen', owners: [other], ...counter },
    ];
  }

  roots(owner: string): RootField[] {
    const count = 2 + this.#chance.below(2);
    return Array.from({ length: count }, (_unused, index): RootField => {
      const type = { ...this.#type(owner), ...(index === 0 && this.#reference(owner)) };
      return { name: `${owner}${index}`, owner, type, byId: type.kind === 'entity' && !type.isList };
    });
  }
}

/** Decides by which key each subgraph knows the entities that it has to do with. */
function decideKeys(chance: Chance, { entities, unions, queries, interfaces, mutations }: Model): void {
  const touched = new Map<string, Set<string>>(entities.map(({ name, home }) => [name, new Set([home])]));
  const touch = (type: FieldType, owner: string): void => {
    if (type.kind === 'entity') touched.get(type.name)?.add(owner);
  };
  for (const { fields } of [...entities, ...interfaces]) {
    for (const field of fields) for (const owner of field.owners) touch(field.type, owner);
  }
  for (const root of [...queries, ...mutations]) touch(root.type, root.owner);
  for (const { members } of unions) {
    for (const [subgraph, names] of members) for (const name of names) touched.get(name)?.add(subgraph);
  }
  for (const entity of entities) {
    for (const { owners, overriddenIn } of entity.fields) {
      for (const owner of [...owners, ...(overriddenIn === undefined ? [] : [overriddenIn])]) {
        touched.get(entity.name)?.add(owner);
      }
    }
    for (const subgraph of touched.get(entity.name) ?? []) {
      entity.keys.set(
        subgraph,
        entity.interface === undefined ? chance.of(['id', 'id', 'code', 'nested'] as const) : 'id',
      );
    }
  }
}
