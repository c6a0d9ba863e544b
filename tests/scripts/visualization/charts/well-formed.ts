const TOKEN = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITIES = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** What keeps the text from being one well-formed XML element; undefined where nothing does. */
export function problemOf(xml: string): string | undefined {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) return `a character XML does not allow at ${forbidden.index}`;
  if (xml.replace(ENTITIES, '').includes('&')) return 'an & that begins no entity';
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [token, isEnd, name = '', attributes = '', isEmpty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (open.length === 0 && text.trim()) return `text outside of the element: ${text}`;
    } else if (name === '') return `a < that begins no tag, after ${open.join('/')}`;
    else if (isEnd) {
      if (open.pop() !== name) return `${token} closes what is not open`;
    } else {
      const names = [...attributes.matchAll(/\s([\w:-]+)="/g)].map(([, attribute]) => attribute);
      if (new Set(names).size < names.length) return `an attribute twice in ${token}`;
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
      if (id !== undefined && ids.has(id)) return `the id ${id} twice`;
      if (id !== undefined) ids.add(id);
      if (!isEmpty) open.push(name);
    }
  }
  return open.length > 0 ? `${open.join('/')} is not closed` : undefined;
}
