import { addDays, instant } from './clock.ts';
import { downtimeReasons, lines, plants, plantOf, price, workCenterId, workUnitId } from './plants.ts';
import type { Act } from './script.ts';
import { overDeliveryTolerance } from './shop/production.ts';
import { customers } from './shop/sales.ts';
import { secondSource, suppliers } from './structure/bought.ts';
import type { Line as BomLine, MadeItem } from './structure/item.ts';
import {
  allItems,
  anodiser,
  anodisingEuros,
  boughtItems,
  itemsAtPlant,
  madeItems,
  overheadShare,
  phantoms,
  plantsOf,
  standardCost,
  strokes,
  unitOf,
} from './structure/index.ts';
import { inspectionPlans } from './quality.ts';

/** What must be there before what: the acts of a lane follow each other, lanes run beside each other. */
export interface Stage {
  readonly name: string;
  readonly lanes: readonly (readonly Act[])[];
}

const hoursOf = (value: number): { value: string; unit: string } => ({ value: String(value), unit: 'HUR' });
const one = { value: '1', unit: 'C62' };

/** The enterprise before its first day: plants, suppliers, customers, equipment, items, how they are made, and prices. */
export function foundation(startDate: string, scale: number): readonly Stage[] {
  const since = addDays(startDate, -42);
  const at = instant(Date.parse(`${since}T08:00:00Z`));
  const erp = (mutation: string, key: string, input: Record<string, unknown>): Act => ({
    ...{ system: 'erp', mutation, input, key: `base/${mutation}/${key}` },
  });
  const mes = (mutation: string, key: string, input: Record<string, unknown>): Act => ({
    ...{ system: 'mes', mutation, input, key: `base/${mutation}/${key}` },
  });
  const plm = (mutation: string, key: string, input: Record<string, unknown>): Act => ({
    ...{ system: 'plm', mutation, input, key: `base/${mutation}/${key}` },
  });

  const companies: readonly Act[] = [
    ...plants.map(({ id, name, company, timeZone, currency, adoption }) =>
      erp('createPlant', id, {
        ...{ id, name, company, timeZone, currency, adoption },
        overDeliveryTolerance: String(overDeliveryTolerance),
      }),
    ),
    ...suppliers.map((supplier) => erp('createSupplier', supplier.id, supplier)),
    ...customers.map((customer) => erp('createCustomer', customer.id, customer)),
    ...plants
      .filter(({ currency }) => currency !== 'EUR')
      .map(({ currency, perEuro }) =>
        erp('setExchangeRate', currency, {
          from: 'EUR',
          to: currency,
          rate: String(perEuro),
          date: since,
          occurredAt: at,
        }),
      ),
  ];
  const items = allItems.flatMap(({ id, name, type, unit }) => [
    plm('createItem', id, { number: id, name, type, baseUnit: unit }),
    plm('releaseItem', id, { id, occurredAt: at }),
  ]);
  const reasons = downtimeReasons.map(([code, text, category, planned]) =>
    mes('createDowntimeReason', code, { code, text, category, planned }),
  );

  const firstRelease: readonly Act[] = [
    plm('createEngineeringChange', 'EC-0999', {
      ...{ number: 'EC-0999', kind: 'ORDER', title: 'First release of all products', occurredAt: at },
    }),
    plm('approveEngineeringChange', 'EC-0999', { id: 'EC-0999', occurredAt: at }),
  ];
  const definitions = [...phantoms, ...madeItems].map((item) => revisionActs(item, 'A', since, 'EC-0999', at));

  const settings = plants.map(({ id: plant, machineRate, laborRate }): readonly Act[] => [
    ...[...itemsAtPlant(plant)].map(([item, procurement]) =>
      erp('createItemAtPlant', `${plant}/${item}`, {
        ...{ item, plant, procurement, standardCostFrom: since, occurredAt: at },
        standardCost: price(standardCost(plant, item), plantOf(plant)),
        ...(procurement === 'BUY' && { leadTimeDays: 5 }),
      }),
    ),
    ...lines
      .filter((line) => line.plant === plant)
      .flatMap((line) => line.workCenters.map((_, station) => workCenterId(line.id, station)))
      .map((workCenter, index) =>
        erp('setWorkCenterRate', workCenter, {
          ...{ plant, workCenter, from: since, occurredAt: at, overheadShare: String(overheadShare) },
          machineRate: price(machineRate + (index % 4) * 2, plantOf(plant)),
          laborRate: price(laborRate, plantOf(plant)),
        }),
      ),
  ]);
  const anodising = strokes.map((stroke) =>
    erp('setSubcontractRate', `HOUS-${stroke}`, {
      ...{ plant: 'P1', supplier: anodiser, item: `HOUS-${stroke}`, from: since, occurredAt: at },
      rate: price(anodisingEuros, plantOf('P1')),
    }),
  );
  const approvals = boughtItems.flatMap(({ id: item, supplier }, index) => [
    plm('setApprovedSupplier', `${item}/${supplier}`, { item, supplier, status: 'APPROVED', occurredAt: at }),
    ...(index % 3 === 0
      ? [
          plm('setApprovedSupplier', `${item}/second`, {
            ...{ item, supplier: secondSource(supplier), status: 'CONDITIONAL', occurredAt: at },
          }),
        ]
      : []),
  ]);

  return [
    { name: 'plants, suppliers, customers and items', lanes: [companies, reasons, ...inLanes(items, 4)] },
    {
      name: 'equipment, definitions and prices',
      lanes: [equipment(mes, since, scale), firstRelease, ...settings],
    },
    { name: 'revisions, bills of materials and routings', lanes: [...inLanes(definitions.flat(), 4), anodising] },
    {
      name: 'approved suppliers and inspection plans',
      lanes: [...inLanes(approvals, 3), inspectionPlans()],
    },
  ];
}

