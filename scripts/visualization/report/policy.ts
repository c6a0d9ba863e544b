import { createHash } from 'node:crypto';

/**
 * The content security policy of a page that holds this one style and this one script: nothing else runs, and
 * nothing is fetched. Both must stand between their tags to the byte.
 */
export function contentPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
