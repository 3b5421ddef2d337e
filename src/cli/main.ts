process.stdout.write('session-handoff\n');
