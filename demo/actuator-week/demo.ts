import type { GraphClient } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';
import type { DemoStep } from './step.ts';
import { demoCommands } from './story.ts';

/** The first and the last thing that the demo makes: what tells how far it came. */
const firstChange = 'EC-0999';
const lastOrder = 'MO-1004';

const context = () => serviceContext('demo');

/**
 * How far the demo has come: `absent` in an empty graph, `partial` where its making was interrupted, `complete` also where
 * there are plants of somebody's own and no demo is wanted.
 */
export async function demoState(client: GraphClient): Promise<'absent' | 'partial' | 'complete'> {
  const state = await client.execute<{
    change: { id: string } | null;
    order: { id: string } | null;
    plants: { nodes: { id: string }[] };
  }>(
    `query DemoState($change: ID!, $order: ID!) {
      change: engineeringChange(id: $change) { id }
      order: productionOrder(id: $order) { id }
      plants(first: 1) { nodes { id } }
    }`,
    { change: firstChange, order: lastOrder },
    context(),
  );
  if (state.order !== null) return 'complete';
  if (state.change !== null) return 'partial';
  return state.plants.nodes.length > 0 ? 'complete' : 'absent';
}

/**
 * Makes the demo plant by the systems' own commands, in simulated time that ends today. Each command has a key of its own,
 * so that making it again after an interruption goes on where it stopped.
 */
export async function makeDemo(
  client: GraphClient,
  settle: () => Promise<void>,
  say: (message: string) => void,
): Promise<void> {
  const startDate = await firstDay(client);
  let commands = 0;
  const step: DemoStep = {
    async run(mutation, input, selection = '__typename') {
      commands += 1;
      const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const answer = await client.execute<Record<string, Record<string, unknown>>>(
        `mutation Demo($input: ${inputType}!, $key: ID!) {
          ${mutation}(input: $input, idempotencyKey: $key) { ${selection} }
        }`,
        { input, key: `demo-${commands}` },
        context(),
      );
      return answer[mutation] ?? {};
    },
    query: (document, variables) => client.execute(document, variables, context()),
    settle,
    say,
  };
  await demoCommands(step, startDate);
}

/** The day the demo begins: a week ago, or when it was begun before. */
async function firstDay(client: GraphClient): Promise<string> {
  const { change } = await client.execute<{ change: { createdAt: string } | null }>(
    `query DemoStart($id: ID!) { change: engineeringChange(id: $id) { createdAt } }`,
    { id: firstChange },
    context(),
  );
  const begun = change?.createdAt ?? new Date(Date.now() - 7 * 86_400_000).toISOString();
  return begun.slice(0, 10);
}
