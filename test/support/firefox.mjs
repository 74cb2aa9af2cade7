import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { installDebianPackages } from './debian-packages.mjs';

const MAC_APPLICATION = '/Applications/Firefox.app/Contents/MacOS/firefox';

function findFirefox() {
  const inPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((directory) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => join(directory, name)));
  return [env.FIREFOX_PATH, ...inPath, MAC_APPLICATION].find((path) => path && existsSync(path));
}

/** @returns {string | undefined} the executable, installed where that is missing and allowed */
export const ensureFirefox = () =>
  findFirefox() ?? (installDebianPackages(['firefox-esr']) ? findFirefox() : undefined);
