/** How the demo acts on the graph. */
export interface DemoStep {
  /** Runs a mutation; answers what was selected. */
  run(mutation: string, input: Record<string, unknown>, selection?: string): Promise<Record<string, unknown>>;
  query<Data>(document: string, variables: Record<string, unknown>): Promise<Data>;
  /** Waits until the systems have taken over what the others said. */
  settle(): Promise<void>;
  say(message: string): void;
}

/** A point in time: the day of the demo, from 0, and the clock in UTC, HH:MM. */
export type Time = (day: number, clock: string) => string;
/** A day of the demo as a date. */
export type DateOf = (day: number) => string;

export const pieces = (value: number | string) => ({ value: String(value), unit: 'C62' });
export const hours = (value: string) => ({ value, unit: 'HUR' });
export const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** The date a number of days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
