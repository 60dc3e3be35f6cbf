import { text } from '#platform/checks.ts';

/** A kind of thing that ERP assigns ids to. */
export type BusinessEntity = 'PLANT' | 'SUPPLIER' | 'CUSTOMER' | 'PRODUCTION_ORDER' | 'PURCHASE_ORDER' | 'SALES_ORDER';

/** What another system calls a thing of ERP's. */
export interface CrossReference {
  readonly entity: BusinessEntity;
  readonly system: string;
  readonly externalId: string;
  readonly id: string;
}

/** What a command says. Throws BAD_INPUT. */
export const crossReference = ({ entity, system, externalId, id }: CrossReference): CrossReference => ({
  entity,
  system: text(system, 'input.system', 60),
  externalId: text(externalId, 'input.externalId', 200),
  id,
});

/** The key by which references of a thing are read. */
export const referenceKey = (entity: BusinessEntity, id: string): string => `${entity}/${id}`;
