// Loaded before the program (node --require): SQLite gets a page cache of 500 KB, so that it writes pages of the database
// long before COMMIT, as it does with millions of sales.
const Database = require('better-sqlite3');

const { pragma } = Database.prototype;

Database.prototype.pragma = function (source, options) {
  return pragma.call(this, source.startsWith('cache_size') ? 'cache_size = -500' : source, options);
};
