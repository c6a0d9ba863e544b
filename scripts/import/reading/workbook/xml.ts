import { SaxesParser } from 'saxes';
import { LONGEST_RECORD } from '../blocks';
import type { Archive } from './archive';
import { damaged } from './unreadable';

/** Hears what a part says. Names come without the prefix of their namespace, which writers choose as they like. */
export interface Listener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Hears the text of an element once it ends; of one that has others within, the text since the last of them. */
  close?(name: string, text: string): void;
}

/**
 * Reads a part of a workbook as XML, piece by piece.
 *
 * @returns the bytes read so far, after each piece.
 * @throws UnreadableWorkbook where it is damaged.
 */
export async function* readXml(archive: Archive, part: string, listener: Listener): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let text = '';
  const hear = (more: string) => {
    text += more;
    if (text.length > LONGEST_RECORD) throw damaged('long_text', { part });
  };
  parser.on('error', ({ message }) => {
    throw damaged('unreadable', { part, said: message });
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    listener.open?.(localName(name), attributes);
  });
  parser.on('text', hear);
  parser.on('cdata', hear);
  parser.on('closetag', ({ name }) => {
    listener.close?.(localName(name), text);
    text = '';
  });
  const decoder = new TextDecoder();
  let read = 0;
  for await (const chunk of archive.read(part)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    read += chunk.length;
    yield read;
  }
  parser.write(decoder.decode()).close();
}

/** Reads a small part at once. */
export async function readWholeXml(archive: Archive, part: string, listener: Listener): Promise<void> {
  for await (const _ of readXml(archive, part, listener));
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
