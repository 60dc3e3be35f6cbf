import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { abstractTypes } from './cases/abstract-types.ts';
import type { Question } from './cases/case.ts';
import { failures } from './cases/failures.ts';
import { keys } from './cases/keys.ts';
import { operations } from './cases/operations.ts';
import { requires } from './cases/requires.ts';
import { sharing } from './cases/sharing.ts';
import { openFederation, type Federation } from './federation.ts';

const cases = [...keys, ...requires, ...sharing, ...abstractTypes, ...operations, ...failures];

const sorted = (errors: readonly { readonly path: readonly (string | number)[] | undefined }[]): unknown[] =>
  errors
    .map((error) => [JSON.stringify(error.path), error] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, error]) => error);

function expectAnswer(answer: GraphAnswer, { data, errors = [] }: Question): void {
  const found = (answer.errors ?? []).map(({ path, message, extensions }) => ({
    path,
    ...(errors.length === 0 && { message }),
    code: extensions?.['code'],
  }));
  const expected = errors.map(({ path, code }) => ({ path, code: code ?? (expect.any(String) as unknown) }));
  expect({ data: answer.data, errors: sorted(found) }).toEqual({ data, errors: sorted(expected) });
}

describe.each(cases)('$name:', ({ subgraphs, down = [], questions }) => {
  let federation: Federation;

  beforeAll(() => {
    federation = openFederation(subgraphs, { down });
  });
  afterAll(() => federation.stop());

  test.each(questions)('$name', async (question) => {
    const answer = await federation.execute(question.query, question.variables);

    expectAnswer(answer, question);
    const asked = federation.asked.map(({ subgraph }) => subgraph);
    for (const subgraph of question.without ?? []) expect(asked).not.toContain(subgraph);
  });
});
