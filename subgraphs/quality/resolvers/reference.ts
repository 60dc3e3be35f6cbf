import type { Reference } from '../store/reference.ts';

/** The thing of another system that an id names; null for none. */
export const reference = (id: string | null): Reference | null => (id === null ? null : { id });
