import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Percent, ProductCode, Ratio, StoreCode } from './shared/kinds';
import { revenue } from './shared/meanings';

/** Where each product sells above its share in the company, and where below. One row per product and store with a sale. */
@Entity('product_store_index')
export class ProductStoreIndex extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @StoreCode()
  store_id!: StoreCode;

  @Money(revenue)
  revenue!: Money;

  @Percent({
    nullable: true,
    label: {
      en: 'Share of the store',
      fr: 'Part du magasin',
      de: 'Anteil in der Filiale',
      es: 'Parte en la tienda',
    },
  })
  store_share!: Percent | null;

  @Percent({
    nullable: true,
    label: {
      en: 'Share of the company',
      fr: 'Part de l’entreprise',
      de: 'Anteil im Unternehmen',
      es: 'Parte en la empresa',
    },
  })
  company_share!: Percent | null;

  @Ratio({
    nullable: true,
    label: { en: 'Index', fr: 'Indice', de: 'Index', es: 'Índice' },
    meaning: {
      en: '100 × share of the store ÷ share of the company',
      fr: '100 × part du magasin ÷ part de l’entreprise',
      de: '100 × Anteil in der Filiale ÷ Anteil im Unternehmen',
      es: '100 × parte en la tienda ÷ parte en la empresa',
    },
  })
  share_index!: Ratio | null;
}
