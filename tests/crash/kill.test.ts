import { generateSampleData } from '../../tools/sample-data/generate';
import { readSampleSettings } from '../../tools/sample-data/settings';
import { compiledMain as main, temporaryFolder } from '../support/command';
import { isLong, kills } from './extent';
import { type Course, kill, observe } from './kill';
import { type Scenario, scenarios } from './scenarios';
import { Workplace } from './workplace';

const sales = isLong ? 100_000 : 10_000;
const samples = temporaryFolder();

beforeAll(async () => {
  await generateSampleData(readSampleSettings(['--out', samples, '--sales', String(sales)]));
}, 60_000);

interface Prepared {
  workplace: Workplace;
  course: Course;
  before: Record<string, string[]>;
  after: Record<string, string[]>;
  outputs: string[];
}

/** A workplace as it is before the run, and what an undisturbed run makes of it. */
async function prepare(scenario: Scenario): Promise<Prepared> {
  const workplace = new Workplace(main);
  await scenario.prepare(workplace.data, samples, () => workplace.finish());
  workplace.keep();
  const before = workplace.tables();
  const course = await observe(workplace);
  const [after, outputs] = [workplace.tables(), workplace.outputs()];
  expect(after).not.toEqual(before);
  return { workplace, course, before, after, outputs };
}

it(
  `leaves the database as before or as after the run, whenever it is killed (${kills} kills)`,
  async () => {
    const tally: Record<string, number> = {};
    const prepared: Prepared[] = [];
    for (const scenario of scenarios) prepared.push(await prepare(scenario));
    for (let killed = 0; killed < kills; ) {
      const { workplace, course, before, after, outputs } = prepared[killed % prepared.length] as Prepared;
      workplace.restore();
      const left = await kill(workplace, course);
      const found = workplace.tables();
      const isAfter = left === undefined || found['imports']?.join() === after['imports']?.join();
      expect(found).toEqual(isAfter ? after : before);
      await workplace.finish();
      expect(workplace.tables()).toEqual(after);
      expect(workplace.outputs()).toEqual(outputs);
      const event = left ? `${left}: as ${isAfter ? 'after' : 'before'} the run` : 'too late to kill';
      tally[event] = (tally[event] ?? 0) + 1;
      if (left) killed += 1;
    }
    if (isLong) console.log(tally);
  },
  60_000 + kills * 20_000,
);
