import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { installDebianPackages } from './debian-packages.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
  ['/', homedir()].map((root) => join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
);
const windowsPrograms = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  .filter(Boolean)
  .flatMap((root) =>
    [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((path) => join(root, path)),
  );

/** Where a browser is when its name is not in PATH. */
const usualPlaces = { darwin: macApplications, win32: windowsPrograms }[platform] ?? [
  '/snap/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];

/** @returns {string | undefined} the executable of a Chromium, Chrome or Edge on this machine */
function findChromium() {
  const named = env.CHROME_PATH || env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH or CHROMIUM names ${named}, which does not exist`);
    return named;
  }
  const extension = platform === 'win32' ? '.exe' : '';
  const inPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => names.map((name) => join(directory, name + extension)));
  return [...inPath, ...usualPlaces].find((path) => existsSync(path));
}

/** @returns {string} the executable of a browser, installed by apt-get where that is missing and allowed */
export function ensureChromium() {
  const found = findChromium() ?? (installDebianPackages(['chromium']) ? findChromium() : undefined);
  if (found) return found;
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium; macOS: brew install --cask ' +
      'chromium; Windows: winget install Google.Chrome) or set CHROME_PATH to its executable.',
  );
}

/** Chromium's sandbox works neither for root nor in most CI containers; what it opens here are our own pages. */
export const chromiumArgs = process.getuid?.() === 0 || env.CI ? ['--no-sandbox'] : [];
