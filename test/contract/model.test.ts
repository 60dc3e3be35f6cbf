import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { renderKpis } from '../../docs/kpi.ts';
import { keysOf, namedType, readModels, renderModel, transitionsOf } from '../../docs/model.ts';

const root = new URL('../../', import.meta.url);
const models = await readModels(root);
const named = models.map((model) => [model.system, model] as const);

test('docs/model.md is what the schemas and the models of the systems say', () => {
  expect(readFileSync(new URL('docs/model.md', root), 'utf8')).toBe(renderModel(models));
});

test('docs/kpi.md is what the definitions of the KPIs say', () => {
  expect(readFileSync(new URL('docs/kpi.md', root), 'utf8')).toBe(renderKpis());
});

test('every entity of the graph has one owner that describes it', () => {
  const entities = new Set(
    models.flatMap(({ types }) => [...types].filter(([, type]) => keysOf(type).length > 0).map(([name]) => name)),
  );
  const owners = (name: string): string[] =>
    models.filter(({ entities: owned }) => name in owned && owned[name]?.extends !== true).map(({ system }) => system);
  expect([...entities].filter((name) => owners(name).length !== 1).map((name) => [name, owners(name)])).toEqual([]);
});

test.each(named)('the model of %s describes types of its schema, and points to fields that exist', (_, model) => {
  const { entities, types } = model;
  const hasField = (place: string): boolean => {
    const [type = '', field = ''] = place.split('.');
    return types.get(type)?.fields?.some(({ name }) => name.value === field) ?? false;
  };
  expect(Object.keys(entities).filter((name) => !types.has(name))).toEqual([]);
  const places = Object.values(entities).flatMap(({ rules }) => (rules ?? []).map(({ graph }) => graph));
  expect(places.filter((place) => !hasField(place))).toEqual([]);
});

test.each(named)('the diagrams of %s show every state of an enum of the type, and no other', (_, model) => {
  for (const [name, entity] of Object.entries(model.entities)) {
    const transitions = transitionsOf(entity);
    if (transitions.length === 0) continue;
    const shown = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))].sort();
    const enums = (model.types.get(name)?.fields ?? []).flatMap(({ type }) => {
      const values = model.enums.get(namedType(type));
      return values === undefined ? [] : [[...values].sort()];
    });
    expect([name, enums]).toEqual([name, expect.arrayContaining([shown])]);
  }
});

test.each(named)('the rules of %s name tests that exist', (_, model) => {
  const missing = Object.values(model.entities)
    .flatMap(({ rules }) => rules ?? [])
    .filter(({ test: place }) => {
      const [file = '', ...name] = place.split(' > ');
      const path = new URL(file, root);
      const quoted = name.join(' > ').replaceAll("'", String.raw`\'`);
      return (
        !existsSync(path) ||
        ![`'${quoted}'`, `"${name.join(' > ')}"`, `\`${name.join(' > ')}\``].some((text) =>
          readFileSync(path, 'utf8').includes(text),
        )
      );
    });
  expect(missing).toEqual([]);
});
