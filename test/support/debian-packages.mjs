import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';

/**
 * Installs those of some Debian packages that are missing, where that is possible and allowed.
 * @param {string[]} packages
 * @returns {boolean} whether all are there; if not, it says what to install, and throws with `CI=true`
 */
export function installDebianPackages(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0 || (install(missing) && missing.every(isInstalled))) return true;
  const advice = `Missing: ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')}).`;
  if (env.CI) throw new Error(advice);
  console.warn(advice);
  return false;
}

const isInstalled = (name) =>
  spawnSync('dpkg-query', ['--show', '--showformat=${Status}', name], { encoding: 'utf8' }).stdout ===
  'install ok installed';

function install(packages) {
  const root = process.getuid?.() === 0;
  const succeeds = (command, args, options) => spawnSync(command, args, options).status === 0;
  if (!existsSync('/usr/bin/apt-get') || !(root || succeeds('sudo', ['-n', 'true']))) return false;
  const apt = (...args) => {
    const command = [
      ...(root ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    console.log(`Running: ${command.join(' ')}`);
    return succeeds(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
