import {
  Kind,
  parse,
  print,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InlineFragmentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { stringArgument } from '../directives.ts';
import type { EntityPlan, FetchPlan, PlanNode, RequiredSelection } from '../plan.ts';

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A supergraph for a planner, and how its plans become plans of the supergraph that was given. */
export interface SeparateArguments {
  readonly sdl: string;
  readonly restore: (plan: PlanNode) => PlanNode;
}

/**
 * Planners confuse the values of one field that is required with different arguments, or asked for by the client with
 * others. So each field that some `@requires` asks for with arguments is a field of its own for the planner, one for
 * each set of arguments; in what the subgraphs are asked and told it is the field it was.
 */
export function separateArguments(sdl: string): SeparateArguments {
  const document = parse(sdl, { noLocation: true });
  const separated = new Separator(document);
  const changed = separated.apply();
  if (separated.real.size === 0) return { sdl, restore: (plan) => plan };
  const restore = (plan: PlanNode): PlanNode =>
    plan.kind === 'fetch' ? restoreFetch(plan, separated) : { ...plan, nodes: plan.nodes.map(restore) };
  return { sdl: print(changed), restore };
}

class Separator {
  readonly #document: DocumentNode;
  readonly #types = new Map<string, Fielded>();
  /** By `Type field(arguments)`, the name of the separate field. */
  readonly #names = new Map<string, string>();
  /** The fields to add, by type: name and the field it copies. */
  readonly #added = new Map<string, Map<string, string>>();
  /** By separate name, the field that it is. */
  readonly real = new Map<string, string>();
  /** By `Type.field`, the separate fields that it requires. */
  readonly required = new Map<string, ReadonlySet<string>>();

  constructor(document: DocumentNode) {
    this.#document = document;
    for (const definition of document.definitions) {
      if (isFielded(definition)) this.#types.set(definition.name.value, definition);
    }
  }

  apply(): DocumentNode {
    const rewritten = visit(this.#document, {
      ObjectTypeDefinition: (type) => this.#rewriteRequires(type),
      InterfaceTypeDefinition: (type) => this.#rewriteRequires(type),
    });
    return visit(rewritten, {
      ObjectTypeDefinition: (type) => this.#addFields(type),
      InterfaceTypeDefinition: (type) => this.#addFields(type),
    });
  }

  #rewriteRequires<Type extends Fielded>(type: Type): Type {
    const fields = type.fields?.map((field): FieldDefinitionNode => {
      const needed = new Set<string>();
      const directives = field.directives?.map((directive) => {
        const requires = directive.name.value === 'join__field' ? stringArgument(directive, 'requires') : undefined;
        if (requires === undefined) return directive;
        const selection = parse(`{ ${requires} }`, { noLocation: true }).definitions[0];
        if (selection?.kind !== Kind.OPERATION_DEFINITION) return directive;
        const changed = print(this.#selections(type.name.value, selection.selectionSet, needed));
        return {
          ...directive,
          arguments: directive.arguments?.map((argument) =>
            argument.name.value === 'requires'
              ? {
                  ...argument,
                  value: { kind: Kind.STRING as const, value: changed.slice(1, -1).replaceAll('\n', ' ') },
                }
              : argument,
          ),
        };
      });
      if (needed.size > 0) this.required.set(`${type.name.value}.${field.name.value}`, needed);
      return { ...field, ...(directives !== undefined && { directives }) } as FieldDefinitionNode;
    });
    return { ...type, ...(fields !== undefined && { fields }) };
  }

  #selections(typename: string, set: SelectionSetNode, needed: Set<string>): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typename;
        return { ...selection, selectionSet: this.#selections(condition, selection.selectionSet, needed) };
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const { name, arguments: given = [], selectionSet } = selection;
      const inner = selectionSet && this.#selections(this.#typeOf(typename, name.value), selectionSet, needed);
      const separate = given.length === 0 ? name.value : this.#separate(typename, selection);
      if (separate !== name.value) needed.add(separate);
      return {
        ...selection,
        name: { kind: Kind.NAME, value: separate },
        ...(inner !== undefined && { selectionSet: inner }),
      };
    });
    return { ...set, selections };
  }

  #separate(typename: string, field: FieldNode): string {
    const key = `${typename} ${field.name.value} ${(field.arguments ?? []).map(print).sort().join()}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `${field.name.value}__arguments_${this.#names.size}`;
      this.#names.set(key, name);
      this.real.set(name, field.name.value);
    }
    for (const type of this.#types.values()) {
      const isIt = type.name.value === typename;
      if (!isIt && !type.interfaces?.some((implemented) => implemented.name.value === typename)) continue;
      const added = this.#added.get(type.name.value) ?? new Map<string, string>();
      this.#added.set(type.name.value, added.set(name, field.name.value));
    }
    return name;
  }

  #typeOf(typename: string, field: string): string {
    let type = this.#types.get(typename)?.fields?.find(({ name }) => name.value === field)?.type;
    while (type !== undefined && type.kind !== Kind.NAMED_TYPE) type = type.type;
    return type?.name.value ?? '';
  }

  #addFields<Type extends Fielded>(type: Type): Type {
    const added = [...(this.#added.get(type.name.value) ?? [])].flatMap(([name, real]) => {
      const field = type.fields?.find((candidate) => candidate.name.value === real);
      return field === undefined ? [] : [{ ...field, name: { kind: Kind.NAME as const, value: name } }];
    });
    return added.length === 0 ? type : { ...type, fields: [...(type.fields ?? []), ...added] };
  }
}

