/**
 * Loaded before a program: ends its process as the system would, before one of its changes to the disk (KILL_AT, from 1)
 * or before one of the git processes that change something.
 */
const { writeSync } = require('node:fs');
const fs = require('node:fs/promises');
const child = require('node:child_process');

const GIT_WRITES = ['add', 'commit', 'rm'];
let left = Number(process.env.KILL_AT);

function step() {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}

function counted(owner, name) {
  const work = owner[name];
  owner[name] = function (...args) {
    step();
    return work.apply(this, args);
  };
}

for (const name of ['link', 'rename', 'unlink', 'mkdir', 'copyFile', 'writeFile']) counted(fs, name);

const spawn = child.spawn;
child.spawn = function (program, args, ...rest) {
  if (args.some((one) => GIT_WRITES.includes(one))) step();
  return spawn.call(this, program, args, ...rest);
};

const open = fs.open;
fs.open = async function (...args) {
  if (!/[wax+]/.test(String(args[1] ?? 'r'))) return open.apply(fs, args);
  step();
  const file = await open.apply(fs, args);
  const write = file.writeFile;
  file.writeFile = async function (data, ...rest) {
    // Half of it is there already when the process ends.
    if (left === 1) {
      writeSync(file.fd, Buffer.from(data).subarray(0, Math.floor(Buffer.from(data).length / 2)));
    }
    step();
    return write.call(file, data, ...rest);
  };
  return file;
};
require('node:module').syncBuiltinESMExports();
