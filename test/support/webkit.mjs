import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebianPackages } from './debian-packages.mjs';
import { close, listen } from './local-server.mjs';

/** As in the other browsers, whatever the test before left. */
const VIEWPORT = { width: 800, height: 600 };

/** Without a window manager the window below the pointer has the focus. The pointer is in the middle: on the toolbar. */
const SCREEN = 2200;

/** The toolbar, which would not let the window become as narrow as a phone. */
const SMALL_TOOLBAR = `* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }
button { margin: 0 -4px; }`;

/** What WebDriver calls the keys that write nothing. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
};
const buttons = { left: 0, middle: 1, right: 2 };

async function command(method, url, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** Debian's WebKitGTK over WebDriver, with an X server of its own. */
class WebKit {
  #session;
  #toolbar = { width: 0, height: 0 };
  #children = [];
  #settings = mkdtempSync(join(tmpdir(), 'webkit-'));

  async start() {
    process.once('exit', () => this.#clear());
    const driver = await this.#startDriver(await this.#startDisplay());
    const { sessionId } = await command('POST', `${driver}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          // Safari 26 has it.
          'webkitgtk:browserOptions': { args: ['--automation', '--features=+ScopedCustomElementRegistry'] },
        },
      },
    });
    this.#session = `${driver}/session/${sessionId}`;
    await this.setViewport(VIEWPORT);
    const [width, height] = await this.#post('execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    this.#toolbar = { width: VIEWPORT.width - width, height: VIEWPORT.height - height };
    return this;
  }

  async #startDisplay() {
    const { stdio } = this.#spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${SCREEN}x${SCREEN}x24`, '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    // It dies when nobody reads to the end.
    const [number] = await once(stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  async #startDriver(display) {
    mkdirSync(join(this.#settings, 'gtk-3.0'));
    writeFileSync(join(this.#settings, 'gtk-3.0/gtk.css'), SMALL_TOOLBAR);
    const server = createServer();
    const { port } = new URL(await listen(server));
    await close(server);
    this.#spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: this.#settings },
    });
    const driver = `http://127.0.0.1:${port}`;
    for (let attempt = 0; attempt < 300; attempt++) {
      if (await command('GET', `${driver}/status`).catch(() => undefined)) return driver;
      await pause(100);
    }
    throw new Error('WebKitWebDriver did not start');
  }

  #spawn(...args) {
    const child = spawn(...args);
    this.#children.push(child);
    return child;
  }

  #clear() {
    for (const child of this.#children.splice(0).reverse()) child.kill();
    rmSync(this.#settings, { recursive: true, force: true });
  }

  async stop() {
    await command('DELETE', this.#session).catch(() => undefined);
    this.#clear();
  }

  #post(path, body) {
    return command('POST', `${this.#session}/${path}`, body);
  }

  async goto(url) {
    await this.#post('url', { url });
  }

  async setViewport({ width, height }) {
    await this.#post('window/rect', {
      x: SCREEN / 2 - 10,
      y: SCREEN / 2 - 10,
      width: width + this.#toolbar.width,
      height: height + this.#toolbar.height,
    });
  }

  /** What a device does; what it holds down it holds until it lets go. */
  async act(device, ...actions) {
    await this.#post('actions', { actions: [{ ...device, actions }] });
  }
}

/** As much of a page as the runner's commands ask for. */
function pageOf(webkit) {
  const type = (...actions) => webkit.act({ type: 'key', id: 'keyboard' }, ...actions);
  const point = (...actions) => webkit.act({ type: 'pointer', id: 'mouse' }, ...actions);
  const down = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keys[key] ?? key });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const hold = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: buttons[button] });
  const release = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: buttons[button] });
  return {
    setViewportSize: (size) => webkit.setViewport(size),
    keyboard: {
      down: (key) => type(down(key)),
      up: (key) => type(up(key)),
      press: (key) => type(down(key), up(key)),
      type: (text) => type(...[...text].flatMap((letter) => [down(letter), up(letter)])),
    },
    mouse: {
      move: (x, y) => point(move(x, y)),
      down: (options) => point(hold(options)),
      up: (options) => point(release(options)),
      click: (x, y, options) => point(move(x, y), hold(options), release(options)),
    },
  };
}

/** @returns {boolean} whether it is there, installed where it was missing and that is allowed */
export const ensureWebKit = () => installDebianPackages(['webkit2gtk-driver', 'xvfb']);

/** Launcher for Web Test Runner. */
export function webkitLauncher() {
  const urls = new Map();
  let started, page;

  return {
    name: 'WebKit',
    // To a `webdriver` the runner's commands say less: no key can be held down, and the viewport stays as it is.
    type: 'playwright',
    concurrency: 1,

    async startSession(id, url) {
      started ??= new WebKit().start();
      const webkit = await started;
      page = pageOf(webkit);
      urls.set(id, url);
      await webkit.setViewport(VIEWPORT);
      await webkit.goto(url);
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    getPage: () => page,
    async stopSession(id) {
      await (await started).goto('about:blank');
      urls.delete(id);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is not debugged from here.')),
    stop: async () => (await started)?.stop(),
  };
}
