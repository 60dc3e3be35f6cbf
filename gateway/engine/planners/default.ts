import { withFallback } from './fallback.ts';
import { inProcess } from './process.ts';

/** Hive's planner is some fifty times faster; Apollo's finds plans for operations that Hive's gives up on. */
export const defaultPlanner = withFallback(inProcess('hive'), inProcess('apollo', { eager: false }));
