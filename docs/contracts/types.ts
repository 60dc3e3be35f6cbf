import { compile, type JSONSchema } from 'json-schema-to-typescript';
import ts from 'typescript';
import { mapChildren, type EventSchema, type Schema } from '#contracts/event-schema.ts';

/**
 * The TypeScript types of the data of all events, with an interface for each definition that they share.
 * `contracts` holds each type's contract.
 */
export async function renderTypes(
  contracts: ReadonlyMap<string, EventSchema>,
  definitions: Readonly<Record<string, Schema>>,
): Promise<string> {
  const document = {
    title: 'EventData',
    description: 'The data of every event, by type.',
    type: 'object',
    required: [...contracts.keys()],
    properties: Object.fromEntries(
      [...contracts.keys()].map((type) => [type, { $ref: `#/$defs/${interfaceName(type)}` }]),
    ),
    $defs: {
      ...Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, typed(schema)])),
      ...Object.fromEntries(
        [...contracts].map(([type, schema]) => [interfaceName(type), typed({ ...schema, title: interfaceName(type) })]),
      ),
    },
  };
  const source = await compile(document as JSONSchema, 'EventData', {
    additionalProperties: false,
    bannerComment: '/* Written by `npm run contracts` from contracts/events. Do not edit. */',
    style: { singleQuote: true, printWidth: 120 },
  });
  return readOnly(source);
}

/** `MesJobStartedV1` of `org.millgraph.mes.job.started.v1`. */
const interfaceName = (type: string): string =>
  type
    .replace('org.millgraph.', '')
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The generator makes a type of its own of a reference with a description beside it, one type of all references in an allOf. */
function typed({ $ref, $schema, $id, examples, ...own }: Schema): object {
  const schema = mapChildren(own, typed);
  if ($ref === undefined) return schema;
  const target = { $ref: $ref.replace('definitions.json', '') };
  return Object.keys(own).length === 0 ? target : { ...schema, allOf: [target] };
}

/** The generator has no option for it: data of an event is read, never changed. */
function readOnly(source: string): string {
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) places.push(node.name.getStart());
    if (ts.isArrayTypeNode(node)) places.push(node.getStart());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('events.ts', source, ts.ScriptTarget.Latest, true));
  return places
    .toSorted((left, right) => right - left)
    .reduce((text, place) => `${text.slice(0, place)}readonly ${text.slice(place)}`, source);
}
