import { hostilePictures } from './hostile-samples';
import { render } from './render';
import { typical } from './samples';
import { unusual } from './unusual-samples';

// Run by a test in another time zone and locale; the last ones come first, so that each follows others than there.
const samples = Object.entries({ ...typical, ...unusual, ...hostilePictures }).reverse();
process.stdout.write(
  JSON.stringify(Object.fromEntries(samples.map(([name, charts]) => [name, render(name, charts)]))),
);
