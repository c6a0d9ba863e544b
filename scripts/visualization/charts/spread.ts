/**
 * Middles of labels of equal height, none on another and none outside, each as near to where it belongs as the others
 * let it be.
 *
 * @param wanted where each label belongs, in any order.
 * @param distance between the middles of two labels at least; smaller where there is no room for it.
 */
export function spread(wanted: number[], distance: number, top: number, bottom: number): number[] {
  const gap = Math.min(distance, (bottom - top) / Math.max(1, wanted.length - 1));
  const order = wanted.map((_, index) => index).sort((a, b) => at(a) - at(b) || a - b);
  // Labels that touch are one block, placed around the mean of where they belong.
  const blocks: { members: number[]; start: number }[] = [];
  for (const index of order) {
    let block = { members: [index], start: place([index]) };
    for (let before = blocks.at(-1); before && end(before) + gap > block.start; before = blocks.at(-1)) {
      blocks.pop();
      const members = [...before.members, ...block.members];
      block = { members, start: place(members) };
    }
    blocks.push(block);
  }
  const placed: number[] = [];
  for (const { members, start } of blocks) {
    members.forEach((member, position) => {
      placed[member] = start + position * gap;
    });
  }
  return placed;

  function at(index: number): number {
    return wanted[index] as number;
  }

  function end({ members, start }: { members: number[]; start: number }): number {
    return start + (members.length - 1) * gap;
  }

  function place(members: number[]): number {
    const length = (members.length - 1) * gap;
    const mean = members.reduce((sum, member) => sum + at(member), 0) / members.length;
    return Math.min(Math.max(mean - length / 2, top), bottom - length);
  }
}
