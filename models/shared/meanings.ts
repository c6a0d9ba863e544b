/** How columns that many analyses have are called, and what they mean. */

export const units = {
  label: { en: 'Units', fr: 'Unités', de: 'Stück', es: 'Unidades' },
  meaning: {
    en: 'units sold, returns subtracted',
    fr: 'unités vendues, retours déduits',
    de: 'verkaufte Stück, Rückgaben abgezogen',
    es: 'unidades vendidas, devoluciones descontadas',
  },
};

export const revenue = {
  label: { en: 'Revenue', fr: 'Chiffre d’affaires', de: 'Umsatz', es: 'Ventas' },
  meaning: {
    en: 'amount of the sale line, or units × its price, or the list price where it has neither',
    fr: 'montant de la ligne de vente, ou unités × son prix, ou prix catalogue si elle n’a ni l’un ni l’autre',
    de: 'Betrag der Verkaufszeile, oder Stück × ihr Preis, oder Listenpreis, wenn beides fehlt',
    es: 'importe de la línea de venta, o unidades × su precio, o el precio de lista si no tiene ninguno',
  },
};

/** Of a store, which is not the sum of others. */
export const revenuePerEmployee = {
  nullable: true,
  total: false,
  label: {
    en: 'Revenue per employee',
    fr: 'Chiffre d’affaires par employé',
    de: 'Umsatz pro Beschäftigten',
    es: 'Ventas por empleado',
  },
  meaning: {
    en: 'revenue ÷ employees',
    fr: 'chiffre d’affaires ÷ employés',
    de: 'Umsatz ÷ Beschäftigte',
    es: 'ventas ÷ empleados',
  },
} as const;

export const share = {
  label: { en: 'Share', fr: 'Part', de: 'Anteil', es: 'Parte' },
  meaning: {
    en: 'of the revenue of all',
    fr: 'du chiffre d’affaires total',
    de: 'am gesamten Umsatz',
    es: 'de las ventas totales',
  },
};
