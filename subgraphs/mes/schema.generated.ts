import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EquipmentRow, EquipmentPage, PlantReference } from './store/equipment.ts';
import type { StateInterval } from './domain/equipment.ts';
import type { Genealogy as GenealogyRow, GenealogyEdge as GenealogyEdgeRow } from './domain/genealogy.ts';
import type { JobRow, JobPage } from './store/job.ts';
import type { LotRow, LotPage } from './store/lot.ts';
import type { MaterialConsumptionRow } from './store/material-consumption.ts';
import type { OrderReference } from './store/production-order.ts';
import type { ProductionReportRow } from './store/production-report.ts';
import type { ScrapRow } from './store/scrap.ts';
import type { Wip as WipRow } from './domain/wip.ts';
import type { Context } from './subgraph.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A currency: ISO 4217 alphabetic code. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar date local to the plant, YYYY-MM-DD (ISO 8601). */
  Date: { input: string; output: string; }
  /** A point in time, RFC 3339 in UTC. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text: no exponent, no trailing zeros. Never a float. */
  Decimal: { input: string; output: string; }
  /** A unit of measure: UNECE Recommendation 20 common code, such as C62 (one), KGM, MTR, HUR. */
  UnitCode: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A job to complete. */
export type CompleteJobInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A lot to make of good pieces. */
export type CompleteLotInput = {
  /** The first day it may no longer be used. */
  readonly expiryDate?: InputMaybe<Scalars['Date']['input']>;
  /** A lot, or a serial number (quantity 1). */
  readonly kind: LotKind;
  /** The id of the new lot; absent: MES assigns one. */
  readonly lot?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The order. */
  readonly order: Scalars['ID']['input'];
  /** How much: not more than is good at the last operation and not yet in a lot. */
  readonly quantity: QuantityInput;
};

/** What a job consumed. */
export type ConsumeMaterialInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** The lot, ACTIVE, not expired and not on hold. */
  readonly lot: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lot of this order it goes into, when that is known; it may be made later. */
  readonly producedLot?: InputMaybe<Scalars['ID']['input']>;
  /** How much, more than zero and not more than is left. */
  readonly quantity: QuantityInput;
};

/** An equipment to create. */
export type CreateEquipmentInput = {
  /** Its id; of a SITE: its plant's. Letters, digits, `.`, `_` and `-`, at most 60. */
  readonly id: Scalars['ID']['input'];
  /** Its level; SITE or below, for an ENTERPRISE is in no plant. */
  readonly level: EquipmentLevel;
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is part of, of a higher level and the same plant; absent for a SITE and for what stands directly below it. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** The plant it is in. */
  readonly plant: Scalars['ID']['input'];
};

