import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './support/command';
import { pages, textOf } from './support/pages';

/** The text without what it only shows: blocks and spans of code. */
const withoutCode = (text: string) => text.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, '');

/** What a heading is reached by: in lower case, without punctuation, with hyphens for spaces. */
function anchorsOf(page: string): string[] {
  const headings = [
    ...textOf(page)
      .replaceAll(/^```.*?^```$/gms, '')
      .matchAll(/^#+ (.*)$/gm),
  ];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );
  const relative = targets.filter((target) => !/^https?:/.test(target));
  const broken = relative.filter((target) => {
    const [path = '', anchor] = target.split('#');
    const place = path ? join(dirname(page), path) : page;
    if (!existsSync(join(projectFolder, place)) || !statSync(join(projectFolder, place)).isFile())
      return true;
    return anchor !== undefined && !anchorsOf(place).includes(anchor);
  });
  expect(broken).toEqual([]);
});

it('the links of README.md reach every page', () => {
  const linked = [...textOf('README.md').matchAll(/\]\(([\w/-]+\.md)/g)].map(([, path]) => path);
  expect(pages.slice(1).filter((page) => !linked.includes(page))).toEqual([]);
});
