import { type Shown, shownRows } from './shown-rows';

const cities: Shown = {
  columns: { city: 'name', revenue: 'money', growth: 'percent' },
  rows: [
    ['Lille', 5, -10],
    ['Lyon', 9, 12.34],
    ['Nice', 7, null],
  ],
};

test('The first sentence is the title of the chart, in the language of the reader, else in English', async () => {
  const said = (locale: string) =>
    shownRows({
      ...cities,
      locale,
      declaration: {
        sort: ['revenue DESC'],
        chart: { type: 'bars', by: 'city', of: 'revenue' },
        say: ({
          rows: [best],
          show,
        }: {
          rows: object[];
          show: (row: object | undefined, column: string) => string;
        }) => [
          {
            en: `${show(best, 'city')} brings ${show(best, 'revenue')}.`,
            fr: `${show(best, 'city')}\u202f: ${show(best, 'revenue')}.`,
          },
          { en: `It grew by ${show(best, 'growth')}.` },
        ],
      },
    });
  const [english, french] = [await said('en-GB'), await said('fr-FR')];
  expect([english.charts[0]?.title, english.explanation]).toEqual([
    'Lyon brings 9.00',
    ['Lyon brings 9.00.', 'It grew by 12.3%.'],
  ]);
  expect(french.explanation).toEqual(['Lyon\u202f: 9,00.', 'It grew by 12,3\u00a0%.']);
  expect(english.rows).toEqual([
    ['Lyon', 9, 12.34],
    ['Nice', 7, null],
    ['Lille', 5, -10],
  ]);
});

test('What few sale lines say is noise: no sentence is made of fewer than 30', async () => {
  const said = async (lines: number) => {
    const say = () => [{ text: { en: 'Lyon leads.' }, worth: 9, subject: { store: 'S1' }, call: 'up' }];
    return (await shownRows({ ...cities, lines, declaration: { say } })).explanation;
  };
  expect([await said(29), await said(30)]).toEqual([[], ['Lyon leads.']]);
});
