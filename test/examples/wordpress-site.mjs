import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { close, listen } from '../support/local-server.mjs';

export const debianPackages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'mariadb-server',
];

export const administrator = { name: 'admin', password: 'jacquard-loom-1804' };

const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

/**
 * Starts a program that ends with this process, however that ends.
 * @param {string} ready what it says when it can be used
 */
async function start(ready, ...command) {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const text of child.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    if (said.includes(ready)) break;
  }
  if (child.exitCode !== null || !said.includes(ready)) throw new Error(`${command[0]} does not start: ${said}`);
  child.stderr.resume();
  return child;
}

const config = (url, socket) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const loadWordPress = `
$_SERVER += array( 'HTTP_HOST' => 'localhost', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET' );
require 'wp-load.php';`;

const install = `define( 'WP_INSTALLING', true );
${loadWordPress}
require ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Difference Club', $argv[1], 'admin@example.com', false, '', $argv[2] );
$error = activate_plugin( $argv[3] );
exit( is_wp_error( $error ) ? $error->get_error_message() : 0 );`;

const publish = `${loadWordPress}
$page = array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $argv[1], 'post_content' => $argv[2] );
echo get_permalink( wp_insert_post( $page ) );`;

/**
 * Debian's WordPress as a site of its own, with a database that nobody else can reach.
 * @param {string} plugin folder of the plug-in to switch on
 */
export async function startWordPress(plugin) {
  const directory = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [data, site, socket] = ['data', 'site', 'socket'].map((name) => join(directory, name));
  const run = (program, ...args) => execFileSync(program, args, { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
  const php = (code, ...args) =>
    execFileSync('php', ['-r', code, '--', ...args], { cwd: site, encoding: 'utf8', stdio: 'pipe' });
  const started = [];
  const stop = async () => {
    for (const child of started) {
      if (child.kill('SIGKILL')) await once(child, 'exit');
    }
    rmSync(directory, { recursive: true, force: true });
  };

  try {
    const http = createServer();
    const url = await listen(http);
    await close(http);

    run(
      'mariadb-install-db',
      '--no-defaults',
      ...asRoot,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
    );
    const database = ['--no-defaults', ...asRoot, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'];
    started.push(await start('ready for connections', '/usr/sbin/mariadbd', ...database));
    run('mariadb-admin', '--no-defaults', `--socket=${socket}`, '--user=root', 'create', 'wordpress');

    cpSync('/usr/share/wordpress', site, { recursive: true, dereference: true });
    cpSync(plugin, join(site, 'wp-content/plugins', basename(plugin)), { recursive: true });
    writeFileSync(join(site, 'wp-config.php'), config(url, socket));
    // What a browser asks of every site.
    writeFileSync(join(site, 'favicon.ico'), '');
    const said = php(
      install,
      administrator.name,
      administrator.password,
      `${basename(plugin)}/${basename(plugin)}.php`,
    );
    if (said) throw new Error(said);

    const { port } = new URL(url);
    started.push(await start('started', 'php', '-S', `127.0.0.1:${port}`, '-t', site));
    return {
      url,
      /** @returns {string} the address of a new page */
      publish: (title, content) => php(publish, title, content),
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
