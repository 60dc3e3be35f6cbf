/** What stands in the ids of the week that is played for the plant, the family of products and the week itself. */
export const placeholders = { plant: 'XPLANTX', family: 'XFAMILYX', week: 'XWEEKX' } as const;
const { plant, family } = placeholders;
/** From when on plants, prices and definitions hold: before any week that is made of the one played. */
const since = '1980-01-01';

export interface Answer {
  readonly id?: string;
  readonly dispositions?: readonly { readonly id: string }[];
}

export type Run = (mutation: string, input: object, selection?: string) => Promise<Answer>;

export const pieces = (value: number) => ({ value: String(value), unit: 'C62' });
export const hours = (value: number) => ({ value: value.toFixed(2), unit: 'HUR' });
export const euros = (amount: string) => ({ amount, currency: 'EUR' });

export const workCenters = ['TURN', 'FIT', 'ASM', 'TEST'].map((name) => `${plant}-${name}`);

/** A plant with its line, shifts and rates; the items that it buys and makes, how it makes them, from whom and for whom. */
export async function define(run: Run, settle: () => Promise<void>): Promise<void> {
  const occurredAt = `${since}T06:00:00Z`;
  await run('createPlant', { id: plant, name: `Plant ${plant}`, timeZone: 'UTC', currency: 'EUR' });
  for (const name of ['CASTINGS', 'MOTORS']) {
    await run('createSupplier', { id: `${family}-${name}`, name: `${name} for ${family}` });
  }
  await run('createCustomer', { id: `${family}-CUSTOMER`, name: `Customer of ${family}` });
  for (const [code, category] of [
    ['TOOL-BREAK', 'TOOLING'],
    ['NO-MATERIAL', 'MATERIAL'],
  ]) {
    await run('createDowntimeReason', { code, text: code, category, planned: false });
  }
  for (const [id, level, parent] of [
    [plant, 'SITE', null],
    [`${plant}-L1`, 'PRODUCTION_LINE', plant],
    ...workCenters.map((id) => [id, 'WORK_CENTER', `${plant}-L1`]),
  ]) {
    await run('createEquipment', { id, name: id, level, plant, parent });
  }
  await run('createWorkCalendar', {
    ...{ id: `${plant}-CALENDAR`, plant, name: `Shifts of ${plant}`, validFrom: since },
    shifts: [
      ['EARLY', '06:00', '14:00'],
      ['LATE', '14:00', '22:00'],
    ].map(([name, start, end]) => ({
      ...{ name, start, end, breaks: [] },
      weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
    })),
  });
  for (const workCenter of workCenters) {
    const rates = { machineRate: euros('60'), laborRate: euros('40'), overheadShare: '0.2', from: since };
    await run('setWorkCenterRate', { plant, workCenter, ...rates });
  }
  const items = [
    ['CAST', 'COMPONENT', 'BUY', '5'],
    ['MOTOR', 'COMPONENT', 'BUY', '31'],
    ['SPINDLE', 'SUBASSEMBLY', 'MAKE', '24'],
    ['ACTUATOR', 'FINISHED_GOOD', 'MAKE', '96'],
  ] as const;
  for (const [name, type] of items) {
    const id = `${family}-${name}`;
    await run('createItem', { number: id, name: `${name} of ${family}`, type, baseUnit: 'C62' });
    await run('releaseItem', { id, occurredAt });
  }
  await settle();
  for (const [name, , procurement, cost] of items) {
    const known = { item: `${family}-${name}`, plant, procurement, standardCost: euros(cost) };
    await run('createItemAtPlant', { ...known, standardCostFrom: since });
  }
  await revise(run, 'SPINDLE', ['CAST'], ['TURN', 'FIT']);
  await revise(run, 'ACTUATOR', ['SPINDLE', 'MOTOR'], ['ASM', 'TEST']);
  await settle();
}

/** Routings are the plant's own, for their work centers are. */
async function revise(run: Run, item: string, parts: readonly string[], stations: readonly string[]): Promise<void> {
  const revision = `${family}-${item}/A`;
  await run('createItemRevision', { item: `${family}-${item}`, label: 'A' });
  await run('createBom', {
    ...{ revision, baseQuantity: pieces(1) },
    lines: parts.map((part, index) => ({
      ...{ position: 10 * (index + 1), component: `${family}-${part}`, quantity: pieces(1), operationSequence: 10 },
    })),
  });
  await run('createRouting', {
    ...{ revision, plant, baseQuantity: pieces(1) },
    segments: stations.map((station, index) => ({
      ...{ sequence: 10 * (index + 1), name: station, workCenter: `${plant}-${station}` },
      ...{ setupTime: hours(0.25), machineTime: hours(0.1), laborTime: hours(0.12) },
    })),
  });
  await run('releaseItemRevision', { id: revision, effectiveFrom: since, occurredAt: `${since}T06:00:00Z` });
}
