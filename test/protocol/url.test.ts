import { expect } from '@open-wc/testing';
import { httpUrl } from '../../src/protocol/url.js';

describe('httpUrl', () => {
  it('gives the absolute form of an http or https address', () => {
    expect(httpUrl('https://id.example.com')).to.equal('https://id.example.com/');
    expect(httpUrl('HTTP://id.example.com/a/../b?c=d#e')).to.equal('http://id.example.com/b?c=d#e');
  });

  it('resolves a relative address against a base', () => {
    expect(httpUrl('/auth', 'https://example.com/page')).to.equal('https://example.com/auth');
    expect(httpUrl('//id.example.com/x', 'https://example.com')).to.equal('https://id.example.com/x');
  });

  it('takes no relative address without a base', () => {
    expect(httpUrl('/auth')).to.equal(undefined);
    expect(httpUrl('id.example.com')).to.equal(undefined);
  });

  const others = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/',
    'about:blank',
    'mailto:ada@example.com',
    'https://',
    'http://[',
  ];
  for (const address of others) {
    it(`takes no ${JSON.stringify(address)}`, () => {
      expect(httpUrl(address)).to.equal(undefined);
    });
  }

  it('does not let a base make another scheme of an address', () => {
    expect(httpUrl('javascript:alert(1)', 'https://example.com')).to.equal(undefined);
    expect(httpUrl('x', 'data:text/plain,')).to.equal(undefined);
  });

  for (const value of [
    '',
    undefined,
    null,
    0,
    1,
    true,
    {},
    [],
    ['https://example.com/'],
    { href: 'https://example.com/' },
  ]) {
    it(`takes no ${JSON.stringify(value)}`, () => {
      expect(httpUrl(value, 'https://example.com/')).to.equal(undefined);
    });
  }
});
