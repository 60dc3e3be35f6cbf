import { buildSchema } from 'graphql';
import { afterAll, expect, test } from '@jest/globals';
import { millgraphEngine } from '../../gateway/engines/millgraph.ts';
import { openSupergraph, texts, type Federation } from './federation.ts';
import { errorsToCompare } from './random/compare.ts';
import { makeModel } from './random/model.ts';
import { answerPlainly, openModel, withResolver } from './random/open.ts';
import { makeOperation } from './random/operations.ts';
import { Resolver, type State } from './random/resolve.ts';
import { plainText } from './random/sdl.ts';

/** `FEDERATION_GRAPHS=200 FEDERATION_OPERATIONS=50` is the whole of it: `npm run test:federation`. */
const graphs = Number(process.env.FEDERATION_GRAPHS ?? 40);
const operations = Number(process.env.FEDERATION_OPERATIONS ?? 25);
const firstSeed = Number(process.env.FEDERATION_SEED ?? 1);

const seeds = Array.from({ length: graphs }, (_unused, index) => firstSeed + index);

afterAll(() => void process.stderr.write(`${JSON.stringify(texts)}\n`));

test.each(seeds)(
  'the random graph of seed %d answers as one plain schema does',
  async (seed) => {
    const model = makeModel(seed);
    const state: State = new Map();
    const { sdl, fetches } = openModel(model, state);
    const plain = withResolver(buildSchema(plainText(model)), new Resolver(model, undefined));
    const federation: Federation = openSupergraph(sdl, fetches, millgraphEngine);
    try {
      for (let number = 0; number < operations; number += 1) {
        const operation = makeOperation(plain, seed * 100_000 + number);
        const expected = await answerPlainly(plain, operation);
        // From the second time on answers are read as text where they can be.
        for (const time of ['first', 'second']) {
          state.clear();
          const answer = await federation.execute(operation.query, operation.variables);
          const at = { seed, number, time, ...operation };
          expect({ ...at, data: answer.data }).toEqual({ ...at, data: expected.data });
          expect({ ...at, errors: errorsToCompare(answer) }).toEqual({ ...at, errors: errorsToCompare(expected) });
        }
      }
    } finally {
      await federation.stop();
    }
  },
  300_000,
);
