/** Before these a line begins, and after a comma that is not deep inside an expression. */
const WORDS = /\b(?:SELECT|FROM|(?:INNER|LEFT) JOIN|WHERE|GROUP BY|HAVING|ORDER BY|AND)\b/iy;
const DEEP = 1;
/** Characters of a line. */
const LONG = 120;

/**
 * SQL in lines for a person, with a mark below the place of an error where that is known.
 *
 * @param before how many characters of the statement stood before it.
 */
export function shownSql(sql: string, error: unknown, before = 0): string {
  const at = placeOf(error, sql, before);
  return linesOf(sql)
    .flatMap(({ start, depth, text }) => {
      const indent = ' '.repeat(2 + 2 * depth);
      const isHere = at !== undefined && at >= start && at < start + text.length;
      const place = isHere ? at - start : 0;
      // Of an expression that fills a page a part is enough.
      const from = place > LONG / 2 ? place - LONG / 2 : 0;
      const part = text.trimEnd().slice(from, from + LONG);
      const cut = `${from > 0 ? '…' : ''}${part}${from + LONG < text.trimEnd().length ? '…' : ''}`;
      const mark = ' '.repeat(place - from + (from > 0 ? 1 : 0));
      return [`${indent}${cut}`, ...(isHere ? [`${indent}${mark}^ here`] : [])];
    })
    .join('\n');
}

interface Line {
  start: number;
  depth: number;
  text: string;
}

function linesOf(sql: string): Line[] {
  const lines: Line[] = [];
  let [start, depth, quote] = [0, 0, ''];
  let lineDepth = 0;
  const end = (at: number) => {
    const text = sql.slice(start, at);
    const blank = text.length - text.trimStart().length;
    if (text.trim()) lines.push({ start: start + blank, depth: lineDepth, text: text.trimStart() });
    [start, lineDepth] = [at, depth];
  };
  for (let at = 0; at < sql.length; at += 1) {
    const sign = sql[at] as string;
    if (quote) {
      if (sign === quote) quote = '';
      continue;
    }
    if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === ',' && depth <= DEEP) end(at + 1);
    WORDS.lastIndex = at;
    const isWord = !/\w/.test(sql[at - 1] ?? ' ') && WORDS.test(sql);
    if (isWord && depth <= DEEP + 1 && at > start) end(at);
  }
  end(sql.length);
  return lines;
}

/** PostgreSQL counts from 1; SQLite names a word, which is looked for. */
function placeOf(error: unknown, sql: string, before: number): number | undefined {
  const { position, message } = error as { position?: string; message?: string };
  if (position) return Number(position) - 1 - before;
  const [, near, column] =
    /near "([^"]+)"|(?:no such \w+|ambiguous column name|misuse of \w+(?: function)?|arguments to function):? ([\w.]+)/.exec(
      message ?? '',
    ) ?? [];
  const word = near ?? column;
  if (!word) return undefined;
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\.', '"?\\."?');
  return new RegExp(`(?<![\\w.])"?${escaped}(?!\\w)`, 'i').exec(sql)?.index;
}
