/** How columns that many analyses have are called, and what they mean. */

export const units = {
  label: { en: 'Units', fr: 'Unités' },
  meaning: { en: 'units sold, returns subtracted', fr: 'unités vendues, retours déduits' },
};

export const revenue = {
  label: { en: 'Revenue', fr: 'Chiffre d’affaires' },
  meaning: {
    en: 'amount of the sale line, or units × its price, or the list price where it has neither',
    fr: 'montant de la ligne de vente, ou unités × son prix, ou prix catalogue si elle n’a ni l’un ni l’autre',
  },
};

/** Of a store, which is not the sum of others. */
export const revenuePerEmployee = {
  nullable: true,
  total: false,
  label: { en: 'Revenue per employee', fr: 'Chiffre d’affaires par employé' },
  meaning: { en: 'revenue ÷ employees', fr: 'chiffre d’affaires ÷ employés' },
} as const;

export const share = {
  label: { en: 'Share', fr: 'Part' },
  meaning: { en: 'of the revenue of all', fr: 'du chiffre d’affaires total' },
};
