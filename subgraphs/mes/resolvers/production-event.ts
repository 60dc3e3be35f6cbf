import type { CloudEvent, EventData, EventType } from '#contracts/events.ts';
import { MillgraphError } from '#platform/errors.ts';
import { contractedTypes } from '#platform/events/contracts.ts';
import { eventFields, fits, itself } from '#platform/events/event-fields.ts';
import { endOfLog } from '#platform/events/log.ts';
import type { ProductionEventFilter, Resolvers } from '../schema.generated.ts';

type MesType = Extract<EventType, `org.millgraph.mes.${string}`>;
type MesData = EventData[MesType];
type FieldOf<Data> = Data extends unknown ? keyof Data : never;
type ValueOf<Data, Field> = Data extends unknown ? (Field extends keyof Data ? Data[Field] : never) : never;

/** Every field that some event of MES has. */
type Told = Partial<{ readonly [Field in FieldOf<MesData>]: ValueOf<MesData, Field> }>;

const told = ({ data }: CloudEvent): Told => data as Told;

const isOfMes = (type: string): type is MesType => type.startsWith('org.millgraph.mes.');

const allTypes = contractedTypes.filter(isOfMes);
const jobTypes = allTypes.filter(
  (type) => type.startsWith('org.millgraph.mes.job.') || type === 'org.millgraph.mes.production-report.reversed.v1',
);
const stateTypes: readonly MesType[] = [
  'org.millgraph.mes.equipment.state-changed.v1',
  'org.millgraph.mes.equipment-state.reversed.v1',
];
const progressTypes: readonly MesType[] = [
  ...jobTypes,
  'org.millgraph.mes.rework.returned.v1',
  'org.millgraph.mes.rework-return.reversed.v1',
  'org.millgraph.mes.lot.completed.v1',
  'org.millgraph.mes.lot-completion.reversed.v1',
  'org.millgraph.mes.order.completed.v1',
];

export const productionEventResolvers: Resolvers = {
  Query: { productionEventsCursor: async (_, __, { session }) => (await endOfLog(session)).cursor },
  Subscription: {
    productionEvents: {
      subscribe: (_, { filter, after }, { follow }) =>
        follow({ after: after ?? null, types: typesOf(filter?.types), matches: isAbout(filter ?? {}) }),
      resolve: itself,
    },
    jobChanged: {
      subscribe: (_, { plant, workCenter, after }, { follow }) =>
        follow({
          after: after ?? null,
          types: jobTypes,
          matches: (event) => fits(plant, event.plant) && fits(workCenter, told(event).workCenter),
        }),
      resolve: itself,
    },
    equipmentStateChanged: {
      subscribe: (_, { plant, after }, { follow }) =>
        follow({ after: after ?? null, types: stateTypes, matches: (event) => fits(plant, event.plant) }),
      resolve: itself,
    },
    orderProgress: {
      subscribe: (_, { id, after }, { follow }) =>
        follow({ after: after ?? null, types: progressTypes, matches: (event) => fits(id, told(event).order) }),
      resolve: itself,
    },
  },
  ProductionEvent: {
    ...eventFields,
    // It is at the event's plant; those who are limited to suppliers see no order.
    order({ event }, _, { request }) {
      const id = told(event).order ?? null;
      return id === null || request.suppliers !== '*' ? null : { id };
    },
    job: ({ event }, _, { loaders }) => loadNullable(loaders.job, told(event).job),
    equipment: ({ event }, _, { loaders }) => loadNullable(loaders.equipment, placeOf(event)),
    lot: ({ event }, _, { loaders }) => loadNullable(loaders.lot, lotOf(event)),
    item({ event }) {
      const id = told(event).item ?? null;
      return id === null ? null : { id };
    },
    executionState: ({ event }) => told(event).executionState ?? null,
    equipmentState: ({ event }) => told(event).state ?? null,
    quantity: ({ event }) => told(event).quantity ?? null,
    good: ({ event }) => told(event).good ?? null,
    scrap({ event }) {
      const { scrap = null } = told(event);
      // Of a lot that is thrown away it is the id of the record.
      return typeof scrap === 'string' ? null : scrap;
    },
    rework: ({ event }) => told(event).rework ?? null,
    reason: ({ event }) => told(event).reason ?? told(event).scrapReason ?? null,
  },
};

/** Throws BAD_INPUT for a type that MES does not tell. */
function typesOf(asked: readonly string[] | null | undefined): readonly string[] {
  const unknown = asked?.find((type) => !(allTypes as readonly string[]).includes(type));
  if (unknown === undefined) return asked ?? allTypes;
  throw new MillgraphError(
    'BAD_INPUT',
    `MES tells no events of type "${unknown}"; docs/event-types.md lists those that it tells.`,
    { argument: 'filter.types' },
  );
}

const isAbout =
  (filter: ProductionEventFilter) =>
  (event: CloudEvent): boolean =>
    fits(filter.plant, event.plant) &&
    fits(filter.order, told(event).order) &&
    fits(filter.job, told(event).job) &&
    fits(filter.equipment, placeOf(event)) &&
    fits(filter.lot, lotOf(event)) &&
    fits(filter.item, told(event).item);

const placeOf = (event: CloudEvent): string | null => told(event).equipment ?? told(event).workCenter ?? null;

/** Of a merge, the lot that became of it. */
const lotOf = (event: CloudEvent): string | null =>
  event.subject.startsWith('lot/') ? event.subject.slice('lot/'.length) : (told(event).lot ?? null);

const loadNullable = async <Row>(
  loader: { load(id: string): Promise<Row | null> },
  id: string | null | undefined,
): Promise<Row | null> => (id == null ? null : loader.load(id));
