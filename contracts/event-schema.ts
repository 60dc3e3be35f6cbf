/**
 * The part of JSON Schema 2020-12 that the contracts of events are written in. What is added to it begins with `x-`:
 *
 * - `x-owner`: the team that answers for the type.
 * - `x-subject`: what the event is about, as `<kind>/{field of the data}`: the first whose field is not null.
 * - `x-plant`: whether an event of the type names a plant.
 * - `x-unit`: the UNECE Recommendation 20 common code of a number without a unit of its own.
 * - `x-values`: what each value of an `enum` means.
 */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  /** Of this file, or `definitions.json#/$defs/<name>`. What stands beside it is added to what it names. */
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-unit'?: string;
  readonly 'x-values'?: Readonly<Record<string, string>>;
}

/** The contract of one version of an event type: the schema of its `data`, and what its envelope says. */
export interface EventSchema extends Schema {
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly 'x-owner': string;
  readonly 'x-subject': readonly string[];
  readonly 'x-plant': 'always' | 'never' | 'optional';
}

type Keyword = keyof EventSchema;

/** All that a contract may say. What is not here would be compared by nobody. */
export const keywords: Readonly<Record<Keyword, 'structure' | 'words'>> = {
  $schema: 'words',
  $id: 'words',
  title: 'words',
  description: 'words',
  examples: 'words',
  'x-owner': 'words',
  $ref: 'structure',
  $defs: 'structure',
  type: 'structure',
  enum: 'structure',
  const: 'structure',
  pattern: 'structure',
  format: 'structure',
  minLength: 'structure',
  maxLength: 'structure',
  anyOf: 'structure',
  items: 'structure',
  properties: 'structure',
  required: 'structure',
  'x-unit': 'structure',
  'x-values': 'structure',
  'x-subject': 'structure',
  'x-plant': 'structure',
};

/** The name of the definition that a reference is to: `Quantity` of `definitions.json#/$defs/Quantity`. */
export const definitionName = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** A schema with `change` applied to each schema directly in it. */
export const mapChildren = <Of extends Schema>(schema: Of, change: (child: Schema) => Schema): Of => ({
  ...schema,
  ...(schema.anyOf && { anyOf: schema.anyOf.map(change) }),
  ...(schema.items && { items: change(schema.items) }),
  ...(schema.properties && {
    properties: Object.fromEntries(Object.entries(schema.properties).map(([name, child]) => [name, change(child)])),
  }),
});

/**
 * A schema that needs no other: every reference is replaced by what it names, under what stands beside it. Throws a
 * TypeError for a reference to nothing.
 */
export function resolved<Of extends Schema>(schema: Of, definitions: Readonly<Record<string, Schema>>): Of {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return mapChildren(schema, (child) => resolved(child, definitions));
  const target = definitions[definitionName($ref)];
  if (target === undefined) throw new TypeError(`${$ref} names no definition`);
  return resolved({ ...target, ...own } as Of, definitions);
}

/** A resolved schema that takes no field it does not name. */
export const closed = (schema: Schema): object => ({
  ...mapChildren(schema, closed),
  ...(schema.properties && { additionalProperties: false }),
});
