// What must not compile. `npm run types` reads this file: an error that no longer is one is itself an error.
import { Count, Money, Month, Percent, Ratio, Units, Words } from '../../models/shared/kinds';

const moves = { up: { en: 'Up' }, down: { en: 'Down' } };

export class Tried {
  @Money() revenue!: Money;
  @Percent({ nullable: true }) growth!: Percent | null;
  @Words(moves) move!: keyof typeof moves;
  // @ts-expect-error a percentage is no amount
  @Money() share!: Percent;
  // @ts-expect-error the table allows no null, the property does
  @Ratio() index!: Ratio | null;
  // @ts-expect-error the table allows null, the property does not
  @Money({ nullable: true }) cost!: Money;
  // @ts-expect-error a column of numbers, a property of texts
  @Units() name!: string;
  // @ts-expect-error any number is not an amount
  @Money() price!: number;
  // @ts-expect-error a month is no text like any other
  @Month() year_month!: string;
  // @ts-expect-error a word that the column does not know
  @Words(moves) other!: 'up' | 'sideways';
  // @ts-expect-error percentages have no total
  @Percent({ total: true }) part!: Percent;
  // @ts-expect-error English is required
  @Count({ label: { fr: 'Lignes' } }) lines!: Count;
}
