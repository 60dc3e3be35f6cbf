import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorCatalogue, MillgraphError } from './errors.ts';

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');
const [, ...sections] = page.split(/^## /m);

test('docs/errors.md has one section for each code of the catalogue, in its order', () => {
  expect(sections.map((section) => section.slice(0, section.indexOf('\n')))).toEqual(Object.keys(errorCatalogue));
});

test.each(Object.entries(errorCatalogue))('docs/errors.md says of %s what the catalogue says', (code, entry) => {
  const section = sections.find((candidate) => candidate.startsWith(`${code}\n`));
  expect(section?.trim()).toBe(`${code}\n\n**Meaning:** ${entry.meaning}\n\n**What to do:** ${entry.solution}`);
});

test('an error carries its code, and the place of the fault, where clients find them', () => {
  const error = new MillgraphError('BAD_INPUT', 'first is 0.', { argument: 'first', found: 0 });
  expect(error).toMatchObject({ name: 'MillgraphError', code: 'BAD_INPUT', message: 'first is 0.' });
  expect(error.toJSON()).toEqual({
    message: 'first is 0.',
    extensions: { code: 'BAD_INPUT', argument: 'first', found: 0 },
  });
});

test('no detail of the place can take the place of the code', () => {
  expect(new MillgraphError('NOT_FOUND', 'Gone.', { code: 'BAD_INPUT' }).extensions).toEqual({ code: 'NOT_FOUND' });
});
