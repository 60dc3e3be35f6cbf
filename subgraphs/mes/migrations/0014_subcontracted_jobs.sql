-- Who does an operation that is not done in the plant.
alter table job add column subcontract_supplier text;
