import {
  Kind,
  OperationTypeNode,
  parseType,
  print,
  visit,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { DraftSelection, FetchDraft, SelectedField } from './draft.ts';
import type { EntityPlan, FetchPlan, Plan, Rename } from './plan.ts';

/** Requests to one subgraph that can be made at the same time, as one. */
interface Batch {
  readonly wave: number;
  readonly drafts: readonly FetchDraft[];
}

/** Makes a plan of drafts: those that ask one subgraph at the same time become one request. */
export function finishPlan(
  drafts: readonly FetchDraft[],
  operation: OperationTypeNode,
  variables: readonly VariableDefinitionNode[],
): Plan {
  const waves = wavesOf(drafts.filter(({ selection }) => !selection.isEmpty));
  const batches = new Map<string, Batch & { readonly drafts: FetchDraft[] }>();
  for (const [draft, wave] of [...waves].sort(([, a], [, b]) => a - b)) {
    // A root type is asked by a request of its own.
    const alone = draft.requires === undefined ? `${batches.size}` : '';
    const key = `${wave} ${draft.schema.name} ${alone}`;
    const batch = batches.get(key);
    if (batch === undefined) batches.set(key, { wave, drafts: [draft] });
    else batch.drafts.push(draft);
  }
  const all = [...batches.values()];
  return all.map(({ drafts: own, wave }): FetchPlan => {
    const after = all.flatMap((other, number) =>
      other.drafts.some((draft) => own.some((one) => one.after.has(draft))) ? [number] : [],
    );
    const root = own.find(({ requires }) => requires === undefined);
    if (root !== undefined)
      return { ...rootFetch(root, wave === 0 ? operation : OperationTypeNode.QUERY, variables), after };
    return { ...entityFetch(own, variables), after };
  });
}

/** How many requests have to be made before each. */
function wavesOf(drafts: readonly FetchDraft[]): Map<FetchDraft, number> {
  const waves = new Map<FetchDraft, number>();
  const waveOf = (draft: FetchDraft): number => {
    const known = waves.get(draft);
    if (known !== undefined) return known;
    const wave = Math.max(-1, ...[...draft.after].map(waveOf)) + 1;
    waves.set(draft, wave);
    return wave;
  };
  drafts.forEach(waveOf);
  return waves;
}

function rootFetch(
  { schema, selection }: FetchDraft,
  operation: OperationTypeNode,
  variables: readonly VariableDefinitionNode[],
): Omit<FetchPlan, 'after'> {
  const { selectionSet, renames } = printSelection(selection);
  return {
    subgraph: schema.name,
    ...printOperation(operation, selectionSet, variables, []),
    entities: [],
    path: selection.path,
    renames,
  };
}

function entityFetch(
  drafts: readonly FetchDraft[],
  variables: readonly VariableDefinitionNode[],
): Omit<FetchPlan, 'after'> {
  /** Entities of which the same is asked at several places are asked for together. */
  const groups = new Map<string, { readonly draft: FetchDraft; readonly paths: EntityPlan['paths'][number][] }>();
  const printed = new Map<FetchDraft, ReturnType<typeof printSelection>>();
  for (const draft of drafts) {
    const { selection, requires } = draft;
    const own = printSelection(selection);
    printed.set(draft, own);
    const key = JSON.stringify([selection.type.name, print(own.selectionSet), own.renames, requires]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { draft, paths: [selection.path] });
    else group.paths.push(selection.path);
  }
  const isOne = groups.size === 1;
  const representations: VariableDefinitionNode[] = [];
  const fields: FieldNode[] = [];
  const entities = [...groups.values()].map(({ draft, paths }, number): EntityPlan => {
    const responseKey = isOne ? '_entities' : `_entities_${number}`;
    const variable = isOne ? 'representations' : `representations__${number}`;
    const { selectionSet, renames } = printed.get(draft) ?? printSelection(draft.selection);
    const typename = draft.selection.type.name;
    representations.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      type: parseType('[_Any!]!'),
    });
    fields.push({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: '_entities' },
      ...(!isOne && { alias: { kind: Kind.NAME, value: responseKey } }),
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'representations' },
          value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
        },
      ],
      selectionSet: selectionSetOf([onType(typename, selectionSet)]),
    });
    return { responseKey, variable, typename, paths, requires: draft.requires ?? [], renames };
  });
  return {
    subgraph: drafts[0]?.schema.name ?? '',
    ...printOperation(OperationTypeNode.QUERY, selectionSetOf(fields), variables, representations),
    entities,
    path: [],
    renames: [],
  };
}

