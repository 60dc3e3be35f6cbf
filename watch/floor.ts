/** Something that happened, as the graph tells it. */
export interface FloorEvent {
  readonly cursor: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly equipmentState: string | null;
  readonly good: { readonly value: string } | null;
  readonly scrap: { readonly value: string } | null;
  readonly order: { readonly number: string | null; readonly item: { readonly name: string } | null } | null;
  readonly equipment: Equipment | null;
  readonly job: Job | null;
}

export interface Equipment {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

export interface Job {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly workCenter: { readonly id: string } | null;
}

/** What there is when the watching begins. */
export interface FloorState {
  readonly equipment: readonly Equipment[];
  readonly jobs: readonly Job[];
}

const eventFields = `
  cursor type time subject reason equipmentState good { value } scrap { value }
  order { number item { name } }
  equipment { id name state }
  job { id name state workCenter { id } }`;

export const subscription = `subscription Watch($plant: ID, $after: String) {
  productionEvents(filter: { plant: $plant }, after: $after) {${eventFields} }
}`;

export const cursorQuery = '{ productionEventsCursor }';

export const stateQuery = `query WatchState($plant: ID) {
  equipmentList(first: 500, filter: { plant: $plant }) { nodes { id name state children { id } } }
  jobs(first: 500, filter: { plant: $plant, state: RUNNING }) { nodes { id name state workCenter { id } } }
}`;

const keptEvents = 50;

/** A shop floor as it is known from its state and the events since. */
export class Floor {
  readonly #equipment = new Map<string, Equipment>();
  readonly #jobs = new Map<string, Job>();
  readonly #events: FloorEvent[] = [];

  /** What is known anew, whatever was known before. */
  begin({ equipment, jobs }: FloorState): void {
    this.#equipment.clear();
    this.#jobs.clear();
    for (const each of equipment) this.#equipment.set(each.id, each);
    for (const job of jobs) this.#jobs.set(job.id, job);
  }

  tell(event: FloorEvent): void {
    const { equipment, job } = event;
    if (equipment !== null && (event.equipmentState !== null || this.#equipment.has(equipment.id))) {
      this.#equipment.set(equipment.id, equipment);
    }
    if (job !== null) {
      if (job.state === 'RUNNING') this.#jobs.set(job.id, job);
      else this.#jobs.delete(job.id);
    }
    this.#events.unshift(event);
    this.#events.splice(keptEvents);
  }

  get equipment(): readonly Equipment[] {
    return [...this.#equipment.values()];
  }

  get jobs(): readonly Job[] {
    return [...this.#jobs.values()];
  }

  /** The latest first. */
  get events(): readonly FloorEvent[] {
    return this.#events;
  }
}

/** An event in one line of plain text. */
export function lineOf({
  type,
  time,
  subject,
  reason,
  equipmentState,
  good,
  scrap,
  order,
  equipment,
}: FloorEvent): string {
  const what = type.split('.').slice(3, -1).join(' ');
  const counted = [good === null ? '' : `${good.value} good`, scrap === null ? '' : `${scrap.value} scrap`];
  const made = order === null ? '' : [order.number, order.item?.name].filter((text) => text != null).join(' ');
  const parts = [
    ...[time.slice(0, 19), what.padEnd(24), subject],
    ...[equipmentState ?? '', counted.filter((text) => text !== '').join(', '), made],
    ...[equipment === null || subject.startsWith('equipment/') ? '' : `at ${equipment.id}`, reason ?? ''],
  ];
  return printable(parts.filter((part) => part !== '').join('  '));
}

/** Text from elsewhere, without what a terminal would obey. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

/** What a screen shows, and how large it is. */
export interface View {
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  readonly isColored: boolean;
}

const colors: Readonly<Record<string, number>> = { PRODUCING: 32, SETUP: 36, IDLE: 33, DOWN: 31, PLANNED_DOWN: 35 };

/** A screen full: how many equipments are in which state, those that need a look first, the jobs at work, the latest events. */
export function screenOf(floor: Floor, { title, columns, rows, isColored }: View): string {
  const paint = (text: string, state: string): string => {
    const color = colors[state];
    return isColored && color !== undefined ? `\u001B[${color}m${text}\u001B[0m` : text;
  };
  const fit = (text: string): string => printable(text).slice(0, columns);
  const states = Map.groupBy(floor.equipment, ({ state }) => state);
  const order = [...Object.keys(colors), 'OFF', 'UNKNOWN'].filter((state) => states.has(state));
  const room = Math.max(3, Math.floor((rows - 7) / 3));
  const attention = ['DOWN', 'PLANNED_DOWN', 'SETUP', 'PRODUCING', 'IDLE'].flatMap((state) => states.get(state) ?? []);
  return [
    fit(title),
    order.map((state) => paint(`${state} ${states.get(state)?.length ?? 0}`, state)).join('  '),
    '',
    ...attention
      .slice(0, room)
      .map(({ id, name, state }) => paint(fit(`${state.padEnd(13)}${id.padEnd(16)}${name}`), state)),
    '',
    fit(`${floor.jobs.length} jobs at work`),
    ...floor.jobs
      .slice(0, room)
      .map(({ id, name, workCenter }) => fit(`${id.padEnd(16)}${(workCenter?.id ?? '').padEnd(16)}${name}`)),
    '',
    ...floor.events.slice(0, room).map((event) => fit(lineOf(event))),
  ].join('\n');
}
