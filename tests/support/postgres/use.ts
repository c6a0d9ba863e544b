/** In the tests that this is set up for, every new database is one of the server. */
process.env['TEST_SERVER_URL'] = process.env['POSTGRES_FOR_TESTS'];
