// Dates in expectations must not depend on the machine: tests that need another zone set it themselves.
process.env['TZ'] = 'UTC';
