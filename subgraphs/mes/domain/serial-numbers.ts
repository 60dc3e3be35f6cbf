import { identifier, integer, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** Serial numbers as they are stated: one by one, or as a range of numbers behind a prefix. */
export interface StatedSerials {
  readonly serials?: readonly string[] | null | undefined;
  readonly range?:
    | {
        readonly prefix: string;
        readonly first: number;
        readonly count: number;
        readonly digits: number;
      }
    | null
    | undefined;
}

const mostAtOnce = 1000;

/** The serial numbers stated, 1 to 1,000, each once. Throws BAD_INPUT. */
export function serialNumbers({ serials, range }: StatedSerials): readonly string[] {
  if ((serials == null) === (range == null)) {
    throw new MillgraphError('BAD_INPUT', 'Give either input.serials or input.range.', { argument: 'input' });
  }
  if (range != null) {
    const count = integer(range.count, 'input.range.count', 1, mostAtOnce);
    const first = integer(range.first, 'input.range.first', 0, 999_999_999);
    const digits = integer(range.digits, 'input.range.digits', 1, 20);
    return Array.from({ length: count }, (_, index) =>
      identifier(`${range.prefix}${String(first + index).padStart(digits, '0')}`, 'input.range.prefix'),
    );
  }
  const stated = serials ?? [];
  integer(stated.length, 'the number of input.serials', 1, mostAtOnce);
  return unique(
    stated.map((serial) => identifier(serial, 'input.serials')),
    (serial) => serial,
    'input.serials',
  );
}
