/** What names have to be. */
interface Rule {
  /** In UTF-16 units. */
  longest: number;
  /** Names that none may have, in lower case. */
  reserved?: string;
  /** What stands behind a name that is taken, the second time it comes. */
  ending: (copy: number) => string;
}

/** The same names in their order, each one once whatever its case, and none too long. */
export function distinctNames(names: readonly string[], { longest, reserved, ending }: Rule): string[] {
  const taken = new Set([reserved]);
  return names.map((name) => {
    for (let copy = 1; ; copy += 1) {
      const end = copy === 1 ? '' : ending(copy);
      const candidate = shorten(name, longest - end.length) + end;
      const key = candidate.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}

/** Cut before a word where that leaves most of the room used. */
function shorten(name: string, room: number): string {
  if (name.length <= room) return name;
  const space = name.lastIndexOf(' ', room - 1);
  const whole = name.slice(0, space > room / 2 ? space : room - 1);
  return `${whole.replace(/[\ud800-\udbff]$/, '')}…`;
}
