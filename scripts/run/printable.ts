// Control characters could move the cursor or recolour the terminal; direction marks could reorder what is read.
const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu;

/** Where the address of a database holds a password, behind its user or as a setting. */
const PASSWORD = /(\w+:\/\/[^\s/:@]*:)[^\s]*(?=@)|([?&]password=)[^&\s]*/g;

/** Text that comes from people and files, safe to print on a terminal: nothing that moves its cursor, no password. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '').replace(PASSWORD, '$1$2…');
}