function printOperation(
  operation: OperationTypeNode,
  selectionSet: SelectionSetNode,
  variables: readonly VariableDefinitionNode[],
  representations: readonly VariableDefinitionNode[],
): Pick<FetchPlan, 'operation' | 'variables'> {
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const own = variables.filter(({ variable }) => used.has(variable.name.value));
  const text = print({
    kind: Kind.OPERATION_DEFINITION,
    operation,
    variableDefinitions: [...representations, ...own],
    selectionSet,
  });
  return { operation: text, variables: own.map(({ variable }) => variable.name.value) };
}

const selectionSetOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

const onType = (name: string, selectionSet: SelectionSetNode): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
  selectionSet,
});

/** The keys of a request's fields by field, where they are not those in the data. */
type OwnKeys = Map<SelectedField, string>;

function printSelection(selection: DraftSelection): { readonly selectionSet: SelectionSetNode; renames: Rename[] } {
  const keys: OwnKeys = new Map();
  const renames: Rename[] = [];
  separate([selection], [], keys, renames);
  return { selectionSet: selectionSetOf(selectionsOf(selection, keys)), renames };
}

function selectionsOf({ fields, byType, hasTypename }: DraftSelection, keys: OwnKeys): SelectionNode[] {
  const selections: SelectionNode[] = [];
  if (hasTypename) selections.push({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } });
  for (const [dataKey, field] of fields) {
    const { node, selection } = field;
    const key = keys.get(field) ?? dataKey;
    const { name, arguments: given = [], directives = [] } = node;
    selections.push({
      kind: Kind.FIELD,
      name,
      arguments: given,
      directives,
      ...(key !== name.value && { alias: { kind: Kind.NAME, value: key } }),
      ...(selection !== undefined && { selectionSet: selectionSetOf(selectionsOf(selection, keys)) }),
    });
  }
  for (const [name, inner] of byType) {
    if (!inner.isEmpty) selections.push(onType(name, selectionSetOf(selectionsOf(inner, keys))));
  }
  return selections;
}

/**
 * Fields of different types that have one key must have types of one shape in GraphQL. What the supergraph merged to one
 * shape (`Int!` here, `Int` there) may have two in a subgraph: then they get keys of their own, undone in the answer.
 */
function separate(
  selections: readonly DraftSelection[],
  path: readonly string[],
  keys: OwnKeys,
  renames: Rename[],
): void {
  const byKey = new Map<string, Map<string, SelectedField[]>>();
  const collect = ({ fields, byType }: DraftSelection): void => {
    for (const [key, selected] of fields) {
      const { field, selection } = selected;
      const shape = selection === undefined ? field.type : field.type.replaceAll(/\w+/g, '');
      const shapes = byKey.get(key) ?? new Map<string, SelectedField[]>();
      byKey.set(key, shapes);
      const alike = shapes.get(shape);
      if (alike === undefined) shapes.set(shape, [selected]);
      else alike.push(selected);
    }
    for (const inner of byType.values()) collect(inner);
  };
  selections.forEach(collect);
  for (const [key, shapes] of byKey) {
    [...shapes.values()].forEach((alike, number) => {
      const own = number === 0 ? key : `${key}__as_${number}`;
      const at = [...path, own];
      if (number > 0) {
        for (const selected of alike) keys.set(selected, own);
        renames.push({ path: at, to: key });
      }
      const inner = alike.flatMap(({ selection }) => selection ?? []);
      separate(inner, at, keys, renames);
    });
  }
}
