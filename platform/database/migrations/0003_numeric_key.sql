-- A number as a text that sorts as the number does, for lists: comparisons of numeric are not leakproof, so that under
-- row-level security a page in the order of a number would read its index from the start.

-- The sign, how many digits stand before the point, and the digits; below zero all of that upside down. Stored in columns
-- that are `collate "C"`.
create function numeric_key(number numeric) returns text language sql immutable parallel safe
  return case
    when number < 0 then
      '-'
      || translate(
        lpad(length(trunc(-number)::text)::text, 3, '0') || trim_scale(-number)::text, '0123456789', '9876543210'
      )
      || '~'
    else '0' || lpad(length(trunc(number)::text)::text, 3, '0') || trim_scale(number)::text
  end;