/** Divides acts among lanes; those about one thing follow each other. */
function inLanes(acts: readonly Act[], count: number): readonly (readonly Act[])[] {
  const lanes = Array.from({ length: count }, (): Act[] => []);
  const things = new Map<string, number>();
  for (const act of acts) {
    const thing = act.key.split('/')[2] ?? act.key;
    const lane = things.get(thing) ?? things.size % count;
    things.set(thing, lane);
    lanes[lane]?.push(act);
  }
  return lanes;
}

type Make = (mutation: string, key: string, input: Record<string, unknown>) => Act;

function equipment(mes: Make, since: string, scale: number): readonly Act[] {
  const create = (id: string, name: string, level: string, plant: string, parent?: string): Act =>
    mes('createEquipment', id, { id, name, level, plant, ...(parent !== undefined && { parent }) });
  return plants.flatMap(({ id: plant, name, shifts }) => {
    const own = lines.filter((line) => line.plant === plant);
    const areas = [...new Set(own.map(({ area }) => area))];
    return [
      create(plant, name, 'SITE', plant),
      mes('setDowntimeAlertRule', plant, {
        equipment: plant,
        rule: {
          ...{ after: { value: '15', unit: 'MIN' }, acknowledgeWithin: { value: '10', unit: 'MIN' } },
          ownerRoles: ['MAINTENANCE', 'SHIFT_LEAD', 'PLANT_MANAGER'],
        },
      }),
      mes('createWorkCalendar', plant, {
        ...{ id: `CAL-${plant}`, plant, name: `Shifts of ${name}`, validFrom: since },
        shifts: shifts.map((shift) => ({
          ...{ name: shift.name, start: shift.start, end: shift.end },
          weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
          breaks: [{ start: shift.break[0], end: shift.break[1] }],
        })),
      }),
      ...areas.map((area) => create(`${plant}-${area.toUpperCase()}`, area, 'AREA', plant, plant)),
      ...own.flatMap((line) => [
        create(line.id, line.name, 'PRODUCTION_LINE', plant, `${plant}-${line.area.toUpperCase()}`),
        ...line.workCenters.flatMap((station, index) => {
          const center = workCenterId(line.id, index);
          return [
            create(center, station, 'WORK_CENTER', plant, line.id),
            ...Array.from({ length: scale }, (_, stream) =>
              create(workUnitId(line.id, index, stream), `${station} ${stream + 1}`, 'WORK_UNIT', plant, center),
            ),
          ];
        }),
      ]),
    ];
  });
}

const bomInput = (line: BomLine, index: number): Record<string, unknown> => ({
  ...{ position: (index + 1) * 10, component: line.component, useType: line.use, issueMethod: line.issue },
  ...{ quantity: { value: String(Math.round(line.quantity * 10_000) / 10_000), unit: line.unit } },
  ...(line.use !== 'PHANTOM' && { operationSequence: line.operation }),
  ...(line.scrapFactor !== undefined && { scrapFactor: String(line.scrapFactor) }),
  ...(line.alternate !== undefined && {
    ...{ alternateGroup: line.alternate.group, alternatePriority: line.alternate.priority },
  }),
});

/** Creates and releases a revision of an item with its bill of materials and, at each plant that makes it, its routing. */
export function revisionActs(
  item: Pick<MadeItem, 'id' | 'bom' | 'unit'> & Partial<Pick<MadeItem, 'lines' | 'operations'>>,
  label: string,
  effectiveFrom: string,
  change: string,
  occurredAt: string,
): readonly Act[] {
  const revision = `${item.id}/${label}`;
  const act = (mutation: string, name: string, input: Record<string, unknown>): Act => ({
    ...{ system: 'plm', mutation, input, key: `base/${mutation}/${item.id}/${label}${name}` },
  });
  const { operations = [], lines: itemLines = [] } = item;
  const made = madeItems.find(({ id }) => id === item.id);
  return [
    act('createItemRevision', '', { item: item.id, label }),
    act('createBom', '', {
      ...{ revision, baseQuantity: { value: '1', unit: unitOf(item.id) }, lines: item.bom.map(bomInput) },
    }),
    ...(made === undefined ? [] : plantsOf(made)).map((plant) => {
      const line = lines.find((each) => each.plant === plant && itemLines.includes(each.id));
      return act('createRouting', `/${plant}`, {
        ...{ revision, plant, baseQuantity: one },
        segments: operations.map((operation) => ({
          ...{ sequence: operation.sequence, checkpoint: operation.checkpoint },
          name: operation.station === null ? operation.name : nameOf(operation.name, line, operation.station),
          ...(operation.station !== null &&
            line !== undefined && { workCenter: workCenterId(line.id, operation.station) }),
          ...(operation.subcontractor !== undefined && { subcontractSupplier: operation.subcontractor }),
          ...{ setupTime: hoursOf(operation.setupHours), machineTime: hoursOf(operation.machineHours) },
          ...{ laborTime: hoursOf(operation.laborHours), crew: 1 },
        })),
      });
    }),
    act('releaseItemRevision', '', { id: revision, effectiveFrom, change, occurredAt }),
  ];
}

/** The station's own name with the part of it that an operation is. */
const nameOf = (name: string, line: (typeof lines)[number] | undefined, station: number): string =>
  `${line?.workCenters[station] ?? name}${/ \d$/.exec(name)?.[0] ?? ''}`;