/** A half-open range of dates local to the plant. */
export type DateRangeInput = {
  /** The first date in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The first date after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A half-open range of points in time. */
export type DateTimeRangeInput = {
  /** The first instant in the range. Absent: open. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant after the range. Absent: open. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A job to dispatch. */
export type DispatchJobInput = {
  /** The job, PENDING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where, when the routing left that open or another one takes it. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that work is done with or at (ISA-95 Equipment). */
export type Equipment = {
  readonly __typename?: 'Equipment';
  /** Its parts, by id. */
  readonly children: ReadonlyArray<Equipment>;
  /** Assigned by MES; that of a SITE is its plant's. */
  readonly id: Scalars['ID']['output'];
  /** Its level in the hierarchy. */
  readonly level: EquipmentLevel;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it is part of; null for a SITE and for what stands directly below its plant. */
  readonly parent?: Maybe<Equipment>;
  /** The plant it is in. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The jobs that are RUNNING or SUSPENDED on it. */
  readonly runningJobs: ReadonlyArray<Job>;
  /** Its state now; UNKNOWN until one is recorded. */
  readonly state: EquipmentState;
  /** Why; null when not stated. */
  readonly stateReason?: Maybe<Scalars['String']['output']>;
  /** Since when; null until one is recorded. */
  readonly stateSince?: Maybe<Scalars['DateTime']['output']>;
  /** Its states in a range of at most 31 days, oldest first, without overlap. */
  readonly states: ReadonlyArray<EquipmentStateInterval>;
};


/** Something that work is done with or at (ISA-95 Equipment). */
export type EquipmentStatesArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A page of equipment. */
export type EquipmentConnection = {
  readonly __typename?: 'EquipmentConnection';
  /** The equipment with their cursors. */
  readonly edges: ReadonlyArray<EquipmentEdge>;
  /** The equipment. */
  readonly nodes: ReadonlyArray<Equipment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many equipment match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One equipment in a page. */
export type EquipmentEdge = {
  readonly __typename?: 'EquipmentEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The equipment. */
  readonly node: Equipment;
};

/** Which equipment a list contains; all conditions hold together. */
export type EquipmentFilter = {
  /** Of this level. */
  readonly level?: InputMaybe<EquipmentLevel>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state now. */
  readonly state?: InputMaybe<EquipmentState>;
  /** Id or name contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The level of an equipment (ISA-95 role based equipment hierarchy). */
export type EquipmentLevel =
  /** A part of a plant. */
  | 'AREA'
  /** The company. */
  | 'ENTERPRISE'
  /** A line. */
  | 'PRODUCTION_LINE'
  /** A plant. */
  | 'SITE'
  /** A cell of a work center. */
  | 'WORK_CELL'
  /** A work center. */
  | 'WORK_CENTER'
  /** A single machine or place. */
  | 'WORK_UNIT';

/** The order of a list of equipment. */
export type EquipmentOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: EquipmentSort;
};

/** What a list of equipment can be ordered by. */
export type EquipmentSort =
  /** The id. */
  | 'ID'
  /** The name. */
  | 'NAME';

/** What an equipment is doing (ISO 22400-2 time model). */
export type EquipmentState =
  /** Stopped unplanned. */
  | 'DOWN'
  /** Ready, without work. */
  | 'IDLE'
  /** Switched off or outside shifts. */
  | 'OFF'
  /** Stopped as planned. */
  | 'PLANNED_DOWN'
  /** Making product. */
  | 'PRODUCING'
  /** Being set up. */
  | 'SETUP'
  /** Nothing was recorded. */
  | 'UNKNOWN';

/** A time an equipment spent in one state, half-open. */
export type EquipmentStateInterval = {
  readonly __typename?: 'EquipmentStateInterval';
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** Why; null when not stated. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The state. */
  readonly state: EquipmentState;
  /** When it ended; null while it lasts. */
  readonly to?: Maybe<Scalars['DateTime']['output']>;
};

/** What the shop floor does with an order. */
export type ExecutionState =
  /** A job was aborted and none goes on. */
  | 'ABORTED'
  /** All jobs are completed. */
  | 'COMPLETED'
  /** A job is dispatched, none has started. */
  | 'READY'
  /** A job has started and not all are finished. */
  | 'RUNNING'
  /** What has started is suspended. */
  | 'SUSPENDED'
  /** No job is dispatched. */
  | 'WAITING';

/** The lots connected with a lot. */
export type Genealogy = {
  readonly __typename?: 'Genealogy';
  /** Whether lots contain each other; the repeating branch is cut there. */
  readonly cyclic: Scalars['Boolean']['output'];
  /** Every step, nearest first. */
  readonly edges: ReadonlyArray<GenealogyEdge>;
  /** Every lot reached, nearest first, each once. */
  readonly lots: ReadonlyArray<Lot>;
  /** Whether a limit on depth or size left something out. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** Which way to follow lots. */
export type GenealogyDirection =
  /** From what it came. */
  | 'BACKWARD'
  /** Into what it went. */
  | 'FORWARD';

/** One lot that went into another. */
export type GenealogyEdge = {
  readonly __typename?: 'GenealogyEdge';
  /** The lot that was consumed. */
  readonly from: Lot;
  /** 1 for a step from the lot asked about. */
  readonly level: Scalars['Int']['output'];
  /** The order that consumed one and made the other. */
  readonly order: ProductionOrder;
  /** How exactly the two are known to be connected. */
  readonly precision: GenealogyPrecision;
  /** How much was consumed; with precision ORDER, by the whole order. */
  readonly quantity: Quantity;
  /** The lot it went into. */
  readonly to: Lot;
};


/** One lot that went into another. */
export type GenealogyEdgeQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** How exactly two lots are known to be connected. */
export type GenealogyPrecision =
  /** The consumption names the lot it went into. */
  | 'EXACT'
  /** Both belong to the same order. */
  | 'ORDER';

/** An item, known to MES by its id alone. */
export type Item = {
  readonly __typename?: 'Item';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** A revision, known to MES by its id alone. */
export type ItemRevision = {
  readonly __typename?: 'ItemRevision';
  /** Assigned by PLM. */
  readonly id: Scalars['ID']['output'];
};

/** One operation of an order at a work center (ISA-95 JobOrder). */
export type Job = {
  readonly __typename?: 'Job';
  /** When it was completed or aborted; null before. */
  readonly actualEnd?: Maybe<Scalars['DateTime']['output']>;
  /** When it started; null before, and when an import did not state it. */
  readonly actualStart?: Maybe<Scalars['DateTime']['output']>;
  /** Whether an inspection must pass before it may be completed. */
  readonly checkpoint: Scalars['Boolean']['output'];
  /** Reported good; null for an imported job whose source records none. */
  readonly good?: Maybe<Quantity>;
  /** `<order>/<sequence>`; of an imported job: as its source calls it. */
  readonly id: Scalars['ID']['output'];
  /** Whether its inspection passed; null until one is recorded, or when none is required. */
  readonly inspectionPassed?: Maybe<Scalars['Boolean']['output']>;
  /** Labor time reported, in hours; null when none was recorded. */
  readonly laborTime?: Maybe<Quantity>;
  /** Machine time reported, in hours; null when none was recorded. */
  readonly machineTime?: Maybe<Quantity>;
  /** What it consumed, oldest first. */
  readonly materialConsumed: ReadonlyArray<MaterialConsumption>;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** The order. Null only while ERP does not answer. */
  readonly order?: Maybe<ProductionOrder>;
  /** When it is planned to end; null when not planned. */
  readonly plannedEnd?: Maybe<Scalars['DateTime']['output']>;
  /** How much is to be made; null when an import did not state it. */
  readonly plannedQuantity?: Maybe<Quantity>;
  /** When it is planned to start; null when not planned. */
  readonly plannedStart?: Maybe<Scalars['DateTime']['output']>;
  /** The plant. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** Received from the operation before; of the first: what was ordered. Null for imported jobs: not recorded. */
  readonly received?: Maybe<Quantity>;
  /** What was reported, oldest first. */
  readonly reports: ReadonlyArray<ProductionReport>;
  /** Reported as needing rework; null for an imported job whose source records none. */
  readonly rework?: Maybe<Quantity>;
  /** Reported scrap; null for an imported job whose source records none. */
  readonly scrap?: Maybe<Quantity>;
  /** Its place among the order's jobs. */
  readonly sequence: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: JobState;
  /** Where; null when not decided. */
  readonly workCenter?: Maybe<Equipment>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobPlannedQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** One operation of an order at a work center (ISA-95 JobOrder). */
export type JobScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of jobs. */
export type JobConnection = {
  readonly __typename?: 'JobConnection';
  /** The jobs with their cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The jobs. */
  readonly nodes: ReadonlyArray<Job>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many jobs match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One job in a page. */
export type JobEdge = {
  readonly __typename?: 'JobEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The job. */
  readonly node: Job;
};

/** Which jobs a list contains; all conditions hold together. */
export type JobFilter = {
  /** Started in this range. */
  readonly actualStart?: InputMaybe<DateTimeRangeInput>;
  /** Making this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this order. */
  readonly order?: InputMaybe<Scalars['ID']['input']>;
  /** Planned to start in this range. */
  readonly plannedStart?: InputMaybe<DateTimeRangeInput>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<JobState>;
  /** Id or name contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** At this work center. */
  readonly workCenter?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of jobs. */
export type JobOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: JobSort;
};

/** What a list of jobs can be ordered by. */
export type JobSort =
  /** When it started; those not started last. */
  | 'ACTUAL_START'
  /** Order and sequence. */
  | 'ID'
  /** When it is planned to start; those without last. */
  | 'PLANNED_START';

/** Where a job stands (ISA-95 JobOrder dispatch status). */
export type JobState =
  /** Given up after it had started. */
  | 'ABORTED'
  /** Withdrawn before it started. */
  | 'CANCELLED'
  /** No more reports. */
  | 'CLOSED'
  /** Done. */
  | 'COMPLETED'
  /** Dispatched to its work center. */
  | 'DISPATCHED'
  /** Known, not yet dispatched. */
  | 'PENDING'
  /** All it needs is there. */
  | 'READY'
  /** Being worked on. */
  | 'RUNNING'
  /** Interrupted. */
  | 'SUSPENDED';

/** An identified amount of an item (ISA-95 MaterialLot). */
export type Lot = {
  readonly __typename?: 'Lot';
  /** When it came into being. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The first day it may no longer be used; null when it does not expire. */
  readonly expiryDate?: Maybe<Scalars['Date']['output']>;
  /** What it went into or came from, every branch. */
  readonly genealogy: Genealogy;
  /** Assigned by ERP when received, by MES when produced. */
  readonly id: Scalars['ID']['output'];
  /** What it is of. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** A lot of many or a single serial number. */
  readonly kind: LotKind;
  /** The order that made it; null for purchased lots. */
  readonly order?: Maybe<ProductionOrder>;
  /** Where it came from. */
  readonly origin: LotOrigin;
  /** How much it was when it came into being. */
  readonly originalQuantity: Quantity;
  /** The plant that received or made it. Null only while ERP does not answer. */
  readonly plant?: Maybe<Plant>;
  /** The purchase order it was received on; null for produced lots. */
  readonly purchaseOrder?: Maybe<PurchaseOrder>;
  /** How much is left. */
  readonly quantity: Quantity;
  /** The revision it was made to; null for purchased lots. */
  readonly revision?: Maybe<ItemRevision>;
  /** Where it stands. */
  readonly state: LotState;
  /** Who delivered it; null for produced lots. */
  readonly supplier?: Maybe<Supplier>;
  /** The supplier's name for it; null when not given. */
  readonly supplierLot?: Maybe<Scalars['String']['output']>;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotGenealogyArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction: GenealogyDirection;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotOriginalQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** An identified amount of an item (ISA-95 MaterialLot). */
export type LotQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A page of lots. */
export type LotConnection = {
  readonly __typename?: 'LotConnection';
  /** The lots with their cursors. */
  readonly edges: ReadonlyArray<LotEdge>;
  /** The lots. */
  readonly nodes: ReadonlyArray<Lot>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many lots match the filter; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One lot in a page. */
export type LotEdge = {
  readonly __typename?: 'LotEdge';
  /** Continue after this to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The lot. */
  readonly node: Lot;
};

/** Which lots a list contains; all conditions hold together. */
export type LotFilter = {
  /** Came into being in this range. */
  readonly createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Of this item. */
  readonly item?: InputMaybe<Scalars['ID']['input']>;
  /** Of this origin. */
  readonly origin?: InputMaybe<LotOrigin>;
  /** In this plant. */
  readonly plant?: InputMaybe<Scalars['ID']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<LotState>;
  /** From this supplier. */
  readonly supplier?: InputMaybe<Scalars['ID']['input']>;
  /** Id or supplier lot contains this text, in any case. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a lot is many or one. */
export type LotKind =
  /** An amount. */
  | 'LOT'
  /** A single serial number. */
  | 'SERIAL';

/** The order of a list of lots. */
export type LotOrder = {
  /** In which direction. */
  readonly direction: SortDirection;
  /** By which field. */
  readonly field: LotSort;
};

/** Where a lot came from. */
export type LotOrigin =
  /** Made by an order. */
  | 'PRODUCED'
  /** Delivered by a supplier. */
  | 'PURCHASED';

/** What a list of lots can be ordered by. */
export type LotSort =
  /** When it came into being. */
  | 'CREATED_AT'
  /** The id. */
  | 'ID';

/** Where a lot stands. */
export type LotState =
  /** Usable. */
  | 'ACTIVE'
  /** Used up. */
  | 'CONSUMED'
  /** Announced, not yet usable. */
  | 'CREATED'
  /** Thrown away. */
  | 'SCRAPPED'
  /** Sent to a customer. */
  | 'SHIPPED';

/** What a job consumed from a lot (ISA-95 MaterialActual, consumed). Immutable. */
export type MaterialConsumption = {
  readonly __typename?: 'MaterialConsumption';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** What. Null only while PLM does not answer. */
  readonly item?: Maybe<Item>;
  /** The job. */
  readonly job: Job;
  /** Which lot. */
  readonly lot: Lot;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The lot it went into, when that is known and made; null: any of the order's. */
  readonly producedLot?: Maybe<Lot>;
  /** How much, in the lot's unit. */
  readonly quantity: Quantity;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
};


/** What a job consumed from a lot (ISA-95 MaterialActual, consumed). Immutable. */
export type MaterialConsumptionQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An amount of money, as input. */
export type MoneyInput = {
  /** The amount, exact, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Completes a RUNNING job whose pieces are all reported. */
  readonly completeJob: Job;
  /** Makes a lot of good pieces of the last operation; ERP receives it into stock. */
  readonly completeLot: Lot;
  /** Records what a RUNNING job consumed from a lot. */
  readonly consumeMaterial: Job;
  /** Creates an equipment below another one or a plant. */
  readonly createEquipment: Equipment;
  /** Dispatches a PENDING job to its work center. */
  readonly dispatchJob: Job;
  /** Records that an equipment went into a state. One that is learned of late divides the interval it falls into. */
  readonly recordEquipmentState: Equipment;
  /** Reports what a RUNNING job made and the time it took. */
  readonly reportProduction: Job;
  /** Resumes a SUSPENDED job. */
  readonly resumeJob: Job;
  /** Starts a DISPATCHED job; it receives what its predecessor sent. */
  readonly startJob: Job;
  /** Suspends a RUNNING job. */
  readonly suspendJob: Job;
};


/** What can be done. */
export type MutationCompleteJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteJobInput;
};


/** What can be done. */
export type MutationCompleteLotArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CompleteLotInput;
};


/** What can be done. */
export type MutationConsumeMaterialArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ConsumeMaterialInput;
};


/** What can be done. */
export type MutationCreateEquipmentArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: CreateEquipmentInput;
};


/** What can be done. */
export type MutationDispatchJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: DispatchJobInput;
};


/** What can be done. */
export type MutationRecordEquipmentStateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: RecordEquipmentStateInput;
};


/** What can be done. */
export type MutationReportProductionArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ReportProductionInput;
};


/** What can be done. */
export type MutationResumeJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: ResumeJobInput;
};


/** What can be done. */
export type MutationStartJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: StartJobInput;
};


/** What can be done. */
export type MutationSuspendJobArgs = {
  idempotencyKey: Scalars['ID']['input'];
  input: SuspendJobInput;
};

/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWip = {
  readonly __typename?: 'OperationWip';
  /** Reported good. */
  readonly good: Quantity;
  /** Started and not yet reported. */
  readonly inProcess: Quantity;
  /** Sent by the operation before and not yet received. */
  readonly inTransit: Quantity;
  /** What is done. */
  readonly name: Scalars['String']['output'];
  /** Received and waiting for the job to start. */
  readonly queued: Quantity;
  /** Received, in all. */
  readonly received: Quantity;
  /** Reported as needing rework. */
  readonly rework: Quantity;
  /** Reported scrap. */
  readonly scrap: Quantity;
  /** The operation. */
  readonly sequence: Scalars['Int']['output'];
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipInProcessArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipInTransitArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipQueuedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipReceivedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/**
 * Work in process at one operation. Good of the operation before = received + in transit;
 * received = queued + in process + good + scrap + rework.
 */
export type OperationWipScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** Where a page of a list stands (Relay connection). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor to continue after; null only when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after `endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** A plant, as MES extends it. */
export type Plant = {
  readonly __typename?: 'Plant';
  /** All its equipment, by id. Null only while MES does not answer. */
  readonly equipment?: Maybe<ReadonlyArray<Equipment>>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** An order, as MES extends it. */
export type ProductionOrder = {
  readonly __typename?: 'ProductionOrder';
  /** What the shop floor does with it, derived from its jobs; without jobs what an import stated. Null when MES has neither. */
  readonly executionState?: Maybe<ExecutionState>;
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
  /** Its jobs in sequence; empty until it is released. Null only while MES does not answer. */
  readonly jobs?: Maybe<ReadonlyArray<Job>>;
  /** The lots it made, oldest first. Null only while MES does not answer. */
  readonly lotsProduced?: Maybe<ReadonlyArray<Lot>>;
  /** What it consumed, oldest first. Null only while MES does not answer. */
  readonly materialConsumed?: Maybe<ReadonlyArray<MaterialConsumption>>;
  /** What it scrapped and why, oldest first. Null only while MES does not answer. */
  readonly scrapRecords?: Maybe<ReadonlyArray<ScrapRecord>>;
  /** Its work in process; null until it is released, and for imported orders, whose pieces nobody counted by operation. */
  readonly wip?: Maybe<Wip>;
};

/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReport = {
  readonly __typename?: 'ProductionReport';
  /** Good pieces; null when imported from a source that does not record them. */
  readonly good?: Maybe<Quantity>;
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** Labor time, in hours; null when not recorded. */
  readonly laborTime?: Maybe<Quantity>;
  /** Machine time, in hours; null when not recorded. */
  readonly machineTime?: Maybe<Quantity>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Pseudonymous id of the operator; null when not recorded. */
  readonly operator?: Maybe<Scalars['String']['output']>;
  /** When MES learned of it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Needing rework; null when imported from a source that does not record it. */
  readonly rework?: Maybe<Quantity>;
  /** Scrap; null when imported from a source that does not record it. */
  readonly scrap?: Maybe<Quantity>;
  /** Why scrap; null when there is none. */
  readonly scrapReason?: Maybe<Scalars['String']['output']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportGoodArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportLaborTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportMachineTimeArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** A statement of what a job made and the time it took. Immutable. */
export type ProductionReportScrapArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** A purchase order, known to MES by its id alone. */
export type PurchaseOrder = {
  readonly __typename?: 'PurchaseOrder';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** An amount of something in a unit (ISA-95 QuantityValue). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['output'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['output'];
};

/** An amount of something in a unit, as input. */
export type QuantityInput = {
  /** The unit, UNECE Recommendation 20 common code. */
  readonly unit: Scalars['UnitCode']['input'];
  /** The amount, exact. */
  readonly value: Scalars['Decimal']['input'];
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** One equipment; null when there is none with this id. */
  readonly equipment?: Maybe<Equipment>;
  /** Equipment, by default ordered by id. */
  readonly equipmentList: EquipmentConnection;
  /** One job; null when there is none with this id. */
  readonly job?: Maybe<Job>;
  /** Jobs, by default ordered by order and sequence. */
  readonly jobs: JobConnection;
  /** One lot; null when there is none with this id. */
  readonly lot?: Maybe<Lot>;
  /** Lots, by default ordered by id. */
  readonly lots: LotConnection;
};


/** What can be asked. */
export type QueryEquipmentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryEquipmentListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EquipmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EquipmentOrder>;
};


/** What can be asked. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};


/** What can be asked. */
export type QueryLotArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryLotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LotFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LotOrder>;
};

/** A change of state. */
export type RecordEquipmentStateInput = {
  /** The equipment. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The new state. */
  readonly state: EquipmentState;
};

/** What a job made and the time it took; at least one of them more than zero. */
export type ReportProductionInput = {
  /** Good pieces. */
  readonly good?: InputMaybe<QuantityInput>;
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** Labor time; a unit of time. */
  readonly laborTime?: InputMaybe<QuantityInput>;
  /** Machine time; a unit of time. */
  readonly machineTime?: InputMaybe<QuantityInput>;
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Pseudonymous id of the operator. */
  readonly operator?: InputMaybe<Scalars['String']['input']>;
  /** Needing rework. */
  readonly rework?: InputMaybe<QuantityInput>;
  /** Scrap. */
  readonly scrap?: InputMaybe<QuantityInput>;
  /** Why: the code of a scrap reason or other text, at most 200 characters; required with scrap. */
  readonly scrapReason?: InputMaybe<Scalars['String']['input']>;
};

/** A job to resume. */
export type ResumeJobInput = {
  /** The job, SUSPENDED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was scrapped and why. */
export type ScrapRecord = {
  readonly __typename?: 'ScrapRecord';
  /** Assigned by MES. */
  readonly id: Scalars['ID']['output'];
  /** The job; null when the source names none. */
  readonly job?: Maybe<Job>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** How much. */
  readonly quantity: Quantity;
  /** The reason; null when the source names none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The code of the reason, when it is one of the list of scrap reasons; null otherwise. */
  readonly reasonCode?: Maybe<Scalars['String']['output']>;
};


/** What was scrapped and why. */
export type ScrapRecordQuantityArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** A job to start. */
export type StartJobInput = {
  /** The job, DISPATCHED. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A supplier, known to MES by its id alone. */
export type Supplier = {
  readonly __typename?: 'Supplier';
  /** Assigned by ERP. */
  readonly id: Scalars['ID']['output'];
};

/** A job to suspend. */
export type SuspendJobInput = {
  /** The job, RUNNING. */
  readonly id: Scalars['ID']['input'];
  /** When it happened. Default: now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 200 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Work in process of an order, counted from its own records. */
export type Wip = {
  readonly __typename?: 'Wip';
  /** By operation, in sequence. */
  readonly byOperation: ReadonlyArray<OperationWip>;
  /** Good at the last operation. */
  readonly completed: Quantity;
  /** What was started and is neither completed nor scrapped nor set aside for rework. */
  readonly inProcess: Quantity;
  /** Set aside for rework at all operations. Started = inProcess + completed + scrapped + rework. */
  readonly rework: Quantity;
  /** Scrap at all operations. */
  readonly scrapped: Quantity;
  /** What the first operation took up. */
  readonly started: Quantity;
};


/** Work in process of an order, counted from its own records. */
export type WipCompletedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipInProcessArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipReworkArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipScrappedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};


/** Work in process of an order, counted from its own records. */
export type WipStartedArgs = {
  unit?: InputMaybe<Scalars['UnitCode']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Equipment: Equipment;
  Job: Job;
  Lot: Lot;
  Plant: Plant;
  ProductionOrder: ProductionOrder;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Equipment:
    ( { __typename: 'Equipment' }
    & GraphQLRecursivePick<FederationTypes['Equipment'], {"id":true}> );
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  Lot:
    ( { __typename: 'Lot' }
    & GraphQLRecursivePick<FederationTypes['Lot'], {"id":true}> );
  Plant:
    ( { __typename: 'Plant' }
    & GraphQLRecursivePick<FederationTypes['Plant'], {"id":true}> );
  ProductionOrder:
    ( { __typename: 'ProductionOrder' }
    & GraphQLRecursivePick<FederationTypes['ProductionOrder'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CompleteJobInput: CompleteJobInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CompleteLotInput: CompleteLotInput;
  ConsumeMaterialInput: ConsumeMaterialInput;
  CreateEquipmentInput: CreateEquipmentInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DispatchJobInput: DispatchJobInput;
  Equipment: ResolverTypeWrapper<EquipmentRow>;
  EquipmentConnection: ResolverTypeWrapper<EquipmentPage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EquipmentEdge: ResolverTypeWrapper<Omit<EquipmentEdge, 'node'> & { node: ResolversTypes['Equipment'] }>;
  EquipmentFilter: EquipmentFilter;
  EquipmentLevel: EquipmentLevel;
  EquipmentOrder: EquipmentOrder;
  EquipmentSort: EquipmentSort;
  EquipmentState: EquipmentState;
  EquipmentStateInterval: ResolverTypeWrapper<StateInterval>;
  ExecutionState: ExecutionState;
  Genealogy: ResolverTypeWrapper<GenealogyRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  GenealogyDirection: GenealogyDirection;
  GenealogyEdge: ResolverTypeWrapper<GenealogyEdgeRow>;
  GenealogyPrecision: GenealogyPrecision;
  Item: ResolverTypeWrapper<Item>;
  ItemRevision: ResolverTypeWrapper<ItemRevision>;
  Job: ResolverTypeWrapper<JobRow>;
  JobConnection: ResolverTypeWrapper<JobPage>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFilter: JobFilter;
  JobOrder: JobOrder;
  JobSort: JobSort;
  JobState: JobState;
  Lot: ResolverTypeWrapper<LotRow>;
  LotConnection: ResolverTypeWrapper<LotPage>;
  LotEdge: ResolverTypeWrapper<Omit<LotEdge, 'node'> & { node: ResolversTypes['Lot'] }>;
  LotFilter: LotFilter;
  LotKind: LotKind;
  LotOrder: LotOrder;
  LotOrigin: LotOrigin;
  LotSort: LotSort;
  LotState: LotState;
  MaterialConsumption: ResolverTypeWrapper<MaterialConsumptionRow>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperationWip: ResolverTypeWrapper<OperationWip>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Plant: ResolverTypeWrapper<PlantReference>;
  ProductionOrder: ResolverTypeWrapper<OrderReference>;
  ProductionReport: ResolverTypeWrapper<ProductionReportRow>;
  PurchaseOrder: ResolverTypeWrapper<PurchaseOrder>;
  Quantity: ResolverTypeWrapper<Quantity>;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordEquipmentStateInput: RecordEquipmentStateInput;
  ReportProductionInput: ReportProductionInput;
  ResumeJobInput: ResumeJobInput;
  ScrapRecord: ResolverTypeWrapper<ScrapRow>;
  SortDirection: SortDirection;
  StartJobInput: StartJobInput;
  Supplier: ResolverTypeWrapper<Supplier>;
  SuspendJobInput: SuspendJobInput;
  UnitCode: ResolverTypeWrapper<Scalars['UnitCode']['output']>;
  Wip: ResolverTypeWrapper<WipRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CompleteJobInput: CompleteJobInput;
  ID: Scalars['ID']['output'];
  CompleteLotInput: CompleteLotInput;
  ConsumeMaterialInput: ConsumeMaterialInput;
  CreateEquipmentInput: CreateEquipmentInput;
  String: Scalars['String']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRangeInput: DateTimeRangeInput;
  Decimal: Scalars['Decimal']['output'];
  DispatchJobInput: DispatchJobInput;
  Equipment: EquipmentRow;
  EquipmentConnection: EquipmentPage;
  Int: Scalars['Int']['output'];
  EquipmentEdge: Omit<EquipmentEdge, 'node'> & { node: ResolversParentTypes['Equipment'] };
  EquipmentFilter: EquipmentFilter;
  EquipmentOrder: EquipmentOrder;
  EquipmentStateInterval: StateInterval;
  Genealogy: GenealogyRow;
  Boolean: Scalars['Boolean']['output'];
  GenealogyEdge: GenealogyEdgeRow;
  Item: Item;
  ItemRevision: ItemRevision;
  Job: JobRow;
  JobConnection: JobPage;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFilter: JobFilter;
  JobOrder: JobOrder;
  Lot: LotRow;
  LotConnection: LotPage;
  LotEdge: Omit<LotEdge, 'node'> & { node: ResolversParentTypes['Lot'] };
  LotFilter: LotFilter;
  LotOrder: LotOrder;
  MaterialConsumption: MaterialConsumptionRow;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  OperationWip: OperationWip;
  PageInfo: PageInfo;
  Plant: PlantReference;
  ProductionOrder: OrderReference;
  ProductionReport: ProductionReportRow;
  PurchaseOrder: PurchaseOrder;
  Quantity: Quantity;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  RecordEquipmentStateInput: RecordEquipmentStateInput;
  ReportProductionInput: ReportProductionInput;
  ResumeJobInput: ResumeJobInput;
  ScrapRecord: ScrapRow;
  StartJobInput: StartJobInput;
  Supplier: Supplier;
  SuspendJobInput: SuspendJobInput;
  UnitCode: Scalars['UnitCode']['output'];
  Wip: WipRow;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EquipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Equipment'] = ResolversParentTypes['Equipment'], FederationReferenceType extends FederationReferenceTypes['Equipment'] = FederationReferenceTypes['Equipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Equipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EquipmentLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  runningJobs?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
  stateReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stateSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['EquipmentStateInterval']>, ParentType, ContextType, RequireFields<EquipmentStatesArgs, 'from' | 'to'>>;
};

export type EquipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentConnection'] = ResolversParentTypes['EquipmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EquipmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Equipment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EquipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentEdge'] = ResolversParentTypes['EquipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType>;
};

export type EquipmentStateIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EquipmentStateInterval'] = ResolversParentTypes['EquipmentStateInterval']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EquipmentState'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GenealogyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Genealogy'] = ResolversParentTypes['Genealogy']> = {
  cyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['GenealogyEdge']>, ParentType, ContextType>;
  lots?: Resolver<ReadonlyArray<ResolversTypes['Lot']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GenealogyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GenealogyEdge'] = ResolversParentTypes['GenealogyEdge']> = {
  from?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['ProductionOrder'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['GenealogyPrecision'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<GenealogyEdgeQuantityArgs>>;
  to?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemRevisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemRevision'] = ResolversParentTypes['ItemRevision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actualEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actualStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checkpoint?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionPassed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  laborTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobLaborTimeArgs>>;
  machineTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobMachineTimeArgs>>;
  materialConsumed?: Resolver<ReadonlyArray<ResolversTypes['MaterialConsumption']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plannedQuantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobPlannedQuantityArgs>>;
  plannedStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobReceivedArgs>>;
  reports?: Resolver<ReadonlyArray<ResolversTypes['ProductionReport']>, ParentType, ContextType>;
  rework?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobReworkArgs>>;
  scrap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<JobScrapArgs>>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  workCenter?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type LotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lot'] = ResolversParentTypes['Lot'], FederationReferenceType extends FederationReferenceTypes['Lot'] = FederationReferenceTypes['Lot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  genealogy?: Resolver<ResolversTypes['Genealogy'], ParentType, ContextType, RequireFields<LotGenealogyArgs, 'depth' | 'direction'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LotKind'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['ProductionOrder']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['LotOrigin'], ParentType, ContextType>;
  originalQuantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotOriginalQuantityArgs>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  purchaseOrder?: Resolver<Maybe<ResolversTypes['PurchaseOrder']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<LotQuantityArgs>>;
  revision?: Resolver<Maybe<ResolversTypes['ItemRevision']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LotState'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  supplierLot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LotConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotConnection'] = ResolversParentTypes['LotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LotEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lot']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LotEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LotEdge'] = ResolversParentTypes['LotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
};

export type MaterialConsumptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaterialConsumption'] = ResolversParentTypes['MaterialConsumption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  lot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  producedLot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<MaterialConsumptionQuantityArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationCompleteJobArgs, 'idempotencyKey' | 'input'>>;
  completeLot?: Resolver<ResolversTypes['Lot'], ParentType, ContextType, RequireFields<MutationCompleteLotArgs, 'idempotencyKey' | 'input'>>;
  consumeMaterial?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationConsumeMaterialArgs, 'idempotencyKey' | 'input'>>;
  createEquipment?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationCreateEquipmentArgs, 'idempotencyKey' | 'input'>>;
  dispatchJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationDispatchJobArgs, 'idempotencyKey' | 'input'>>;
  recordEquipmentState?: Resolver<ResolversTypes['Equipment'], ParentType, ContextType, RequireFields<MutationRecordEquipmentStateArgs, 'idempotencyKey' | 'input'>>;
  reportProduction?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationReportProductionArgs, 'idempotencyKey' | 'input'>>;
  resumeJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationResumeJobArgs, 'idempotencyKey' | 'input'>>;
  startJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationStartJobArgs, 'idempotencyKey' | 'input'>>;
  suspendJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationSuspendJobArgs, 'idempotencyKey' | 'input'>>;
};

export type OperationWipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationWip'] = ResolversParentTypes['OperationWip']> = {
  good?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipGoodArgs>>;
  inProcess?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipInProcessArgs>>;
  inTransit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipInTransitArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipQueuedArgs>>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipReceivedArgs>>;
  rework?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipReworkArgs>>;
  scrap?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<OperationWipScrapArgs>>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant'], FederationReferenceType extends FederationReferenceTypes['Plant'] = FederationReferenceTypes['Plant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Plant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  equipment?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Equipment']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProductionOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionOrder'] = ResolversParentTypes['ProductionOrder'], FederationReferenceType extends FederationReferenceTypes['ProductionOrder'] = FederationReferenceTypes['ProductionOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductionOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  executionState?: Resolver<Maybe<ResolversTypes['ExecutionState']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Job']>>, ParentType, ContextType>;
  lotsProduced?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Lot']>>, ParentType, ContextType>;
  materialConsumed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MaterialConsumption']>>, ParentType, ContextType>;
  scrapRecords?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ScrapRecord']>>, ParentType, ContextType>;
  wip?: Resolver<Maybe<ResolversTypes['Wip']>, ParentType, ContextType>;
};

export type ProductionReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductionReport'] = ResolversParentTypes['ProductionReport']> = {
  good?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportGoodArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  laborTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportLaborTimeArgs>>;
  machineTime?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportMachineTimeArgs>>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rework?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportReworkArgs>>;
  scrap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, Partial<ProductionReportScrapArgs>>;
  scrapReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurchaseOrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseOrder'] = ResolversParentTypes['PurchaseOrder']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  unit?: Resolver<ResolversTypes['UnitCode'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  equipment?: Resolver<Maybe<ResolversTypes['Equipment']>, ParentType, ContextType, RequireFields<QueryEquipmentArgs, 'id'>>;
  equipmentList?: Resolver<ResolversTypes['EquipmentConnection'], ParentType, ContextType, RequireFields<QueryEquipmentListArgs, 'first'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  lot?: Resolver<Maybe<ResolversTypes['Lot']>, ParentType, ContextType, RequireFields<QueryLotArgs, 'id'>>;
  lots?: Resolver<ResolversTypes['LotConnection'], ParentType, ContextType, RequireFields<QueryLotsArgs, 'first'>>;
};

export type ScrapRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScrapRecord'] = ResolversParentTypes['ScrapRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<ScrapRecordQuantityArgs>>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface UnitCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UnitCode'], any> {
  name: 'UnitCode';
}

export type WipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wip'] = ResolversParentTypes['Wip']> = {
  byOperation?: Resolver<ReadonlyArray<ResolversTypes['OperationWip']>, ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipCompletedArgs>>;
  inProcess?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipInProcessArgs>>;
  rework?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipReworkArgs>>;
  scrapped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipScrappedArgs>>;
  started?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, Partial<WipStartedArgs>>;
};

export type Resolvers<ContextType = Context> = {
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Equipment?: EquipmentResolvers<ContextType>;
  EquipmentConnection?: EquipmentConnectionResolvers<ContextType>;
  EquipmentEdge?: EquipmentEdgeResolvers<ContextType>;
  EquipmentStateInterval?: EquipmentStateIntervalResolvers<ContextType>;
  Genealogy?: GenealogyResolvers<ContextType>;
  GenealogyEdge?: GenealogyEdgeResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemRevision?: ItemRevisionResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  Lot?: LotResolvers<ContextType>;
  LotConnection?: LotConnectionResolvers<ContextType>;
  LotEdge?: LotEdgeResolvers<ContextType>;
  MaterialConsumption?: MaterialConsumptionResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OperationWip?: OperationWipResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  ProductionOrder?: ProductionOrderResolvers<ContextType>;
  ProductionReport?: ProductionReportResolvers<ContextType>;
  PurchaseOrder?: PurchaseOrderResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ScrapRecord?: ScrapRecordResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  UnitCode?: GraphQLScalarType;
  Wip?: WipResolvers<ContextType>;
};

