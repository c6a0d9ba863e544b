import { PictureThread } from '../../../scripts/visualization/picture-thread';
import type { PictureRequest } from '../../../scripts/visualization/picture-worker';

const started = jest.fn();
jest.mock('../../../scripts/run/thread', () => {
  const { startThread } = jest.requireActual('../../../scripts/run/thread');
  return {
    startThread: (...args: unknown[]) => {
      started(...args);
      return startThread(...args);
    },
  };
});

const look = { locale: 'en', currency: undefined };

const bars = (id: string, value: number): PictureRequest => ({
  id,
  description: 'Units by shop',
  charts: [
    {
      type: 'bars',
      title: 'Lyon leads',
      subtitle: 'Units',
      format: 'units',
      bars: [{ label: 'Lyon', value }],
    },
  ],
});

describe('the thread that draws', () => {
  let thread: PictureThread;

  beforeEach(() => {
    started.mockClear();
    thread = new PictureThread();
  });
  afterEach(() => thread.end());

  it('gives every picture asked for by its id, the last of two with the same', async () => {
    thread.ask(bars('one', 1), look);
    thread.ask(bars('two', 2), look);
    thread.ask(bars('two', 3), look);
    const pictures = await thread.pictures();
    expect([...pictures.keys()]).toEqual(['one', 'two']);
    expect(pictures.get('one')).toContain('id="one-title">Lyon leads</title>');
    expect(pictures.get('two')).toMatch(/>3<\/text>/);
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('starts before few bytes are read, and not before many: its memory would be added to the import’s', () => {
    thread.prepare({ total: 5_000_000 });
    expect(started).not.toHaveBeenCalled();
    thread.prepare({ total: 1_000 });
    expect(started).toHaveBeenCalledTimes(1);
  });

  it('is not started where there is nothing to draw', async () => {
    expect(await thread.pictures()).toEqual(new Map());
    expect(started).not.toHaveBeenCalled();
  });

  it('names the chart that cannot be drawn', async () => {
    thread.ask(bars('shops', Number.NaN), look);
    await expect(thread.pictures()).rejects.toThrow(
      /^A chart cannot be drawn: picture shops, chart "Lyon leads": .*NaN.*; correct the presentation of its analysis$/,
    );
  });

  it('names the picture whose chart is more than plain data', () => {
    const request = { ...bars('shops', 1), description: (() => 'Units') as unknown as string };
    expect(() => thread.ask(request, look)).toThrow(
      /^A chart cannot be drawn: picture shops: .*could not be cloned/,
    );
  });

  it('never leaves a run waiting for a picture that does not come', async () => {
    thread.ask(bars('shops', 1), look);
    await thread.end();
    await expect(thread.pictures()).rejects.toThrow('The thread that draws has ended; pictures it owes: 1');
  });
});
