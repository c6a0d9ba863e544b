import type { Session } from '../database';
import { codesOf } from '../import/sales/references';
import { describeReason, isReason } from '../notices/describe-reason';
import type { Language } from '../notices/language';
import { NearCodes } from './near-codes';

/** What is stored of a refused row, as far as its words need it. */
export interface StoredReason {
  value: string | null;
  reason: string;
  details: string | null;
  /** In English. */
  message: string;
}

/** Puts refused rows into words. */
export class RejectWords {
  private constructor(
    private readonly near: { unknown_product: NearCodes; unknown_store: NearCodes },
    private readonly language: Language,
  ) {}

  static async of(session: Session, language: Language): Promise<RejectWords> {
    const products = await codesOf(session, 'products', 'product_id');
    const stores = await codesOf(session, 'stores', 'store_id');
    const near = { unknown_product: new NearCodes(products), unknown_store: new NearCodes(stores) };
    return new RejectWords(near, language);
  }

  /**
   * What is wrong with a row and what to do. Of a code that is nearly known it says so by the codes there are now, which
   * may be others than when the row was refused.
   */
  message({ value, reason, details, message }: StoredReason): string {
    if (value !== null && (reason === 'unknown_product' || reason === 'unknown_store')) {
      const near = this.near[reason].find(value);
      if (near.like !== undefined) return describeReason(reason, near, this.language);
    }
    if (this.language === 'en' || details === null || !isReason(reason)) return message;
    return describeReason(reason, JSON.parse(details), this.language);
  }
}
