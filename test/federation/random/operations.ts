import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  specifiedRules,
  validate,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { operationLimits } from '#platform/limits.ts';
import { Chance } from './chance.ts';
import { rowCount } from './model.ts';

/** An operation on the one graph. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const unusualAliases = [
  'id',
  'code',
  'group',
  'constructor',
  'toString',
  '__proto__',
  '_entities',
  'f1',
  'f2',
  'count',
];
const maximumDepth = 5;

/** A random valid operation. */
export function makeOperation(schema: GraphQLSchema, seed: number): Operation {
  for (let attempt = 0; ; attempt += 1) {
    const operation = new OperationMaker(schema, new Chance(seed + attempt * 7919)).make();
    const errors = validate(schema, parse(operation.query), [...specifiedRules, operationLimits]);
    if (errors.length === 0) return operation;
    if (attempt === 200) throw new Error(`no valid operation is found from ${seed}`, { cause: errors[0] });
  }
}

class OperationMaker {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  readonly #fragments: string[] = [];
  #aliases = 0;
  #budget = 60;

  constructor(schema: GraphQLSchema, chance: Chance) {
    this.#schema = schema;
    this.#chance = chance;
  }

  make(): Operation {
    const isMutation = this.#chance.is(0.2);
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (root == null) throw new Error('no root type');
    const selections = this.#selections(root, 0);
    const definitions = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = `${isMutation ? 'mutation' : 'query'} Random${definitions.length > 0 ? `(${definitions.join(', ')})` : ''}`;
    return {
      query: [`${head} ${selections}`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #variable(type: string, value: unknown): string {
    const name = this.#variables.size === 0 && this.#chance.is(0.1) ? 'representations' : `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }

  #selections(type: GraphQLNamedType, depth: number): string {
    const chance = this.#chance;
    const parts: string[] = [];
    const fields = 'getFields' in type ? (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) : [];
    const count = depth === 0 ? 1 + chance.below(3) : 1 + chance.below(4);
    for (let index = 0; index < count && fields.length > 0; index += 1) {
      const text = this.#field(chance.of(fields), depth);
      if (text !== undefined) parts.push(text);
    }
    if (isAbstractType(type)) {
      for (const possible of this.#schema.getPossibleTypes(type)) {
        if (chance.is(0.6)) parts.push(this.#fragment(possible, depth));
      }
    } else if (chance.is(0.2)) {
      parts.push(this.#fragment(type, depth));
    }
    if (isObjectType(type) && type.getInterfaces().length > 0 && chance.is(0.3)) {
      parts.push(this.#fragment(chance.of(type.getInterfaces()), depth));
    }
    if (chance.is(0.25) || parts.length === 0) parts.push(chance.is(0.3) ? 'kind: __typename' : '__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const selections = this.#selections(type, Math.max(depth, 1));
    if (!this.#chance.is(0.3)) return `... on ${type.name}${this.#condition()} ${selections}`;
    const name = `Fragment${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selections}`);
    return `...${name}${this.#condition()}`;
  }

  #condition(): string {
    const chance = this.#chance;
    if (!chance.is(0.15)) return '';
    const value = chance.is(0.5);
    const condition = chance.is(0.6) ? this.#variable('Boolean!', value) : String(value);
    return ` @${chance.of(['skip', 'include'])}(if: ${condition})`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string | undefined {
    const chance = this.#chance;
    const type = getNamedType(field.type);
    const isComposite = isCompositeType(type);
    this.#budget -= 1;
    if (isComposite && (depth >= maximumDepth || this.#budget < 0)) return undefined;
    const given = field.args.flatMap(({ name }) => this.#argument(name, field));
    const needsAlias = given.length > 0 || chance.is(0.15);
    const alias = chance.is(0.15) ? chance.of(unusualAliases) : needsAlias ? `a${(this.#aliases += 1)}` : undefined;
    const head = `${alias === undefined ? '' : `${alias}: `}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    return `${head}${this.#condition()}${isComposite ? ` ${this.#selections(type, depth + 1)}` : ''}`;
  }

  #argument(name: string, field: GraphQLField<unknown, unknown>): string[] {
    const chance = this.#chance;
    if (name === 'id') {
      const typename = getNamedType(field.type);
      const interfaces = isObjectType(typename) ? typename.getInterfaces() : [];
      const id = `${interfaces[0]?.name ?? typename.name}:${chance.below(rowCount)}`;
      return [`id: ${chance.is(0.5) ? this.#variable('ID!', id) : JSON.stringify(id)}`];
    }
    if (chance.is(0.4)) return [];
    const scale = chance.below(3);
    return [`${name}: ${chance.is(0.5) ? this.#variable('Int', scale) : scale}`];
  }
}
