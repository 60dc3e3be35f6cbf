/** Longest row in characters; a longer one is refused, so that a file without line ends cannot fill the memory. */
export const maximumRowLength = 1_048_576;

/** A physical line without its LF; `text` is undefined where the line is longer than a row may be. */
export interface Line {
  readonly line: number;
  readonly text: string | undefined;
}

/** The lines of a text that comes in pieces, numbered from 1; at most one line and one piece are held. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[], void, undefined> {
  let line = 1;
  let rest = '';
  let restTooLong = false;
  const number = (texts: readonly string[]): Line[] =>
    texts.map((text) => {
      const tooLong = restTooLong || text.length > maximumRowLength;
      restTooLong = false;
      return { line: line++, text: tooLong ? undefined : text };
    });

  for await (const piece of pieces) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    if (texts.length > 0) yield number(texts);
    if (rest.length > maximumRowLength) {
      rest = '';
      restTooLong = true;
    }
  }
  if (rest !== '' || restTooLong) yield number([rest]);
}
