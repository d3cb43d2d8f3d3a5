import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in this terminal and resolves with its exit code (128 and the signal's number when a signal
 * ended it). What asks this process to stop is passed on, so that no program is left running behind it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });

    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    // Ctrl+C in a terminal reaches the child by itself: a second one would look like impatience.
    const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
    process.on('SIGINT', interrupt).on('SIGTERM', passOn).on('SIGHUP', passOn);
    // What ends npm ends the shell between npm and this process, and that shell tells nobody.
    const starter = process.ppid;
    const watch = setInterval(() => process.ppid === starter || child.kill(), 1_000);
    const letGo = () => {
      clearInterval(watch);
      process.off('SIGINT', interrupt).off('SIGTERM', passOn).off('SIGHUP', passOn);
    };

    child.once('error', (error) => {
      letGo();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      letGo();
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}
