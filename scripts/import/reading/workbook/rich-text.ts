/** How a workbook writes characters that XML cannot hold: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Gathers a text from its runs, each of which may look different. */
export class RichText {
  private text = '';
  private isReading = false;

  open(name: string): void {
    // How a Japanese text is spoken stands after it, in texts of its own.
    if (name === 'rPh') this.isReading = true;
  }

  close(name: string, text: string): void {
    if (name === 'rPh') this.isReading = false;
    else if (name === 't' && !this.isReading) this.text += text;
  }

  /** The text gathered since the last time. */
  take(): string {
    const { text } = this;
    this.text = '';
    return plainText(text);
  }
}

/** A text of a workbook on one line: line ends within become spaces, so that every row of a sheet is one line. */
export function plainText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return /[\r\n]/.test(unescaped) ? unescaped.replace(/\r\n?|\n/g, ' ') : unescaped;
}
