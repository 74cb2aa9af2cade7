import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { person } from '../../demo/serve.mjs';
import { startLoginServer } from '../../demo/server/index.mjs';
import { launch, loginOn, visitor } from '../demo/visit.mjs';
import { installDebianPackages } from '../support/debian-packages.mjs';
import { buildExample, logIn } from './example.mjs';
import { administrator, debianPackages, startWordPress } from './wordpress-site.mjs';

/** Everything that the page has no say in, each with all of its computed style. */
const looks = (page) =>
  page.evaluate(() => {
    const login = document.querySelector('kratos-login');
    const ours = [
      ...login.shadowRoot.querySelectorAll('*'),
      ...document.querySelectorAll('[slot=kratos-login-form], [slot=kratos-login-form] *'),
    ];
    return ours.map((element) => {
      const style = getComputedStyle(element);
      const standard = Array.from(style).filter((name) => !name.startsWith('--'));
      return [element.localName, ...standard.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });
  });

/** Takes away all that WordPress, its theme and the plug-in say about looks. */
const undress = (page) =>
  page.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').forEach((sheet) => sheet.remove()));

const titleSize = (page) => page.$eval('h1', (title) => getComputedStyle(title).fontSize);

if (installDebianPackages(debianPackages)) {
  describe('WordPress', () => {
    let browser;
    let wordPress;
    let kratos;

    before(async () => {
      wordPress = await startWordPress(join(buildExample('wordpress'), 'dist/kratos-login'));
      kratos = await startLoginServer({ basePath: '/.ory', corsOrigins: [wordPress.url] });
      await kratos.createIdentity(person);
      browser = await launch();
    });
    after(() => Promise.all([browser?.close(), kratos?.close(), wordPress?.close()]));

    /** Visits a page as somebody who never was there; nothing may be wrong with it. */
    const visiting = async (address, visit) => {
      const somebody = await visitor(browser, wordPress.url);
      await visit(await somebody.open(address.slice(wordPress.url.length)));
      assert.deepEqual(somebody.problems, []);
      await somebody.close();
    };

    test('a visitor signs in on a page that was made in the block editor', async () => {
      const editor = await visitor(browser, wordPress.url);
      const page = await editor.open('/wp-login.php');
      page.setDefaultTimeout(30_000);
      // The page takes the focus to this field, a moment after it has loaded.
      await page.waitForSelector('#user_login:focus');
      await page.locator('#user_login').fill(administrator.name);
      await page.locator('#user_pass').fill(administrator.password);
      await Promise.all([page.waitForNavigation(), page.locator('#wp-submit').click()]);

      await page.goto(`${wordPress.url}/wp-admin/post-new.php?post_type=page`);
      const click = (name) => page.locator(`::-p-aria([name="${name}"])`).click();
      const clickText = (text) => page.locator(`::-p-text(${text})`).click();
      const fill = async (label, text) => {
        await page.locator(`label::-p-text(${label})`).click();
        await page.keyboard.type(text);
      };
      await click('Close dialog');
      await click('Add title');
      await page.keyboard.type('Members');
      await click('Toggle block inserter');
      await page.waitForSelector('input[type=search]:focus');
      await page.keyboard.type('kratos');
      await clickText('Kratos login');
      await click('Toggle block inserter');
      await fill('Public URL of Kratos', kratos.publicUrl);
      await click('Settings');
      await fill('Heading', 'Club members');
      await fill('Closing words', 'Welcome to the club.');
      await clickText('Publish');
      await page.locator('.editor-post-publish-panel ::-p-aria([name="Publish"])').click();
      const link = await page.waitForSelector('a::-p-text(View Page)');
      const address = await link.evaluate(({ href }) => href);
      await editor.close();

      await visiting(address, async (page) => {
        assert.equal(await page.$eval('kratos-login > h2', ({ textContent }) => textContent), 'Club members');
        await logIn(page);
        await page.waitForSelector('kratos-login > p::-p-text(Welcome to the club.)', { visible: true });
      });
    });

    for (const [kind, attributes] of [
      ['form', ''],
      ['light form', ' light_form="yes"'],
    ]) {
      test(`a visitor signs in on a page with a shortcode, in a ${kind} that the theme does not change`, async () => {
        const shortcode = `[kratos_login base_url="${kratos.publicUrl}"${attributes}]`;
        await visiting(wordPress.publish('Sign in', shortcode), async (page) => {
          await loginOn(page).shown('input[name=password]');
          const [form, title] = [await looks(page), await titleSize(page)];
          assert.ok(form.some(([name]) => name === 'input'));
          await undress(page);
          assert.notEqual(await titleSize(page), title);
          assert.deepEqual(await looks(page), form);

          await logIn(page);
          await page.waitForSelector('kratos-login:state(complete)');
        });
      });
    }

    test('the form speaks the language of the page', async () => {
      await visiting(wordPress.publish('Sign in', `[kratos_login base_url="${kratos.publicUrl}"]`), async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute('lang', 'de-DE'));
        await page.waitForSelector('kratos-login >>> label::-p-text(Passwort)', { visible: true });
      });
    });

    test('a shortcode is no way to put anything else into a page', async () => {
      const shortcode = `[kratos_login base_url="javascript:alert(1)" return_to="javascript:alert(2)" heading="<b>Members</b>"]`;
      const answer = await fetch(wordPress.publish('Sign in', shortcode));
      const html = await answer.text();
      assert.match(html, /<kratos-login base-url="" return-to=""><h2 slot="header">&lt;b&gt;Members/);
    });

    test('a page without a login does not load the element', async () => {
      const withLogin = await (await fetch(wordPress.publish('Sign in', '[kratos_login]'))).text();
      const without = await (await fetch(wordPress.publish('About', 'The club meets on Mondays.'))).text();
      assert.match(withLogin, /kratos-elements/);
      assert.doesNotMatch(without, /kratos-elements/);
    });
  });
}
