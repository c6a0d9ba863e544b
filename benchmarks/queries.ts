/** The questions of the three analyses, asked of the three tables as CSV files have them. */
export const questions = [
  `SELECT s.product_id, s.store_id, SUM(s.quantity), SUM(s.quantity * p.price)
   FROM sales s JOIN products p ON p.product_id = s.product_id
   GROUP BY s.product_id, s.store_id`,
  `SELECT s.product_id, substr(CAST(s.date AS TEXT), 1, 7), SUM(s.quantity), SUM(s.quantity * p.price)
   FROM sales s JOIN products p ON p.product_id = s.product_id
   GROUP BY s.product_id, substr(CAST(s.date AS TEXT), 1, 7)`,
  `SELECT s.store_id, t.employee_nb, SUM(s.quantity), 1.0 * SUM(s.quantity) / t.employee_nb, SUM(s.quantity * p.price)
   FROM sales s JOIN stores t ON t.store_id = s.store_id JOIN products p ON p.product_id = s.product_id
   GROUP BY s.store_id, t.employee_nb`,
];
