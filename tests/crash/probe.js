// Opens a database for reading again and again, as others would, and says at the end how often it was told to wait.
const Database = require('better-sqlite3');

const path = process.argv[2];
const counts = { answers: 0, locked: 0, lockedSince: 0, longest: 0 };

function look() {
  const now = Date.now();
  try {
    const sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
    sqlite.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    sqlite.close();
    counts.answers += 1;
    counts.lockedSince = 0;
  } catch (error) {
    if (error.code === 'SQLITE_BUSY') {
      counts.locked += 1;
      counts.lockedSince ||= now;
      counts.longest = Math.max(counts.longest, Date.now() - counts.lockedSince);
    }
  }
  setTimeout(look, 3);
}
look();
process.on('SIGTERM', () => {
  console.log(JSON.stringify(counts));
  process.exit();
});
console.log('looking');
