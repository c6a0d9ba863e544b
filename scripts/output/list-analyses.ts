import { existsSync, readFileSync } from 'node:fs';
import type { DiscoveredAnalysis } from '../analysis/discover-analyses';
import type { Need } from '../analysis/needs';
import { inProgram } from '../run/folders';

/** What each analysis asks, what a row of it is, what it needs of the data and where it stands. */
export function listAnalyses(found: readonly DiscoveredAnalysis[]): string {
  return found
    .map(({ name, file, analysis }) => {
      const { needs = [] } = analysis.definition;
      return [
        name,
        ...line('', commentOf(file, /\/\*\*((?:(?!\*\/).)*)\*\/\s*(?:export default |exports\.default = )/s)),
        ...line('', grainOf(name)),
        ...line('needs ', needs.map(textOf).join(', ')),
        ...line('', file),
      ].join('\n  ');
    })
    .join('\n\n');
}

function line(title: string, text: string | undefined): string[] {
  return text ? [`${title}${text}`] : [];
}

/** The sentence `One row per …` of its entity. */
function grainOf(name: string): string | undefined {
  const stem = `models/${name.replaceAll('_', '-')}`;
  const file = [`${stem}.ts`, `${stem}.js`].find((each) => existsSync(inProgram(...each.split('/'))));
  return file && commentOf(file, /\/\*\*(?:(?!\*\/).)*(One row per(?:(?!\*\/).)*)\*\//s);
}

function commentOf(file: string, pattern: RegExp): string | undefined {
  const [, comment] = pattern.exec(readFileSync(inProgram(...file.split('/')), 'utf8')) ?? [];
  return comment
    ?.replaceAll(/^\s*\* ?/gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function textOf(need: Need): string {
  if ('known' in need) return `a known ${need.known}`;
  return 'fullMonths' in need ? `${need.fullMonths} full months` : `${need.fullWeeks} full weeks`;
}
