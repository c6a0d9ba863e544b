import { run } from 'jest';

/** `npm run test:crash`: the command is killed 100 times, or as often as KILLS says, and every step of storage fails. */
process.env['KILLS'] ??= '100';
run(['tests/crash']);
