import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in the data folder when the run starts; runs may have filled the database before. */
export interface Scenario {
  description: string;
  /**
   * Makes the data folder from sample files, calling `run` where the database is to know an earlier state of it.
   */
  prepare: (data: string, samples: string, run: () => Promise<void>) => Promise<void>;
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const write = (folder: string, name: string, text: string) => writeFileSync(join(folder, name), text);

/** The sample's sales from one part of the file to another, with the header. */
function part(samples: string, from: number, to: number): string {
  const [header = '', ...rows] = read(samples, 'sales.csv').trimEnd().split('\n');
  return `${[header, ...rows.slice(from * rows.length, to * rows.length)].join('\n')}\n`;
}

function writeDimensions(data: string, samples: string): void {
  for (const name of ['products.csv', 'stores.csv']) write(data, name, read(samples, name));
}

export const scenarios: Scenario[] = [
  {
    description: 'no database',
    prepare: async (data, samples) => {
      writeDimensions(data, samples);
      // One refused row, so that there is an output file.
      write(data, 'sales.csv', `${part(samples, 0, 1)}2024-02-30,1,1,1\n`);
    },
  },
  {
    description: 'a sales file that grew',
    prepare: async (data, samples, run) => {
      writeDimensions(data, samples);
      write(data, 'sales.csv', part(samples, 0, 0.5));
      await run();
      write(data, 'sales.csv', part(samples, 0, 1));
    },
  },
  {
    description: 'a product that went, a price that changed, a sales file that was replaced',
    prepare: async (data, samples, run) => {
      writeDimensions(data, samples);
      write(data, 'sales.csv', part(samples, 0, 0.5));
      write(data, 'more.csv', part(samples, 0.5, 0.8));
      await run();
      const [header, , second = '', ...others] = read(samples, 'products.csv').split('\n');
      write(data, 'products.csv', [header, second.replace(/\d+\.\d\d/, '1.23'), ...others].join('\n'));
      write(data, 'more.csv', part(samples, 0.6, 1));
    },
  },
];
