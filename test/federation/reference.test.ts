import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { cases } from './cases.ts';
import { composeSubgraphs, fetchesOf, openReference, type Federation } from './federation.ts';

/** What must be equal of two engines' answers: data, and the places of errors. Their messages and codes may differ. */
const toCompare = ({ data, errors = [] }: { data?: unknown; errors?: GraphAnswer['errors'] }): unknown =>
  JSON.parse(JSON.stringify({ data, paths: errors.map(({ path }) => JSON.stringify(path)).sort() }));

// The reference may answer otherwise only where a case says why (`referenceFault`), and there it must: whoever updates it
// learns what has been mended.
describe.each(cases)('the reference engine, $name:', ({ subgraphs, down = [], questions }) => {
  let reference: Pick<Federation, 'execute' | 'stop'>;

  beforeAll(async () => {
    reference = await openReference(composeSubgraphs(subgraphs), fetchesOf(subgraphs, down));
  });
  afterAll(() => reference.stop());

  test.each(questions)('$name', async ({ query, variables, data, errors = [], referenceFault }) => {
    const answer = toCompare(await reference.execute(query, variables));
    const expected = toCompare({ data, errors: errors as unknown as GraphAnswer['errors'] });
    if (referenceFault === undefined) expect(answer).toEqual(expected);
    else expect(answer).not.toEqual(expected);
  });
});
