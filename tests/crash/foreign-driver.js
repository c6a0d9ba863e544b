// Loaded before the program (node --require): a SQLite driver that was compiled for another Node.js.
const path = require.resolve('better-sqlite3', { paths: [process.cwd()] });
require.cache[path] = {
  ...{ id: path, filename: path, loaded: true },
  exports: class {
    constructor() {
      throw Object.assign(
        new Error(
          'The module was compiled against a different Node.js version using\nNODE_MODULE_VERSION 115.',
        ),
        { code: 'ERR_DLOPEN_FAILED' },
      );
    }
  },
};
