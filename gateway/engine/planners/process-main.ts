import type { Planner, PlanNode } from '../plan.ts';
import { readSupergraph } from '../supergraph.ts';

export type PlannerName = 'hive' | 'apollo';

/** What the process of a planner is told. */
export type PlanQuestion =
  | { readonly kind: 'start'; readonly planner: PlannerName; readonly sdl: string }
  | { readonly kind: 'plan'; readonly id: number; readonly operation: string; readonly deadlineMillis: number };

/** What it answers. */
export type PlanAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: PlanNode }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

const answer = (message: PlanAnswer): void => void process.send?.(message);
let planner: Promise<Planner> | undefined;

async function makePlanner(name: PlannerName, sdl: string): Promise<Planner> {
  const supergraph = readSupergraph(sdl);
  switch (name) {
    case 'hive': {
      const { hivePlanner } = await import('./hive.ts');
      return hivePlanner(supergraph);
    }
    case 'apollo': {
      const { apolloPlanner } = await import('./apollo.ts');
      return apolloPlanner(supergraph);
    }
  }
}

async function handle(question: PlanQuestion): Promise<void> {
  if (question.kind === 'start') {
    planner = makePlanner(question.planner, question.sdl);
    await planner;
    answer({ kind: 'ready' });
    return;
  }
  const { id, operation, deadlineMillis } = question;
  try {
    const plan = await (await planner)?.plan(operation, deadlineMillis);
    if (plan === undefined) throw new Error('the planner was not started');
    answer({ kind: 'plan', id, plan });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ kind: 'error', id, message });
  }
}

// Whoever asked is gone.
process.on('disconnect', () => process.exit());
process.on('message', (question) => {
  handle(question as PlanQuestion).catch(() => process.exit(1));
});
