import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compileMapping, loadMappings, type Mapping } from './mapping.ts';
import { temporaryFiles } from './import-fixture.ts';

let directory = '';
let remove: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  ({ directory, remove } = await temporaryFiles({
    'Part.tsv': 'P1\tBolt\t4.50\tEA \t1\t2024-07-01 06:00:00\n',
    'Named.csv': 'Code,Name\nC1,One\n',
    'Twice.csv': '',
    'Twice.tsv': '',
  }));
});
afterAll(() => remove());

const head = `source: { file: Part, columns: [Id, Name, Price, Unit, Make, Since] }
defaults: { plant: AW, currency: USD, timeZone: America/Los_Angeles, unit: C62 }
maps:
  stockUnit: { EA: C62, KG: KGM }
  procurement: { '1': MAKE, '0': BUY }
`;
const location = `records:
  - system: erp
    kind: location
    fields: { id: Id, plant: { default: plant }, name: Name }
`;

const compile = (text: string): Promise<Mapping> => compileMapping('part.mapping.yaml', text, directory);

async function problems(text: string): Promise<string[]> {
  try {
    await compile(text);
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_MAPPING' });
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

async function map(fields: string, row: readonly (string | null)[], kind = 'erp, kind: location'): Promise<unknown> {
  const mapping = await compile(`${head}records:\n  - { system: ${kind}, fields: ${fields} }\n`);
  return mapping.records[0]?.map(row);
}

const row = ['P1', 'Bolt', '4.50', 'EA ', '1', '2024-07-01 06:00:00'];

test('columns, templates, constants and defaults become text', async () => {
  expect(await map("{ id: 'AW-{Id}/{Make}', plant: { default: plant }, name: { constant: 007 } }", row)).toEqual({
    id: 'AW-P1/1',
    plant: 'AW',
    name: '007',
  });
});

test('quantities, money, maps, times and dates become canonical values', async () => {
  const fields = `{ id: Id, plant: { default: plant }, item: Id, type: { map: procurement, of: Make },
    quantity: { quantity: Price, unit: { map: stockUnit, of: Unit } }, postedAt: { dateTime: Since },
    sourceDocument: { date: Since, addDays: 1 }, sourceLine: { decimal: Price }, cost: { money: Price } }`;
  expect(await map(fields, row, 'erp, kind: inventory-movement')).toEqual({
    id: 'P1',
    plant: 'AW',
    item: 'P1',
    type: 'MAKE',
    quantity: { value: '4.5', unit: 'C62' },
    postedAt: '2024-07-01T13:00:00.000Z',
    sourceDocument: '2024-07-02',
    sourceLine: '4.5',
    cost: { amount: '4.5', currency: 'USD' },
  });
});

test('an empty column gives null to an optional field and refuses the row for a required one', async () => {
  const fields = '{ item: Id, plant: { default: plant }, procurement: Make, safetyStock: { quantity: Price } }';
  const kind = 'erp, kind: item-at-plant';
  expect(await map(fields, ['P1', null, null, null, '1', null], kind)).toMatchObject({ safetyStock: null });
  await expect(map(fields, [null, null, '1', null, '1', null], kind)).rejects.toMatchObject({
    code: 'MISSING_VALUE',
    message: 'item-at-plant needs "item", and the row has nothing for it',
  });
});

test.each([
  ['{ map: stockUnit, of: Unit }', ['', '', '', 'BOX'], 'UNKNOWN_CODE', 'the map "stockUnit" has no "BOX"'],
  ['{ decimal: Price }', ['', '', '4,50'], 'NOT_A_NUMBER', 'Price is "4,50", which is no decimal number'],
  ['{ dateTime: Since }', ['', '', '', '', '', '1.7.2024'], 'NOT_A_DATE', 'Since is "1.7.2024"'],
])('%s refuses a value that it cannot read, and says which', async (expression, values, code, message) => {
  const fields = `{ id: { constant: x }, plant: { default: plant }, name: ${expression} }`;
  await expect(map(fields, values)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

test.each([
  ['sources: { file: Part }\nrecords: []\n', '1:1: the mapping file has no key "sources"; use one of source, defaults'],
  [
    `source: { file: Port, columns: [Id] }\n${location}`,
    '1:17: there is no Port.tsv, Port.tsv.gz, Port.csv, Port.csv.gz in',
  ],
  [`source: { file: ../Part, columns: [Id] }\n${location}`, '1:17: "../Part" must be a file name without a folder'],
  [`source: { file: Twice, columns: [Id] }\n${location}`, '1:17: both '],
  [`source: { file: Part }\n${location}`, '1:9: "source" needs either "header: true" or "columns"'],
  [`source: { file: Part, columns: [Id, Id] }\n${location}`, '1:32: "source" has the column "Id" twice'],
  [`source: { file: Part, columns: [Id, Name], encoding: utf-9 }\n${location}`, '1:54: "utf-9" is no encoding'],
  [`${head}records: []\n`, '6:10: "records" needs at least one record'],
  [
    `${head}${location.replace('Name }', 'Nmae }')}`,
    '9:56: there is no column or lookup "Nmae"; there are Id, Name, Price',
  ],
  [`${head}${location.replace('name: Name', "name: '{Name'")}`, '9:56: the template "{Name" has a brace without'],
  [`${head}${location.replace('name: Name', "name: '{Nmae}'")}`, '9:56: there is no column or lookup "Nmae"'],
  [`${head}${location.replace(', name: Name', '')}`, '9:13: a location record needs name'],
  [
    `${head}${location.replace('name: Name', 'name: Name, colour: Name')}`,
    '9:62: a location record has no key "colour"',
  ],
  [
    `${head}${location.replace('kind: location', 'kind: place')}`,
    '8:11: erp has no records of kind "place"; it has plant',
  ],
  [
    `${head}${location.replace('kind: location', 'kind: constructor')}`,
    '8:11: erp has no records of kind "constructor"',
  ],
  [
    `${head}${location.replace('system: erp', 'system: crm')}`,
    '7:13: "system" is "crm"; use one of mes, plm, erp, quality',
  ],
  [
    `${head}${location.replace('name: Name', 'name: { guess: Name }')}`,
    '9:56: the field "name" needs a column, a template, or',
  ],
  [
    `${head}${location.replace('name: Name', 'name: { map: color, of: Name }')}`,
    '9:63: there is no map "color"; there are stockUnit',
  ],
  [
    `${head}${location.replace('name: Name', 'name: { date: Since, addDays: 1.5 }')}`,
    '9:80: "addDays" must be a whole number',
  ],
  [`${head.replace('KGM', 'KILO')}${location}`, '4:29: "KILO" is no known unit; use a UNECE Recommendation 20 code'],
  [`${head.replace('USD', 'Dollar')}${location}`, '2:34: "Dollar" is no currency; use an ISO 4217 code'],
  [`${head.replace('America/Los_Angeles', 'Pacific')}${location}`, '2:49: "Pacific" is no time zone; use an IANA name'],
  [`${head.replace('plant: AW, ', '')}${location}`, '9:41: "defaults" at the top gives no plant; add it'],
  [`${head}skip:\n  - { code: X, when: { Make: '1' } }\n${location}`, '7:5: a skip rule needs reason'],
  [
    `${head}skip:\n  - { code: X, reason: y, when: { Mak: '1' } }\n${location}`,
    '7:35: there is no column or lookup "Mak"',
  ],
  [
    `${head}skip:\n  - { code: X, reason: y, when: { Make: { above: few } } }\n${location}`,
    '7:50: "above" of the condition on Make must be',
  ],
  [
    `${head}lookups:\n  other: { file: Part, columns: [A], key: B, value: A }\n${location}`,
    '7:43: "key" of the lookup "other" names no column "B"',
  ],
  [
    `${head}lookups:\n  Name: { file: Named, header: true, key: Code, match: Id, value: Name }\n${location}`,
    '7:3: "Name" is a column already',
  ],
  ['source: [\n', 'this is not YAML'],
  ['source: { file: Part }\nsource: { file: Part }\n', '2:1: this is not YAML: Map keys must be unique'],
])('a wrong mapping is refused with line and column (%#)', async (text, expected) => {
  const found = await problems(text);
  expect(found.map((each) => each.replace('part.mapping.yaml:', ''))).toContainEqual(expect.stringContaining(expected));
});

test('all problems of a mapping are named at once', async () => {
  const text = `${head.replace('KGM', 'KILO')}${location.replace('id: Id', 'id: Idd').replace('Name }', 'Nmae }')}`;
  expect(await problems(text)).toHaveLength(3);
});

test('a file with a header names its own columns', async () => {
  const mapping = await compile(
    `source: { file: Named, header: true }\n${location.replace('id: Id', 'id: Code').replace('{ default: plant }', 'Code')}`,
  );
  expect(mapping.source.columns).toEqual(['Code', 'Name']);
});

test('a folder without mappings, or that is not there, is refused with its name', async () => {
  await expect(loadMappings(directory, directory)).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    message: `${directory} holds no *.mapping.yaml file`,
  });
  await expect(loadMappings('/no/such/folder', directory)).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    message: expect.stringContaining('the mappings directory /no/such/folder cannot be read'),
  });
});
