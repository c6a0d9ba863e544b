import { existsSync } from 'node:fs';
import type { Notice } from '../notices/notice';
import { DOT_ENV } from './dot-env';
import { type GivenValues, variables } from './given';
import { nearName } from './near-names';
import { flagsOfRun } from './options';

/** What somebody may take for a setting though it settles nothing: names near ours, empty variables, `.env.txt`. */
export function overlooked({ environment, dotEnv }: GivenValues): Notice[] {
  const ours = variables();
  // Somebody may try a flag that has no variable.
  const flags = flagsOfRun.filter(({ env }) => !env).map(({ name }) => `--${name}`);
  const notices: Notice[] = [];
  for (const name of Object.keys(dotEnv)) {
    if (ours.includes(name)) {
      if (dotEnv[name] === '' && !environment[name]) notices.push({ code: 'empty_variable', name });
      continue;
    }
    // An editor takes `;` for the start of a comment.
    const meant = /^[;/]/.test(name) ? undefined : nearName(name, [...ours, ...flags]);
    if (meant !== undefined) notices.push({ code: 'unknown_variable', name, place: DOT_ENV, meant });
  }
  for (const name of Object.keys(environment)) {
    // Others have short names there, too.
    const meant = ours.includes(name)
      ? undefined
      : nearName(
          name,
          ours.filter((each) => each.includes('_')),
        );
    if (meant !== undefined)
      notices.push({ code: 'unknown_variable', name, place: 'the environment', meant });
  }
  for (const name of existsSync(DOT_ENV) ? [] : [`${DOT_ENV}.txt`, 'env.txt', '_env'])
    if (existsSync(name)) notices.push({ code: 'misnamed_settings', path: name, name: DOT_ENV });
  return notices;
}
