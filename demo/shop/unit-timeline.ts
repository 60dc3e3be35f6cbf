import { hour, minute, type WorkClock } from '../clock.ts';
import type { Agenda } from '../script.ts';

/** Gaps between shifts longer than a break: the station is switched off. */
const longBreak = 2 * hour;

/** One work unit: when it is free, and the states that it tells. */
export class WorkUnit {
  readonly id: string;
  readonly #clock: WorkClock;
  readonly #agenda: Agenda;
  free: number;

  constructor(id: string, clock: WorkClock, agenda: Agenda, free: number) {
    this.id = id;
    this.#clock = clock;
    this.#agenda = agenda;
    this.free = free;
  }

  /** Is in a state for a number of working minutes from when it is free. */
  spend(state: string, minutes: number, reason?: string): void {
    const from = this.free;
    this.#tell(from, this.#clock.after(from, minutes), state, reason);
  }

  /** Waits until an instant: short waits are delays, long ones are planned for there is no order. */
  waitUntil(at: number, unplanned?: string): void {
    const from = this.free;
    if (at <= from) return;
    const minutes = this.#clock.minutesBetween(from, at);
    if (unplanned !== undefined) this.#tell(from, at, 'IDLE', unplanned);
    else if (minutes > 40) this.#tell(from, at, 'PLANNED_DOWN', 'NO-ORDER');
    else this.#tell(from, at, 'IDLE');
  }

  #tell(from: number, to: number, state: string, reason?: string): void {
    const told = (at: number, is: string, why?: string): void =>
      this.#agenda.state({ at, equipment: this.id, state: is, ...(why !== undefined && { reason: why }) });
    let end: number | undefined;
    for (const [begin, stretchEnd] of this.#clock.stretchesBetween(from, to)) {
      if (stretchEnd - begin < minute / 60) continue;
      if (end === undefined) {
        if (begin - from > longBreak) told(from, 'OFF');
        told(begin, state, reason);
      } else if (begin - end > longBreak) {
        told(end, 'OFF');
        told(begin, state, reason);
      }
      end = stretchEnd;
    }
    // It ends where a shift does: off until the next.
    if (end !== undefined && to - end > longBreak) told(end, 'OFF');
    this.free = to;
  }
}