const isFielded = (definition: DefinitionNode): definition is Fielded =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

function restoreFetch(plan: FetchPlan, separator: Separator): FetchPlan {
  const restored = plan.entities.some(({ requires }) => namesIn(requires).some((name) => separator.real.has(name)))
    ? splitEntities(plan, separator)
    : plan;
  const document = visit(parse(restored.operation, { noLocation: true }), {
    Field: (field) => restoreField(field, separator.real),
  });
  return {
    ...restored,
    operation: print(document),
    entities: restored.entities.map((entity) => ({
      ...entity,
      requires: restoreRequired(entity.requires, separator.real),
    })),
  };
}

function restoreField(field: FieldNode, real: ReadonlyMap<string, string>): FieldNode | undefined {
  const name = real.get(field.name.value);
  if (name === undefined) return undefined;
  return { ...field, name: { kind: Kind.NAME, value: name }, alias: field.alias ?? field.name };
}

/** It is read where it was put, and told under the name that it has in the subgraph. */
const restoreRequired = (
  selections: readonly RequiredSelection[],
  real: ReadonlyMap<string, string>,
): RequiredSelection[] =>
  selections.map((selection) => {
    const inner = restoreRequired(selection.selections, real);
    if (selection.kind === 'fragment') return { ...selection, selections: inner };
    return { ...selection, name: real.get(selection.name) ?? selection.name, selections: inner };
  });

const namesIn = (selections: readonly RequiredSelection[]): string[] =>
  selections.flatMap((selection) => [
    ...(selection.kind === 'field' ? [selection.name] : []),
    ...namesIn(selection.selections),
  ]);

/**
 * One representation cannot hold two values of one field. Fields of an entity whose requirements differ so are asked
 * for by `_entities` fields of their own, in the same request.
 */
function splitEntities(plan: FetchPlan, separator: Separator): FetchPlan {
  const document = parse(plan.operation, { noLocation: true });
  const entities: EntityPlan[] = [];
  const variables = new Map<string, string[]>();
  const changed = visit(document, {
    OperationDefinition(operation) {
      const selections = operation.selectionSet.selections.flatMap((field): readonly SelectionNode[] => {
        const entity = plan.entities.find(
          ({ responseKey }) => field.kind === Kind.FIELD && (field.alias ?? field.name).value === responseKey,
        );
        if (field.kind !== Kind.FIELD || entity === undefined || field.selectionSet === undefined) return [field];
        const groups = groupFields(expand(field.selectionSet, document), separator);
        return groups.map(({ selections: own, needs }, index) => {
          const responseKey = index === 0 ? entity.responseKey : `${entity.responseKey}_${index}`;
          const variable = index === 0 ? entity.variable : `${entity.variable}_${index}`;
          if (index > 0) variables.set(entity.variable, [...(variables.get(entity.variable) ?? []), variable]);
          entities.push({ ...entity, responseKey, variable, requires: only(entity.requires, needs, separator.real) });
          return {
            ...field,
            alias: { kind: Kind.NAME, value: responseKey },
            arguments: field.arguments?.map((argument) => ({
              ...argument,
              value: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: variable } },
            })),
            selectionSet: { kind: Kind.SELECTION_SET, selections: own },
          } as FieldNode;
        });
      });
      const definitions = operation.variableDefinitions?.flatMap((definition) => [
        definition,
        ...[...new Set(variables.get(definition.variable.name.value))].map((name) => ({
          ...definition,
          variable: { ...definition.variable, name: { kind: Kind.NAME as const, value: name } },
        })),
      ]);
      return {
        ...operation,
        selectionSet: { ...operation.selectionSet, selections },
        ...(definitions !== undefined && { variableDefinitions: definitions }),
      };
    },
  });
  return { ...plan, operation: print(changed), entities };
}

interface Group {
  readonly needs: Set<string>;
  readonly selections: InlineFragmentNode[];
}

/** The fields of entities, with their types, in groups whose requirements do not contradict each other. */
function groupFields(fields: readonly { type: string; field: FieldNode }[], { required, real }: Separator): Group[] {
  const groups: Group[] = [];
  for (const { type, field } of fields) {
    const needs = required.get(`${type}.${field.name.value}`) ?? new Set<string>();
    const fits = ({ needs: known }: Group): boolean =>
      ![...needs].some((name) => [...known].some((other) => other !== name && real.get(other) === real.get(name)));
    let group = groups.find(fits);
    if (group === undefined) {
      group = { needs: new Set(), selections: [] };
      groups.push(group);
    }
    for (const name of needs) group.needs.add(name);
    group.selections.push({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
    });
  }
  return groups;
}

/** The fields of a selection on entities, each with the type that it is asked of. */
function expand(
  set: SelectionSetNode,
  document: DocumentNode,
  type = '',
): { readonly type: string; readonly field: FieldNode }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ type, field: selection }];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION && fragment?.kind !== Kind.INLINE_FRAGMENT) return [];
    return expand(fragment.selectionSet, document, fragment.typeCondition?.name.value ?? type);
  });
}

/** What is required, without separate fields that are not needed. */
const only = (
  selections: readonly RequiredSelection[],
  needs: ReadonlySet<string>,
  real: ReadonlyMap<string, string>,
): RequiredSelection[] =>
  selections
    .filter((selection) => selection.kind === 'fragment' || !real.has(selection.name) || needs.has(selection.name))
    .map((selection) => ({ ...selection, selections: only(selection.selections, needs, real) }));
