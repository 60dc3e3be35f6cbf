/**
 * Thrown by a reaction on an event that speaks of what its own system has not heard of yet. Systems tell in order each, not
 * with one another: the event waits and is tried again, and is worth a warning only when it waits for long.
 */
export class NotKnownYet extends Error {
  override readonly name = 'NotKnownYet';
}
