import type { EventData } from '#contracts/events.ts';
import type { Quantity } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { withEveryPlant } from './every-plant.ts';

type Fact = EventData['org.millgraph.plm.revision.released.v1'];

interface StoredSegment extends Omit<
  Fact['routings'][number]['segments'][number],
  'setupHours' | 'machineHours' | 'laborHours' | 'queueHours'
> {
  readonly setup: Quantity;
  readonly machine: Quantity;
  readonly labor: Quantity;
  readonly queue: Quantity;
}

/** A released revision with all of its released BOMs and routings; times as stated, line quantities in base units. */
export interface ReleasedDefinition extends Omit<Fact, 'routings'> {
  readonly routings: readonly (Omit<Fact['routings'][number], 'segments'> & {
    readonly segments: readonly StoredSegment[];
  })[];
}

/**
 * What is released of revisions, in the order of their ids. It is read for every plant, whatever the caller's plants are:
 * what the other systems are told of a revision replaces what they knew of it, so it must be whole.
 */
export const releasedDefinitions = (
  transaction: Transaction,
  revisions: readonly string[],
): Promise<readonly ReleasedDefinition[]> => withEveryPlant(transaction, () => readDefinitions(transaction, revisions));

const readDefinitions = (
  transaction: Transaction,
  revisions: readonly string[],
): Promise<readonly ReleasedDefinition[]> =>
  transaction.query<ReleasedDefinition>(
    (sql) => sql`
      select
        json_build_object(
          'id', item_revision.id,
          'label', item_revision.label,
          'effectiveFrom', lower(general.effective),
          'supersedes', item_revision.supersedes,
          'change', item_revision.change
        ) as revision,
        json_build_object(
          'id', item.id, 'number', item.number, 'name', item.name, 'type', item.type, 'baseUnit', item.base_unit
        ) as item,
        coalesce(boms.facts, '[]') as boms,
        coalesce(routings.facts, '[]') as routings
      from
        unnest(${revisions as string[]}::text[]) as wanted (id)
        join item_revision on item_revision.id = wanted.id
        join item on item.id = item_revision.item
        join revision_effectivity as general on general.revision = item_revision.id and general.plant is null
        left join lateral (
          select
            json_agg(
              json_build_object(
                'id', bom.id,
                'plant', bom.plant,
                'type', bom.type,
                'alternative', bom.alternative,
                'baseQuantity', json_build_object('value', trim_scale(bom.base_quantity)::text, 'unit', bom.base_unit),
                'lines', lines.facts
              )
              order by bom.id
            ) as facts
          from
            bom
            cross join lateral (
              select
                json_agg(
                  json_build_object(
                    'id', line.id,
                    'position', line.position,
                    'component', line.component,
                    'quantity', json_build_object(
                      'value', trim_scale(line.quantity_in_base_unit)::text, 'unit', component.base_unit
                    ),
                    'quantityBasis', line.quantity_basis,
                    'scrapFactor', trim_scale(line.scrap_factor)::text,
                    'operationSequence', line.operation_sequence,
                    'issueMethod', line.issue_method,
                    'useType', line.use_type,
                    'alternateGroup', line.alternate_group,
                    'alternatePriority', line.alternate_priority,
                    'effectiveFrom', line.effective_from,
                    'effectiveTo', line.effective_to
                  )
                  order by line.position
                ) as facts
              from bom_line as line join item as component on component.id = line.component
              where line.bom = bom.id
            ) as lines
          where bom.revision = item_revision.id and bom.state = 'RELEASED'
        ) as boms on true
        left join lateral (
          select
            json_agg(
              json_build_object(
                'id', routing.id,
                'plant', routing.plant,
                'alternative', routing.alternative,
                'baseQuantity',
                json_build_object('value', trim_scale(routing.base_quantity)::text, 'unit', routing.base_unit),
                'segments', segments.facts
              )
              order by routing.id
            ) as facts
          from
            routing
            cross join lateral (
              select
                json_agg(
                  json_build_object(
                    'id', segment.id,
                    'sequence', segment.sequence,
                    'name', segment.name,
                    'workCenter', segment.work_center,
                    'setup', json_build_object('value', segment.setup_time::text, 'unit', segment.setup_unit),
                    'machine', json_build_object('value', segment.machine_time::text, 'unit', segment.machine_unit),
                    'labor', json_build_object('value', segment.labor_time::text, 'unit', segment.labor_unit),
                    'queue', json_build_object('value', segment.queue_time::text, 'unit', segment.queue_unit),
                    'crew', segment.crew,
                    'subcontractSupplier', segment.subcontract_supplier,
                    'checkpoint', segment.checkpoint
                  )
                  order by segment.sequence
                ) as facts
              from routing_segment as segment
              where segment.routing = routing.id
            ) as segments
          where routing.revision = item_revision.id and routing.state = 'RELEASED'
        ) as routings on true
      order by item_revision.id
    `,
  );

/** Releases the BOMs and routings of a revision that are in work. */
export async function releaseDefinitions(transaction: Transaction, revision: string): Promise<void> {
  await transaction.query(
    (sql) => sql`update bom set state = 'RELEASED' where revision = ${revision} and state = 'IN_WORK'`,
  );
  await transaction.query(
    (sql) => sql`update routing set state = 'RELEASED' where revision = ${revision} and state = 'IN_WORK'`,
  );
}
