import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { cases } from './cases.ts';
import type { Question } from './cases/case.ts';
import { openFederation, type Federation } from './federation.ts';

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
    // From the second time on answers are read as text where they can be.
    if (question.query.trimStart().startsWith('mutation')) return;
    expectAnswer(await federation.execute(question.query, question.variables), question);
  });
});
