/** One line of RFC 4180 text, ended by a line feed; a field is quoted only if it has to be. */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}

function csvField(field: string | number): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An amount of whole cents as euros with two decimals: 490 is 4.90. */
export function formatCents(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

// Large enough for the cost of a write not to matter, small enough for the memory to stay flat.
const capacity = 65_536;

/**
 * Text gathered as bytes in one buffer that is used again and again: joining millions of strings instead
 * would make the garbage collector, and so the memory, grow.
 */
export class AsciiBuffer {
  private readonly bytes = new Uint8Array(capacity);
  private length = 0;

  /** Adds text of ASCII characters only; there must be room for it. */
  append(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      this.bytes[this.length + index] = text.charCodeAt(index);
    }
    this.length += text.length;
  }

  /** Whether that many more characters fit. */
  hasRoomFor(characters: number): boolean {
    return this.length + characters <= capacity;
  }

  /** The bytes gathered, which hold until the next append, and empties the buffer. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }
}
