import { readFile } from 'node:fs/promises';
import { Kind, parse, print, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { MillgraphError } from '#platform/errors.ts';
import { runGeneratedFile } from '#platform/generated-file.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { renderKpis } from './kpi.ts';

/** A rule of the model: where one sees it in the graph, whose rule it is, and the test that fails when it is broken. */
export interface Rule {
  readonly rule: string;
  /** `Type.field` of the subgraph's SDL. */
  readonly graph: string;
  /** A standard, or Millgraph. */
  readonly source: string;
  /** `<file> > <name of the test>`. */
  readonly test: string;
}

/** What a subgraph's `model.yaml` says of a type that it owns, or extends. */
export interface Entity {
  /** Whether another system owns it. */
  readonly extends?: boolean;
  /** One entry for each transition: `FROM -> TO`, and what makes it. */
  readonly states?: readonly Readonly<Record<string, string>>[];
  readonly rules?: readonly Rule[];
}

export interface SystemModel {
  readonly system: SystemName;
  readonly entities: Readonly<Record<string, Entity>>;
  readonly types: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  /** The values of each enum. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

const titles: Readonly<Record<SystemName, string>> = {
  plm: 'PLM: product definition',
  erp: 'ERP: plan, stock and money',
  mes: 'MES: execution',
  quality: 'Quality: conformance',
};

/** The models of all systems: their SDL and their `model.yaml`. */
export const readModels = (root: URL): Promise<readonly SystemModel[]> =>
  Promise.all(
    systems.map(async (system) => {
      const folder = new URL(`subgraphs/${system}/`, root);
      const { definitions } = parse(await readFile(new URL('schema.graphql', folder), 'utf8'));
      const { entities } = parseYaml(await readFile(new URL('model.yaml', folder), 'utf8')) as Pick<
        SystemModel,
        'entities'
      >;
      const types = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
      const enums = definitions.filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION);
      return {
        system,
        entities,
        types: new Map(types.map((type) => [type.name.value, type])),
        enums: new Map(enums.map(({ name, values }) => [name.value, (values ?? []).map((value) => value.name.value)])),
      };
    }),
  );

/** The keys of a type by which other systems may refer to it and this one answers; empty for a type that is no entity. */
export const keysOf = (type: ObjectTypeDefinitionNode): readonly string[] =>
  (type.directives ?? []).flatMap(({ name, arguments: given = [] }) => {
    const value = (argument: string) => given.find((candidate) => candidate.name.value === argument)?.value;
    const resolvable = value('resolvable');
    const fields = value('fields');
    const isReference = resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
    return name.value === 'key' && fields?.kind === Kind.STRING && !isReference ? [fields.value] : [];
  });

/** The transitions of an entity. Throws INVALID_CONFIG for one that is not `FROM -> TO: by`. */
export const transitionsOf = (entity: Entity): readonly Transition[] =>
  (entity.states ?? []).flatMap((entry) =>
    Object.entries(entry).map(([ends, by]) => {
      const [, from, to] = /^(\w+) -> (\w+)$/.exec(ends) ?? [];
      if (from === undefined || to === undefined) {
        throw new MillgraphError('INVALID_CONFIG', `A transition reads "FROM -> TO: by", not "${ends}".`);
      }
      return { from, to, by };
    }),
  );

/** The text of `docs/model.md`. */
export function renderModel(models: readonly SystemModel[]): string {
  const owned = models.flatMap(({ entities }) => Object.values(entities).filter((entity) => entity.extends !== true));
  return (
    [
      '# The model',
      '<!-- Written by `npm run docs` from subgraphs/*/schema.graphql and subgraphs/*/model.yaml. Do not edit. -->',
      'What each system owns, entity by entity: its keys, what the other systems know of it, its states, and its rules, each',
      'with its source and the test that fails when it is broken. Fields, arguments and inputs are described in the graph',
      'itself: open the explorer.',
      `${owned.length} types, ${models.flatMap(rulesOf).length} rules.`,
      ...models.flatMap((model) => [
        `## ${titles[model.system]}`,
        ...Object.entries(model.entities).flatMap(([name, entity]) => renderEntity(model, name, entity, models)),
      ]),
      '',
    ]
      .join('\n\n')
      .replaceAll('\n\n\n', '\n\n')
      .trimEnd() + '\n'
  );
}

const rulesOf = ({ entities }: SystemModel): readonly Rule[] =>
  Object.values(entities).flatMap(({ rules }) => rules ?? []);

function renderEntity(
  model: SystemModel,
  name: string,
  entity: Entity,
  models: readonly SystemModel[],
): readonly string[] {
  const type = model.types.get(name);
  const keys = type === undefined ? [] : keysOf(type);
  const extensions = models
    .filter(({ system }) => system !== model.system)
    .flatMap(({ system, types }) => {
      const fields = (types.get(name)?.fields ?? []).map((field) => field.name.value);
      const added = fields.filter((field) => !(type?.fields ?? []).some((own) => own.name.value === field));
      return added.length === 0 ? [] : [`**${system.toUpperCase()} adds** ${list(added)}.`];
    });
  return [
    entity.extends === true ? `### ${name}, as ${model.system.toUpperCase()} extends it` : `### ${name}`,
    type?.description?.value ?? '',
    keys.length === 0 ? '' : `**Keys:** ${keys.map((key) => `\`${key}\``).join(', ')}.`,
    `**Fields:** ${list((type?.fields ?? []).map((field) => field.name.value))}.`,
    ...(entity.extends === true ? [] : extensions),
    renderStates(entity),
    renderRules(entity),
  ].filter((part) => part !== '');
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function renderStates(entity: Entity): string {
  const transitions = transitionsOf(entity);
  if (transitions.length === 0) return '';
  const reached = new Set(transitions.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const initial = [...new Set(transitions.map(({ from }) => from))].filter((state) => !reached.has(state));
  const [first] = transitions;
  const begins = initial.length > 0 || first === undefined ? initial : [first.from];
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...begins.map((state) => `  [*] --> ${state}`),
    ...transitions.map(({ from, to, by }) => `  ${from} --> ${to}: ${by.replaceAll(/[:;]/g, ',')}`),
    '```',
  ].join('\n');
}

function renderRules({ rules = [] }: Entity): string {
  if (rules.length === 0) return '';
  const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
  return [
    '| rule | in the graph | source | test |',
    '| --- | --- | --- | --- |',
    ...rules.map(({ rule, graph, source, test }) => {
      const [file = '', ...name] = test.split(' > ');
      return `| ${cell(rule)} | \`${graph}\` | ${cell(source)} | [${cell(name.join(' > '))}](../${file}) |`;
    }),
  ].join('\n');
}

/** The name of the innermost type: `Job` of `[Job!]!`. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? print(type) : namedType(type.type);

if (import.meta.main) {
  await runGeneratedFile(
    {
      script: 'docs',
      writtenFrom: "the subgraphs' schema.graphql and model.yaml",
      path: 'docs/model.md',
      render: async (root) => renderModel(await readModels(root)),
    },
    process.argv.slice(2),
  );
  await runGeneratedFile(
    {
      script: 'docs',
      writtenFrom: 'contracts/kpi/definitions.ts',
      path: 'docs/kpi.md',
      render: () => Promise.resolve(renderKpis()),
    },
    process.argv.slice(2),
  );
}
