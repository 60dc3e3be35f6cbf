import {
  keyFields,
  valueFields,
  type Entity,
  type EntityInterface,
  type Field,
  type FieldType,
  type Model,
} from './model.ts';

const common = `enum Color { RED GREEN BLUE }
scalar Json
`;

export function typeText({ name, isList, isRequired, areItemsRequired }: FieldType): string {
  const inner = isList ? `[${name}${areItemsRequired ? '!' : ''}]` : name;
  return isRequired ? `${inner}!` : inner;
}

const fieldText = ({ name, type, hasArgument }: Field): string =>
  `${name}${hasArgument ? '(scale: Int = 1)' : ''}: ${typeText(type)}`;

function requiresText({ requires }: Field): string {
  if (requires.length === 0) return '';
  const parts = requires.map(({ field, scale }) => {
    const given = scale === undefined ? '' : `(scale: ${scale})`;
    return `${field.name}${given}${field.type.kind === 'value' ? ' { amount unit }' : ''}`;
  });
  return ` @requires(fields: "${parts.join(' ')}")`;
}

/** The fields that are provided, with the subgraphs that do. */
type Provided = ReadonlyMap<Field, ReadonlySet<string>>;

function providedFields({ entities }: Model): Provided {
  const provided = new Map<Field, Set<string>>();
  for (const { provides, owners } of entities.flatMap(({ fields }) => fields)) {
    if (provides !== undefined) provided.set(provides, new Set([...(provided.get(provides) ?? []), ...owners]));
  }
  return provided;
}

/** The fields of a type in one subgraph: those it owns, and those it needs of others. */
function ownText(fields: readonly Field[], subgraph: string, provided: Provided): string[] {
  const own = fields.filter(({ owners }) => owners.includes(subgraph));
  const external = new Set([
    ...own.flatMap(({ requires }) => requires.map(({ field }) => field)),
    ...fields.filter((field) => provided.get(field)?.has(subgraph) === true),
  ]);
  const former = fields.filter(({ overriddenIn }) => overriddenIn === subgraph);
  return [
    ...own.map((field) => {
      const { owners, overriddenIn, provides } = field;
      const shareable = owners.length > 1 || provided.has(field) ? ' @shareable' : '';
      const override = overriddenIn === undefined ? '' : ` @override(from: "${overriddenIn}")`;
      const providing = provides === undefined ? '' : ` @provides(fields: "${provides.name}")`;
      return `${fieldText(field)}${shareable}${override}${providing}${requiresText(field)}`;
    }),
    ...former.map(fieldText),
    ...[...external].map((field) => `${fieldText(field)} @external`),
  ];
}

const keyText: Readonly<Record<string, readonly string[]>> = {
  id: ['id: ID!'],
  code: ['code: String!'],
  nested: ['code: String!', 'group: Group!'],
};

function entityText(entity: Entity, subgraph: string, media: EntityInterface | undefined, provided: Provided): string {
  const { name, home, keys, fields } = entity;
  const own = keys.get(subgraph) ?? 'id';
  const known =
    media === undefined ? (home === subgraph ? (['id', 'code', 'nested'] as const) : [own]) : (['id'] as const);
  const keyDirectives = known.map((key) => `@key(fields: "${keyFields[key]}")`).join(' ');
  const lines = [
    ...new Set(known.flatMap((key) => keyText[key] ?? [])),
    ...(media === undefined
      ? []
      : ownText(
          media.fields.filter(({ owners }) => owners.includes(media.home)),
          media.home,
          provided,
        )),
    ...ownText(fields, subgraph, provided),
  ];
  return `type ${name}${media === undefined ? '' : ` implements ${media.name}`} ${keyDirectives} { ${lines.join('\n  ')} }`;
}

/** The SDL of one subgraph of a model. */
export function subgraphText(model: Model, subgraph: string): string {
  const parts: string[] = [common];
  const provided = providedFields(model);
  parts.push(`type Value @shareable { ${valueFields.map(({ name, type }) => `${name}: ${type}`).join(' ')} }`);
  parts.push('type Group @shareable { number: Int! }');
  for (const entity of model.entities) {
    const media = model.interfaces.find(({ name }) => name === entity.interface);
    if (entity.keys.has(subgraph)) parts.push(entityText(entity, subgraph, media, provided));
  }
  for (const { name, home, fields, objects } of model.interfaces) {
    const lines = ['id: ID!', ...ownText(fields, subgraph, provided)].join('\n  ');
    if (home === subgraph)
      parts.push(`interface ${name} @key(fields: "id") { ${lines.replaceAll(/ @shareable/g, '')} }`);
    else if (objects.includes(subgraph)) parts.push(`type ${name} @interfaceObject @key(fields: "id") { ${lines} }`);
  }
  for (const { name, members } of model.unions) {
    const own = members.get(subgraph);
    if (own !== undefined) parts.push(`union ${name} = ${own.join(' | ')}`);
  }
  const roots = (fields: Model['queries']): string =>
    fields
      .filter(({ owner }) => owner === subgraph)
      .map(({ name, type, byId }) => `${name}${byId ? '(id: ID!)' : ''}: ${typeText(type)}`)
      .join('\n  ');
  parts.push(`type Query { ${roots(model.queries)} }`);
  const mutations = roots(model.mutations);
  if (mutations !== '') parts.push(`type Mutation { ${mutations} }`);
  return parts.join('\n');
}

/** The SDL of the one graph that the subgraphs are together. */
export function plainText(model: Model): string {
  const parts: string[] = [common];
  parts.push(`type Value { ${valueFields.map(({ name, type }) => `${name}: ${type}`).join(' ')} }`);
  parts.push('type Group { number: Int! }');
  for (const entity of model.entities) {
    const media = model.interfaces.find(({ name }) => name === entity.interface);
    const lines = [
      'id: ID!',
      ...(media === undefined ? ['code: String!', 'group: Group!'] : media.fields.map(fieldText)),
      ...entity.fields.map(fieldText),
    ];
    parts.push(
      `type ${entity.name}${media === undefined ? '' : ` implements ${media.name}`} { ${lines.join('\n  ')} }`,
    );
  }
  for (const { name, fields } of model.interfaces) {
    parts.push(`interface ${name} { ${['id: ID!', ...fields.map(fieldText)].join('\n  ')} }`);
  }
  for (const { name, members } of model.unions) {
    parts.push(`union ${name} = ${[...new Set([...members.values()].flat())].join(' | ')}`);
  }
  const roots = (fields: Model['queries']): string =>
    fields.map(({ name, type, byId }) => `${name}${byId ? '(id: ID!)' : ''}: ${typeText(type)}`).join('\n  ');
  parts.push(`type Query { ${roots(model.queries)} }`);
  parts.push(`type Mutation { ${roots(model.mutations)} }`);
  return parts.join('\n');
}
