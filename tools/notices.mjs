/**
 * `node tools/notices.mjs` prints what is installed here, Node.js and every package, each with the text of its licence:
 * the image keeps it. Plain JavaScript, as it runs where only the packages of production are left.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { packages } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
const nodeLicence = join(process.execPath, '..', '..', 'LICENSE');
const notices = existsSync(nodeLicence) ? [`Node.js ${process.version}\n\n${textOf(nodeLicence)}`] : [];
for (const [folder, { version, license }] of Object.entries(packages)) {
  const { name, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const by = author?.name ?? author ?? 'its authors';
  const text = licenceIn(folder) ?? `By ${by}; the text stands at https://spdx.org/licenses/${license}.html`;
  notices.push(`${name} ${version}, licence: ${license}\n\n${text}`);
}
console.log(notices.join(`\n\n${'-'.repeat(80)}\n\n`));

/** The licence of a package: files of its own, or the last part of its README. */
function licenceIn(folder) {
  const names = readdirSync(folder);
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (files.length > 0) return files.map((name) => textOf(join(folder, name))).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  return (
    readme && /^#+ *licen[cs]e\n+([^#]*copyright[^#]*)/im.exec(textOf(join(folder, readme)))?.[1]?.trim()
  );
}

function textOf(path) {
  return readFileSync(path, 'utf8').trim();
}
