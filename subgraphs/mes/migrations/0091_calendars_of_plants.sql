-- The calendars of a plant itself, looked up by it: among those of its equipment they are few.
create index work_calendar_of_plant on work_calendar (plant) where equipment is null;
