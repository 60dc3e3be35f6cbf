import { expect, test } from '@jest/globals';
import { incompatibilities, published } from './compatibility.ts';
import type { EventSchema, Schema } from './event-schema.ts';

const definitions: Readonly<Record<string, Schema>> = {
  Quantity: {
    description: 'An amount.',
    type: 'object',
    required: ['value'],
    properties: { value: { type: 'string', pattern: '^\\d+$' } },
  },
  State: { enum: ['OPEN', 'DONE'], 'x-values': { OPEN: 'Not done.', DONE: 'Done.' } },
};

const contract: EventSchema = {
  title: 'Task changed',
  description: 'A task is another than before.',
  'x-owner': 'warehousing',
  'x-subject': ['task/{task}'],
  'x-plant': 'always',
  type: 'object',
  required: ['task', 'state', 'parts', 'hours'],
  properties: {
    task: { description: 'The id.', type: 'string', minLength: 1 },
    state: { $ref: 'definitions.json#/$defs/State', description: 'Its state.' },
    parts: { type: 'array', items: { $ref: 'definitions.json#/$defs/Quantity' } },
    hours: { anyOf: [{ type: 'string', pattern: '^\\d+$' }, { type: 'null' }], 'x-unit': 'HUR' },
    note: { description: 'A note.', type: ['string', 'null'] },
  },
  examples: [{ task: 'T-1', state: 'OPEN', parts: [], hours: null }],
};
const { task, state, hours } = contract.properties as Readonly<Record<'task' | 'state' | 'hours', Schema>>;

/** What is wrong with a change of the contract, or of a definition. */
const changed = (change: Partial<EventSchema>, shared: Readonly<Record<string, Schema>> = {}): readonly string[] =>
  incompatibilities(
    published(contract, definitions),
    published({ ...contract, ...change }, { ...definitions, ...shared }),
  ).map(({ pointer, problem }) => `${pointer} ${problem}`);
const field = (name: string, schema: Schema): Partial<EventSchema> => ({
  properties: { ...contract.properties, [name]: schema },
});

test.each<[string, Partial<EventSchema>, Readonly<Record<string, Schema>>?]>([
  ['nothing changes', {}],
  ['words, examples and the owner change', { title: 'T', description: 'D', 'x-owner': 'shipping', examples: [] }],
  ['a field is described better', field('task', { ...task, description: 'The id of the task.' })],
  ['a field is added that need not be there', field('zone', { description: 'Where.', type: 'string' })],
  [
    'a field is added that need not be there to what contracts share',
    {},
    {
      Quantity: {
        ...definitions['Quantity'],
        properties: { ...definitions['Quantity']?.properties, unit: { type: 'string' } },
      },
    },
  ],
  [
    'what a file says itself is said by a definition',
    field('task', { $ref: 'definitions.json#/$defs/Id' }),
    { Id: task },
  ],
])('a published version goes on when %s', (_, ...change) => {
  expect(changed(...change)).toEqual([]);
});

const { note, ...withoutNote } = contract.properties;
const { task: id, ...withoutTask } = contract.properties;

test.each<[string, string[], Partial<EventSchema>, Readonly<Record<string, Schema>>?]>([
  ['a field that need not be there is gone', ['/properties/note is gone'], { properties: withoutNote }],
  [
    'a field has another name',
    ['/required has "id" too: events told until now need not have it', '/properties/task is gone'],
    { properties: { ...withoutTask, ...(id && { id }) }, required: ['id', 'state', 'parts', 'hours'] },
  ],
  [
    'a field need not be there any more',
    ['/required lacks "task": who reads the events counts on it'],
    { required: ['state', 'parts', 'hours'] },
  ],
  [
    'a field has to be there',
    ['/required has "note" too: events told until now need not have it'],
    { required: [...contract.required, 'note'] },
  ],
  [
    'a field is added that has to be there',
    ['/required has "zone" too: events told until now need not have it'],
    { ...field('zone', { type: 'string' }), required: [...contract.required, 'zone'] },
  ],
  [
    'a field is of another type',
    ['/properties/task/type is "integer" and was "string"'],
    field('task', { ...task, type: 'integer' }),
  ],
  [
    'a field may be null',
    ['/properties/task/type is ["string","null"] and was "string"'],
    field('task', { ...task, type: ['string', 'null'] }),
  ],
  [
    'a field may not be null any more',
    ['/properties/note/type is "string" and was ["string","null"]'],
    field('note', { ...note, type: 'string' }),
  ],
  [
    'a text has a pattern',
    ['/properties/task/pattern is "^T" and was nothing'],
    field('task', { ...task, pattern: '^T' }),
  ],
  ['a text may be empty', ['/properties/task/minLength is nothing and was 1'], field('task', { type: 'string' })],
  [
    'a value is gone',
    ['/properties/state/enum lacks "DONE": events told until now have it'],
    {},
    { State: { enum: ['OPEN'], 'x-values': { OPEN: 'Not done.' } } },
  ],
  [
    'a value is added',
    ['/properties/state/enum has "HELD" too: who reads the events does not know it'],
    {},
    { State: { enum: ['OPEN', 'DONE', 'HELD'], 'x-values': { OPEN: 'Not done.', DONE: 'Done.', HELD: 'Held.' } } },
  ],
  [
    'a value means something else',
    ['/properties/state/x-values/DONE means "Done or given up." and not "Done." any more'],
    field('state', { ...state, 'x-values': { OPEN: 'Not done.', DONE: 'Done or given up.' } }),
  ],
  [
    'a number is in another unit',
    ['/properties/hours/x-unit is "MIN" and was "HUR"'],
    field('hours', { ...hours, 'x-unit': 'MIN' }),
  ],
  [
    'one of several forms changes',
    ['/properties/hours/anyOf/0/pattern is nothing and was "^\\\\d+$"'],
    field('hours', { ...hours, anyOf: [{ type: 'string' }, { type: 'null' }] }),
  ],
  [
    'there is one form less',
    [
      '/properties/hours/anyOf is [{"type":"string","pattern":"^\\\\d+$"}] and was [{"type":"string","pattern":"^\\\\d+$"},{"type":"null"}]',
    ],
    field('hours', { ...hours, anyOf: hours.anyOf?.slice(0, 1) ?? [] }),
  ],
  [
    'what contracts share changes',
    ['/properties/parts/items/required lacks "value": who reads the events counts on it'],
    {},
    { Quantity: { ...definitions['Quantity'], required: [] } },
  ],
  [
    'events are about something else',
    ['/x-subject is ["item/{item}"] and was ["task/{task}"]'],
    { 'x-subject': ['item/{item}'] },
  ],
  ['events need not name their plant', ['/x-plant is "optional" and was "always"'], { 'x-plant': 'optional' }],
])('a published version is refused when %s', (_, problems, ...change) => {
  expect(changed(...change)).toEqual(problems);
});
